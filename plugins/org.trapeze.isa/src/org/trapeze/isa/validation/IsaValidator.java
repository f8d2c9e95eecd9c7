package org.trapeze.isa.validation;

import org.eclipse.xtext.validation.Check;
import org.trapeze.isa.isa.Machine;
import org.trapeze.isa.lowering.LoweredMachine;
import org.trapeze.isa.lowering.Problem;

/** Reports what lowering found; lowering is the check, so that a description without issues is one that can be used. */
public class IsaValidator extends AbstractIsaValidator {

    @Check
    public void lowering(Machine machine) {
        LoweredMachine.of(machine).problems().forEach(this::report);
    }

    private void report(Problem problem) {
        if (problem.severity() == Problem.Severity.ERROR) {
            error(problem.message(), problem.object(), problem.feature(), problem.index(), problem.code());
        } else {
            warning(problem.message(), problem.object(), problem.feature(), problem.index(), problem.code());
        }
    }
}
