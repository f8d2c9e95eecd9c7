package org.trapeze.ui.rename;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;

import org.trapeze.isa.isa.Machine;
import org.trapeze.library.Library;

import org.trapeze.ui.index.WorkspaceIndex;
import org.trapeze.ui.language.Language;

/** Which machines there are, by name. Not for the user interface thread. */
final class MachineNames {
    private MachineNames() {
    }

    /** {@return the descriptions in all open projects} */
    static List<URI> files(WorkspaceIndex index) {
        List<URI> all = new ArrayList<>();
        for (IProject project : ResourcesPlugin.getWorkspace().getRoot().getProjects()) {
            index.files(project).stream().filter(uri -> Language.of(uri).orElseThrow() == Language.ISA)
                    .forEach(all::add);
        }
        return all;
    }

    /** {@return who has a name already, in words} */
    static Optional<String> taken(WorkspaceIndex index, String name) {
        if (Library.machineNames().contains(name)) {
            return Optional.of("The library has a machine \"" + name + "\" already.");
        }
        return files(index).stream().filter(uri -> describes(index, uri, name)).findFirst()
                .map(uri -> uri.lastSegment() + " describes a machine \"" + name + "\" already.");
    }

    private static boolean describes(WorkspaceIndex index, URI uri, String name) {
        Resource resource = index.editorSet(uri).getResource(uri, true);
        return !resource.getContents().isEmpty() && resource.getContents().getFirst() instanceof Machine machine
                && name.equals(machine.getName());
    }
}
