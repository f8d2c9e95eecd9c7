package org.trapeze.machine;

/** Why a run of a machine came back. */
public sealed interface Stop {
    /** The processor executed a halt. */
    record Halted() implements Stop {
    }

    /** As many instructions were executed as the request allowed. */
    record BudgetSpent() implements Stop {
    }

    /**
     * The next instruction stands at a breakpoint.
     *
     * @param address its absolute address in this machine's storage
     */
    record AtBreakpoint(long address) implements Stop {
    }

    /** Somebody asked the run to stop. */
    record Suspended() implements Stop {
    }

    /**
     * An instruction trapped, or an interrupt is due, under {@link TrapPolicy#STOP}.
     *
     * @param trap what happened; nothing of it has been delivered
     */
    record Trapped(TrapEvent trap) implements Stop {
    }

    /**
     * The machine cannot go on: a trap could not be delivered, or the manual does not say what happens.
     *
     * @param reason a sentence for people
     */
    record CheckStop(String reason) implements Stop {
    }
}
