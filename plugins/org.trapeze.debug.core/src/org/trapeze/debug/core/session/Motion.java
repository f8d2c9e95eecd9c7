package org.trapeze.debug.core.session;

/** How a suspended session goes on. */
public enum Motion {
    /** Until a breakpoint, a request or the end. */
    RESUME,
    /** To the next place there is: a phase of the monitor, a trap's delivery, or the guest's next instruction. */
    STEP_INTO,
    /**
     * In guest code to the guest's next instruction, all of the monitor's work for this one included; in the
     * monitor to its next phase that is not part of the present one.
     */
    STEP_OVER,
    /** In the monitor back to the guest; in guest code until the guest enters a less privileged mode. */
    STEP_RETURN
}
