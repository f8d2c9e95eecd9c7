package org.trapeze.ui.classification.view;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.emf.common.util.URI;

import org.trapeze.library.Library;

import org.trapeze.ui.index.ResourceUris;
import org.trapeze.ui.language.Language;

/**
 * A machine that can be chosen in the view.
 *
 * @param label what it is called
 * @param uri   its description
 */
record MachineChoices(String label, URI uri) {

    /**
     * {@return the machines of the workspace, then those of the library} Visits all files: not for the user interface
     * thread. Where it is cancelled, some are missing.
     */
    static List<MachineChoices> all(IProgressMonitor monitor) {
        List<MachineChoices> all = new ArrayList<>();
        try {
            ResourcesPlugin.getWorkspace().getRoot().accept(resource -> {
                if (resource instanceof IFile file && Language.ISA.extension().equals(file.getFileExtension())
                        && ResourceUris.isSource(file)) {
                    all.add(new MachineChoices(file.getFullPath().makeRelative().toString(), ResourceUris.of(file)));
                }
                return !monitor.isCanceled() && resource.isAccessible() && !resource.isDerived();
            });
        } catch (CoreException e) {
            // a project was closed while we looked: those of the library remain
            all.clear();
        }
        for (String name : Library.machineNames()) {
            Library.machinePath(name).ifPresent(path -> all.add(new MachineChoices(name + " (library)",
                    URI.createPlatformPluginURI("/" + Library.BUNDLE + "/" + path, true))));
        }
        return all;
    }
}
