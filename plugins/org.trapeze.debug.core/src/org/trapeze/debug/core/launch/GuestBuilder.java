package org.trapeze.debug.core.launch;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.emf.common.util.WrappedException;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.resource.XtextResource;
import org.trapeze.asm.assembler.Assembly;
import org.trapeze.asm.gasm.Program;
import org.trapeze.asm.image.Image;
import org.trapeze.asm.program.GuestAssembler;
import org.trapeze.asm.source.Problem;
import org.trapeze.asm.source.Severity;
import org.trapeze.asm.syntax.MachineSyntax;
import org.trapeze.debug.core.TrapezeDebug;
import org.trapeze.isa.isa.Machine;

/** Makes the saved state of a guest ready for its launch: assembles sources, or says why that is not possible. */
final class GuestBuilder {
    private final GuestSettings settings;
    private final MachineFinder machines;
    private final Resource source;

    private GuestBuilder(GuestSettings settings) throws CoreException {
        this.settings = settings;
        try {
            machines = new MachineFinder(settings.guest().getProject());
            source = machines.resources().getResource(Languages.uri(settings.guest()), true);
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
        return settings.format() == GuestFormat.SOURCE ? new GuestBuilder(settings).build()
                : new GuestLoader(settings).load();
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
        MachineSyntax syntax = machines.syntax(name, Optional.of(source));
        return new GuestBuild(syntax.architecture(), image(GuestAssembler.assemble((XtextResource) source, syntax)));
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
