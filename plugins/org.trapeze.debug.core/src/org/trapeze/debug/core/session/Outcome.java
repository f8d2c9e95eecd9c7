package org.trapeze.debug.core.session;

import java.util.Objects;
import java.util.Optional;

import org.trapeze.machine.Stop;

/**
 * How a session ended.
 *
 * @param kind    what ended it
 * @param message a sentence for people
 * @param defect  what went wrong in the program that executes the guest, where that is the kind
 */
public record Outcome(Kind kind, String message, Optional<Throwable> defect) {
    /** What ends a session. */
    public enum Kind {
        /** The guest's processor executed a halt. */
        HALTED,
        /** The guest's machine could not go on. */
        CHECK_STOP,
        /** As many instructions were executed as the launch allowed. */
        BUDGET_SPENT,
        /** Somebody ended it. */
        TERMINATED,
        /** A defect of the program that executes the guest. */
        FAILED
    }

    /** Somebody ended the session. */
    static final Outcome TERMINATED = new Outcome(Kind.TERMINATED, "terminated");

    public Outcome {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(message);
        Objects.requireNonNull(defect);
    }

    private Outcome(Kind kind, String message) {
        this(kind, message, Optional.empty());
    }

    /**
     * {@return how a run that came back ends the session, empty where it does not}
     *
     * @param spent whether the session's instructions are used up
     */
    static Optional<Outcome> of(Stop stop, boolean spent) {
        return switch (stop) {
            case Stop.Halted halted -> Optional.of(new Outcome(Kind.HALTED, "halted"));
            case Stop.CheckStop check -> Optional.of(new Outcome(Kind.CHECK_STOP, check.reason()));
            case Stop.BudgetSpent budget when spent -> Optional.of(
                    new Outcome(Kind.BUDGET_SPENT, "stopped: the launch's budget of instructions is spent"));
            case Stop.Trapped trapped -> throw new IllegalStateException("nobody asked for " + trapped);
            case Stop.BudgetSpent budget -> Optional.empty();
            case Stop.AtBreakpoint breakpoint -> Optional.empty();
            case Stop.Suspended suspended -> Optional.empty();
        };
    }

    static Outcome failed(Throwable defect) {
        return new Outcome(Kind.FAILED, "the simulator failed: " + defect, Optional.of(defect));
    }

    /** {@return the exit value of the guest as a process: 0 where it halted by itself} */
    public int exitValue() {
        return kind.ordinal();
    }
}
