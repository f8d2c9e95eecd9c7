package org.trapeze.classify;

import java.util.Objects;

/**
 * How one execution of an instruction ended.
 *
 * @param kind  the ways that the definitions of PG §2 tell apart
 * @param cause the trap's cause; empty unless it trapped
 */
public record Outcome(Kind kind, String cause) {
    /** The ways in which an instruction ends. */
    public enum Kind {
        /** It did what it does; the next instruction follows. */
        COMPLETED,
        /** It stopped the processor, which is no trap (PG fn 3). */
        HALTED,
        /** It trapped for any reason but an address. */
        TRAPPED,
        /**
         * An address was beyond the bound of R or beyond storage (PG §1); the definitions leave such executions out.
         */
        MEMORY_TRAPPED,
        /** The manual does not say what happens, which is no trap. */
        UNPREDICTABLE
    }

    public Outcome {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(cause);
    }

    /** An ending without a cause. */
    public Outcome(Kind kind) {
        this(kind, "");
    }

    /** {@return whether this is a trap other than the memory trap} */
    public boolean trapped() {
        return kind == Kind.TRAPPED;
    }

    /** {@return whether the instruction did its work: it completed or halted} */
    public boolean finished() {
        return kind == Kind.COMPLETED || kind == Kind.HALTED;
    }
}
