package org.trapeze.isa.validation;

import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.validation.Check;
import org.trapeze.isa.isa.IsaPackage;
import org.trapeze.isa.isa.Machine;
import org.trapeze.isa.lowering.LoweredMachine;
import org.trapeze.isa.lowering.Problem;
import org.trapeze.isa.parser.Legible;

import com.google.inject.Inject;

/** Reports what lowering found; lowering is the check, so that a description without issues is one that can be used. */
public class IsaValidator extends AbstractIsaValidator {
    @Inject
    private MachineNameCheck names;

    @Check
    public void lowering(Machine machine) {
        LoweredMachine.of(machine).problems().forEach(this::report);
    }

    /** What cannot be read elsewhere is no token and says so itself; in comments nothing would. */
    @Check
    public void comments(Machine machine) {
        LostComments.first(machine).ifPresent(lost -> getMessageAcceptor().acceptError(LostComments.MESSAGE, machine,
                lost.getOffset(), lost.getLength(), IssueCodes.TEXT));
    }

    @Check
    public void machineName(Machine machine) {
        names.other(machine).ifPresent(other -> error(Legible.message("The file " + shown(other)
                + " declares a machine \"" + machine.getName() + "\", too; give one of them another name"),
                IsaPackage.Literals.MACHINE__NAME, IssueCodes.DUPLICATE));
    }

    private static String shown(URI file) {
        return file.isPlatformResource() ? file.toPlatformString(true).substring(1) : URI.decode(file.lastSegment());
    }

    private void report(Problem problem) {
        String[] data = problem.data().toArray(String[]::new);
        if (problem.severity() == Problem.Severity.ERROR) {
            error(problem.message(), problem.object(), problem.feature(), problem.index(), problem.code(), data);
        } else {
            warning(problem.message(), problem.object(), problem.feature(), problem.index(), problem.code(), data);
        }
    }
}
