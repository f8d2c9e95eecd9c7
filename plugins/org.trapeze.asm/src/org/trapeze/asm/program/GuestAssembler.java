package org.trapeze.asm.program;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.IResourceScopeCache;
import org.trapeze.asm.assembler.Assembler;
import org.trapeze.asm.assembler.Assembly;
import org.trapeze.asm.flow.ControlFlow;
import org.trapeze.asm.flow.Step;
import org.trapeze.asm.gasm.Program;
import org.trapeze.asm.source.Includes;
import org.trapeze.asm.source.Problem;
import org.trapeze.asm.source.ProblemCodes;
import org.trapeze.asm.source.Problems;
import org.trapeze.asm.source.Severity;
import org.trapeze.asm.source.SourceText;
import org.trapeze.asm.syntax.MachineSyntax;
import org.trapeze.isa.isa.Machine;
import org.trapeze.isa.lowering.LoweredMachine;
import org.trapeze.isa.model.MachineView;

import com.google.inject.Inject;
import com.google.inject.Singleton;

/**
 * Assembles programs that are loaded as models, in an editor or by the builder. A program is assembled once for each
 * state of its text and of its machine's. To be used by a thread that may read and link the program's resource set.
 */
@Singleton
public class GuestAssembler {
    @Inject
    private IResourceScopeCache cache;

    /**
     * {@return the program of a resource, its file named by the resource's URI; empty for a resource without program}
     */
    public Assembly assemble(Resource resource) {
        Program program = program(resource).orElse(null);
        if (program == null) {
            return Assembly.failed(List.of());
        }
        Machine machine = program.getMachine();
        var source = new SourceText(resource.getURI().toString(), text(resource));
        if (machine == null || machine.eIsProxy()) {
            return Assembly.failed(MachineClauses.missing(source, Severity.WARNING));
        }
        Optional<MachineSyntax> syntax = syntax(machine);
        return syntax.map(known -> remembered(resource, source, known))
                .orElseGet(() -> Assembly.failed(faulty(source, machine)));
    }

    /**
     * {@return the program of a resource for another machine than it names}
     *
     * @param syntax of that machine
     */
    public static Assembly assemble(XtextResource resource, MachineSyntax syntax) {
        return Assembler.assemble(new SourceText(resource.getURI().toString(), text(resource)), syntax,
                new IncludedPrograms(resource.getResourceSet()));
    }

    /**
     * {@return the ways through the program of a resource with all that it includes; empty where it names no machine,
     * or one with errors} Made anew with each call.
     */
    public static List<Step> ways(XtextResource resource) {
        return program(resource).map(Program::getMachine).filter(machine -> !machine.eIsProxy())
                .flatMap(GuestAssembler::syntax)
                .map(syntax -> ControlFlow.of(new SourceText(resource.getURI().toString(), text(resource)), syntax,
                        new IncludedPrograms(resource.getResourceSet())))
                .orElse(List.of());
    }

    /** {@return the files that programs in a resource set may include} */
    public static Includes includes(ResourceSet resources) {
        return new IncludedPrograms(resources);
    }

    /** {@return the assembly language of a machine, if its description has no errors} */
    public static Optional<MachineSyntax> syntax(Machine machine) {
        LoweredMachine lowered = LoweredMachine.of(machine);
        return lowered.architecture().map(architecture -> MachineView.of(machine)
                .computed(MachineSyntax.class, view -> new MachineSyntax(architecture)));
    }

    private static Optional<Program> program(Resource resource) {
        return resource.getContents().stream().filter(Program.class::isInstance).map(Program.class::cast).findFirst();
    }

    private static String text(Resource resource) {
        return resource instanceof XtextResource parsed && parsed.getParseResult() != null
                ? parsed.getParseResult().getRootNode().getText() : "";
    }

    private Assembly remembered(Resource resource, SourceText source, MachineSyntax syntax) {
        Result last = cache.get(Result.class, resource, () -> result(resource, source, syntax));
        if (last.syntax != syntax || !last.includes.areCurrent()) {
            // The description or an included file was edited since, which the program's cache does not notice.
            cache.clear(resource);
            last = cache.get(Result.class, resource, () -> result(resource, source, syntax));
        }
        return last.assembly;
    }

    private static Result result(Resource resource, SourceText source, MachineSyntax syntax) {
        var includes = new IncludedPrograms(resource.getResourceSet());
        return new Result(syntax, includes, Assembler.assemble(source, syntax, includes));
    }

    private static List<Problem> faulty(SourceText source, Machine machine) {
        var problems = new Problems(source);
        MachineClauses.find(source).ifPresent(clause -> problems.error(clause.name(),
                ProblemCodes.MACHINE,
                "the description of " + machine.getName() + " has errors, so that nothing can be assembled for it"));
        return problems.sorted();
    }

    private record Result(MachineSyntax syntax, IncludedPrograms includes, Assembly assembly) {
    }
}
