package org.trapeze.machine.interpreter;

import java.util.Objects;

import org.trapeze.ir.decl.Cause;

/** How the execution of one instruction, or of another body, ended. */
public sealed interface Outcome {
    /** The only instance that executions return for completion. */
    Completed COMPLETED = new Completed();

    /** The body came to its end; its effects stand. */
    record Completed() implements Outcome {
    }

    /**
     * A trap was raised. Of a fault nothing remains; of a trap that follows its instruction the effects so far stand
     * until {@link Execution#rollback()} takes them back.
     *
     * @param cause why
     * @param code  the cause's code; for a memory trap the address as the program gave it
     */
    record Trapped(Cause cause, long code) implements Outcome {
        public Trapped {
            Objects.requireNonNull(cause);
        }
    }

    /** A halt was executed; the effects before it stand. */
    record Halted() implements Outcome {
    }

    /** The manual does not say what happens; nothing happened. */
    record Unpredictable() implements Outcome {
    }

    /** A device had no input yet and somebody asked not to wait for it; nothing happened. */
    record Waiting() implements Outcome {
    }
}
