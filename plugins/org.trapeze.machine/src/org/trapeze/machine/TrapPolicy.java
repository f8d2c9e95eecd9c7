package org.trapeze.machine;

/** Who gets a machine's traps during a run. */
public enum TrapPolicy {
    /** The software on the machine, by the architecture's trap delivery. */
    DELIVER,
    /**
     * Whoever called run: a control program beneath the software. The run stops with {@link Stop.Trapped}, and all
     * effects of the trapping instruction are undone whatever the cause's timing, so that the control program sees the
     * state before the instruction and may execute it over another state.
     */
    STOP
}
