package org.trapeze.debug.core.launch;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.emf.common.util.WrappedException;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.trapeze.asm.assembler.Assembly;
import org.trapeze.asm.gasm.Program;
import org.trapeze.asm.image.Image;
import org.trapeze.asm.program.GuestAssembler;
import org.trapeze.asm.source.Problem;
import org.trapeze.asm.source.Severity;
import org.trapeze.asm.syntax.MachineSyntax;
import org.trapeze.debug.core.TrapezeDebug;
import org.trapeze.isa.isa.Machine;
import org.trapeze.isa.scoping.MachineFiles;

/** Assembles the saved state of a guest for its launch, or says why that is not possible. */
final class GuestBuilder {
    private final GuestSettings settings;
    private final XtextResourceSet resources;
    private final Resource source;

    private GuestBuilder(GuestSettings settings) throws CoreException {
        this.settings = settings;
        try {
            resources = Languages.resources(settings.guest().getProject());
            source = resources.getResource(Languages.uri(settings.guest()), true);
        } catch (WrappedException e) {
            throw new CoreException(TrapezeDebug.error(settings.guest().getName() + " cannot be read: "
                    + e.getCause().getMessage()));
        }
    }

    /**
     * {@return the guest, ready for its machine}
     *
     * @throws CoreException with what is wrong, for people
     */
    static GuestBuild build(GuestSettings settings) throws CoreException {
        return new GuestBuilder(settings).build();
    }

    private GuestBuild build() throws CoreException {
        return settings.machine().isEmpty() ? forItsOwnMachine() : forMachine(settings.machine());
    }

    private GuestBuild forItsOwnMachine() throws CoreException {
        Image image = image(Languages.service(GuestAssembler.class).assemble(source));
        Machine machine = ((Program) source.getContents().getFirst()).getMachine();
        return new GuestBuild(GuestAssembler.syntax(machine).orElseThrow().architecture(), image);
    }

    private GuestBuild forMachine(String name) throws CoreException {
        Machine machine = find(name).orElseThrow(() -> new CoreException(TrapezeDebug.error("There is no machine \""
                + name + "\" in the project, beside the guest or in the library.")));
        MachineSyntax syntax = GuestAssembler.syntax(machine).orElseThrow(() -> new CoreException(TrapezeDebug.error(
                "The description of the machine \"" + name + "\" has errors. Correct them first.")));
        return new GuestBuild(syntax.architecture(), image(GuestAssembler.assemble((XtextResource) source, syntax)));
    }

    private Optional<Machine> find(String name) {
        return List.copyOf(resources.getResources()).stream()
                .flatMap(resource -> machine(resource, name).stream()).findFirst()
                .or(() -> MachineFiles.sibling(source, name)).or(() -> MachineFiles.library(resources, name));
    }

    private static Optional<Machine> machine(Resource resource, String name) {
        EObject root = resource.getContents().isEmpty() ? null : resource.getContents().getFirst();
        return root instanceof Machine machine && name.equals(machine.getName())
                ? Optional.of(machine) : Optional.empty();
    }

    private Image image(Assembly assembly) throws CoreException {
        List<Problem> errors = assembly.problems().stream().filter(each -> each.severity() == Severity.ERROR).toList();
        if (errors.isEmpty() && assembly.image().isPresent()) {
            return assembly.image().get();
        }
        throw Refusal.of(settings.guest(), errors.isEmpty() ? unlinked() : errors.stream().map(Mistake::of).toList());
    }

    /** {@return what keeps the assembler from doing anything: the machine is not found} */
    private List<Mistake> unlinked() {
        return source.getErrors().stream().map(Mistake::of).toList();
    }
}
