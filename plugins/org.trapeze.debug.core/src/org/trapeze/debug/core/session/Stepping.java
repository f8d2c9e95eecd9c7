package org.trapeze.debug.core.session;

import org.trapeze.ir.arch.Architecture;
import org.trapeze.ir.decl.Mode;
import org.trapeze.machine.MachineState;

/** The motion under way and where it began: decides which of the places a session passes ends it. */
final class Stepping {
    private Motion motion = Motion.RESUME;
    private int originDepth;
    private int originPrivilege;

    /**
     * Begins a motion.
     *
     * @param depth phases of the monitor that are active now; 0 in guest code
     */
    void begin(Motion next, int depth, Architecture architecture, MachineState guest) {
        motion = next;
        originDepth = depth;
        originPrivilege = privilege(architecture, guest);
    }

    /** {@return whether the motion needs the session to look at the guest after every instruction} */
    boolean looksAtInstructions() {
        return motion != Motion.RESUME;
    }

    /**
     * {@return whether the motion ends at a phase that begins now}
     *
     * @param depth phases that are active now, the new one included
     */
    boolean endsAtPhase(int depth) {
        return motion == Motion.STEP_INTO || motion == Motion.STEP_OVER && originDepth > 0 && depth <= originDepth;
    }

    /** {@return whether the motion ends before the guest's next instruction} */
    boolean endsAtInstruction(Architecture architecture, MachineState guest) {
        return switch (motion) {
            case RESUME -> false;
            case STEP_INTO, STEP_OVER -> true;
            case STEP_RETURN -> originDepth > 0 || privilege(architecture, guest) > originPrivilege;
        };
    }

    /** {@return the rank of the present mode, 0 being the most privileged} */
    static int privilege(Architecture architecture, MachineState state) {
        Mode[] modes = architecture.modes().toArray(Mode[]::new);
        for (int rank = 0; rank < modes.length; rank++) {
            if (modes[rank].value() == state.mode()) {
                return rank;
            }
        }
        return modes.length;
    }
}
