package org.trapeze.ir.decl;

import java.util.Objects;

/**
 * A reason for which the machine traps.
 *
 * @param name   the manual's name, unique within the machine
 * @param number the number that trap delivery sees
 * @param timing whether the trap replaces the instruction or follows it
 */
public record Cause(String name, int number, Timing timing) {
    /** When a trap happens relative to the instruction that raises it. */
    public enum Timing {
        /** All effects of the instruction are undone; the saved program counter is that of the instruction. */
        FAULT,
        /** The effects so far are kept; the saved program counter is that of the next instruction. */
        TRAP
    }

    public Cause {
        Objects.requireNonNull(name);
        Objects.requireNonNull(timing);
        if (number < 0) {
            throw new IllegalArgumentException(name + " has the number " + number);
        }
    }
}
