package org.trapeze.ui.model;

import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.resource.XtextResource;

import org.trapeze.asm.gasm.Program;
import org.trapeze.isa.isa.Machine;
import org.trapeze.isa.lowering.LoweredMachine;

import org.trapeze.ui.classification.DescribedMachine;

/** Finds the machine that a model is about, and what its description means. */
public final class Machines {

    private Machines() {
    }

    /**
     * {@return the machine that a resource describes or is written for, without its instructions that have errors;
     * empty where there is none, or where something else about it is wrong}
     */
    public static Optional<DescribedMachine> of(XtextResource resource) {
        EObject root = resource.getContents().isEmpty() ? null : resource.getContents().getFirst();
        Machine machine = root instanceof Program program ? program.getMachine()
                : root instanceof Machine described ? described : null;
        return machine == null || machine.eIsProxy() ? Optional.empty() : LoweredMachine.of(machine).partial()
                .map(architecture -> new DescribedMachine(machine.eResource().getURI(), architecture));
    }
}
