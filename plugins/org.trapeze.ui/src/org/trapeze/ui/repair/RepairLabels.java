package org.trapeze.ui.repair;

import org.trapeze.classify.Repair;

/** What fixes are called. */
final class RepairLabels {

    private RepairLabels() {
    }

    static String label(Repair.Kind kind, String instruction) {
        return switch (kind) {
            case TRAP -> "Make " + instruction + " trap in user mode";
            case TRAP_INSTEAD_OF_IGNORING -> "Make " + instruction + " trap in user mode instead of being ignored";
            case TRAP_FIRST -> "Let " + instruction + " trap in user mode before anything else";
            case OWN_COPY -> "Give the guest its own copy of what " + instruction + " reads";
            case INTERCEPT -> "Let the hypervisor intercept " + instruction;
        };
    }

    static String description(Repair.Kind kind) {
        return switch (kind) {
            case TRAP, TRAP_INSTEAD_OF_IGNORING, TRAP_FIRST ->
                "Inserts the test of the mode with which other privileged instructions of this machine begin.";
            case OWN_COPY -> "Adds the state that the instruction reads to what the extension's guests own.";
            case INTERCEPT -> "Adds the instruction to what exits to the extension's hypervisor.";
        };
    }
}
