package org.trapeze.isa.lowering;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.trapeze.isa.isa.IsaPackage;
import org.trapeze.isa.isa.Machine;
import org.trapeze.isa.model.MachineView;
import org.trapeze.isa.validation.IssueCodes;

/** Tells a machine's own problems from those of the machines it extends, which are shown in their own files. */
final class Foreign {
    private final MachineView view;
    private final Problems problems;

    Foreign(MachineView view, Problems problems) {
        this.view = view;
        this.problems = problems;
    }

    /** {@return the machine's own problems, and one for all errors of machines it extends} */
    List<Problem> own() {
        List<Problem> own = new ArrayList<>();
        Problem firstForeign = null;
        for (Problem problem : problems.all()) {
            if (EcoreUtil.getRootContainer(problem.object()) == view.machine()) {
                own.add(problem);
            } else if (firstForeign == null && problem.severity() == Problem.Severity.ERROR) {
                firstForeign = problem;
            }
        }
        if (firstForeign != null) {
            own.add(brokenBase(firstForeign.object(), firstForeign.message()));
        } else {
            unreadableBase(own);
        }
        return own;
    }

    private void unreadableBase(List<Problem> own) {
        for (Machine machine : view.chain()) {
            if (machine != view.machine() && hasErrors(machine)) {
                own.add(brokenBase(machine, machine.eResource().getErrors().get(0).getMessage()));
                return;
            }
        }
    }

    private Problem brokenBase(EObject where, String message) {
        String name = EcoreUtil.getRootContainer(where) instanceof Machine machine ? machine.getName() : "";
        return new Problem(Problem.Severity.ERROR, IssueCodes.BROKEN_BASE,
                "The machine \"" + name + "\" has errors; the first one is: " + message, view.machine(),
                IsaPackage.Literals.MACHINE__BASE, -1, List.of());
    }

    /** {@return whether the text of this machine or of one it extends could not be read or linked} */
    boolean hasSyntaxErrors() {
        return view.chain().stream().anyMatch(Foreign::hasErrors);
    }

    private static boolean hasErrors(Machine machine) {
        Resource resource = machine.eResource();
        return resource != null && !resource.getErrors().isEmpty();
    }
}
