package org.trapeze.isa.lowering;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

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
        List<BaseError> foreign = new ArrayList<>();
        for (Problem problem : problems.all()) {
            if (EcoreUtil.getRootContainer(problem.object()) == view.machine()) {
                own.add(problem);
            } else if (problem.severity() == Problem.Severity.ERROR) {
                foreign.add(BaseError.of(problem));
            }
        }
        view.chain().stream().filter(machine -> machine != view.machine() && machine.eResource() != null)
                .forEach(machine -> machine.eResource().getErrors()
                        .forEach(error -> foreign.add(BaseError.of(machine, error))));
        foreign.stream().min(Comparator.comparing((BaseError error) -> view.chain().indexOf(error.machine()))
                .reversed().thenComparing(BaseError::line).thenComparing(BaseError::column))
                .map(this::brokenBase).ifPresent(own::add);
        return own;
    }

    private Problem brokenBase(BaseError error) {
        return new Problem(Problem.Severity.ERROR, IssueCodes.BROKEN_BASE, "The machine \"" + error.machine().getName()
                + "\" has errors; the first one is at " + error.place() + ": " + error.message(), view.machine(),
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
