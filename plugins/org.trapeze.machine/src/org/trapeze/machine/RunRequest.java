package org.trapeze.machine;

import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.LongPredicate;

/**
 * How far and under which conditions a machine is to run.
 *
 * @param budget      instructions to execute at most, at least 1
 * @param traps       who gets the traps
 * @param breakpoints absolute addresses, in the storage of the machine that is run, before whose instruction to stop;
 *                    the first instruction of a run is executed even where it stands at one
 * @param suspend     asked often, from the running thread: whether to stop as soon as possible
 * @param observer    told of what happens on the machine, on the running thread; may block it, as a debugger does
 */
public record RunRequest(long budget, TrapPolicy traps, LongPredicate breakpoints, BooleanSupplier suspend,
        MachineObserver observer) {
    /** Runs until something else than the budget stops the machine. */
    public static final long UNLIMITED = Long.MAX_VALUE;
    /** Breakpoints nowhere; a machine that is given this very object need not ask at every instruction. */
    public static final LongPredicate NO_BREAKPOINTS = address -> false;

    public RunRequest {
        if (budget < 1) {
            throw new IllegalArgumentException("a budget of " + budget);
        }
        Objects.requireNonNull(traps);
        Objects.requireNonNull(breakpoints);
        Objects.requireNonNull(suspend);
        Objects.requireNonNull(observer);
    }

    /** {@return a run of at most so many instructions with nothing else special} */
    public static RunRequest of(long budget) {
        return new RunRequest(budget, TrapPolicy.DELIVER, NO_BREAKPOINTS, () -> false, MachineObserver.NONE);
    }

    /** {@return the same request with another budget} */
    public RunRequest withBudget(long other) {
        return new RunRequest(other, traps, breakpoints, suspend, observer);
    }

    /** {@return the same request with another trap policy} */
    public RunRequest withTraps(TrapPolicy other) {
        return new RunRequest(budget, other, breakpoints, suspend, observer);
    }

    /** {@return the same request with other breakpoints} */
    public RunRequest withBreakpoints(LongPredicate other) {
        return new RunRequest(budget, traps, other, suspend, observer);
    }

    /** {@return the same request with another observer} */
    public RunRequest withObserver(MachineObserver other) {
        return new RunRequest(budget, traps, breakpoints, suspend, other);
    }

    /** {@return the same request with another suspend flag} */
    public RunRequest withSuspend(BooleanSupplier other) {
        return new RunRequest(budget, traps, breakpoints, other, observer);
    }
}
