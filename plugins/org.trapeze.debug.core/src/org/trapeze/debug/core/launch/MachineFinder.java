package org.trapeze.debug.core.launch;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.trapeze.asm.program.GuestAssembler;
import org.trapeze.asm.syntax.MachineSyntax;
import org.trapeze.debug.core.TrapezeDebug;
import org.trapeze.isa.isa.Machine;
import org.trapeze.isa.scoping.MachineFiles;

/** Finds the machine that a launch configuration or an image names, as the saved files of a project see it. */
final class MachineFinder {
    private final XtextResourceSet resources;

    MachineFinder(IProject project) {
        resources = Languages.resources(project);
    }

    /** {@return the resource set with the project's machines} */
    XtextResourceSet resources() {
        return resources;
    }

    /**
     * {@return the assembly language of a machine, with its architecture}
     *
     * @param beside the resource beside whose file the machine may lie as well; empty for none
     * @throws CoreException with what is missing or wrong, for people
     */
    MachineSyntax syntax(String name, Optional<Resource> beside) throws CoreException {
        Machine machine = find(name, beside).orElseThrow(() -> new CoreException(TrapezeDebug.error(
                "There is no machine \"" + name + "\" in the project, beside the guest or in the library.")));
        return GuestAssembler.syntax(machine).orElseThrow(() -> new CoreException(TrapezeDebug.error(
                "The description of the machine \"" + name + "\" has errors. Correct them first.")));
    }

    private Optional<Machine> find(String name, Optional<Resource> beside) {
        return List.copyOf(resources.getResources()).stream()
                .flatMap(resource -> machine(resource, name).stream()).findFirst()
                .or(() -> beside.flatMap(resource -> MachineFiles.sibling(resource, name)))
                .or(() -> MachineFiles.library(resources, name));
    }

    private static Optional<Machine> machine(Resource resource, String name) {
        EObject root = resource.getContents().isEmpty() ? null : resource.getContents().getFirst();
        return root instanceof Machine machine && name.equals(machine.getName())
                ? Optional.of(machine) : Optional.empty();
    }
}
