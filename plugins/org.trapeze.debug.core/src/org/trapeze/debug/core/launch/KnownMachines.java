package org.trapeze.debug.core.launch;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.trapeze.debug.core.TrapezeDebug;
import org.trapeze.isa.isa.CauseDeclaration;
import org.trapeze.isa.isa.CauseList;
import org.trapeze.isa.isa.Machine;
import org.trapeze.isa.model.MachineView;
import org.trapeze.isa.scoping.MachineFiles;
import org.trapeze.library.Library;

/** The machines that guests can be run on now: those of the library and of the workspace, by name. */
public final class KnownMachines {
    private KnownMachines() {
    }

    /**
     * {@return the causes of traps of every machine there is, in the order of their declaration, by the machine's
     * name}
     */
    public static SortedMap<String, List<String>> causes() {
        SortedMap<String, List<String>> causes = new TreeMap<>();
        XtextResourceSet set = Languages.service(XtextResourceSet.class);
        Library.machineNames()
                .forEach(name -> MachineFiles.library(set, name).ifPresent(machine -> add(machine, causes)));
        try {
            for (IFile file : Languages.machines(ResourcesPlugin.getWorkspace().getRoot())) {
                add(set.getResource(Languages.uri(file), true), causes);
            }
        } catch (CoreException e) {
            TrapezeDebug.log("The workspace could not be searched for machines.", e);
        }
        return causes;
    }

    private static void add(Resource resource, Map<String, List<String>> causes) {
        for (EObject root : resource.getContents()) {
            if (root instanceof Machine machine && machine.getName() != null) {
                add(machine, causes);
            }
        }
    }

    private static void add(Machine machine, Map<String, List<String>> causes) {
        causes.put(machine.getName(), MachineView.of(machine).all(CauseList.class).stream()
                .flatMap(list -> list.getCauses().stream()).map(CauseDeclaration::getName).toList());
    }
}
