package org.trapeze.ir.arch;

import java.util.Objects;

import org.trapeze.ir.decl.Cause;
import org.trapeze.ir.expr.Expr;

/** How the addresses of a program become absolute ones. */
public sealed interface Translation {
    /** {@return the cause of a memory trap: an address that translation or storage does not have} */
    Cause memoryTrap();

    /**
     * Addresses are absolute; only the end of storage is checked.
     *
     * @param memoryTrap the cause raised beyond the end of storage
     */
    record Absolute(Cause memoryTrap) implements Translation {
        public Absolute {
            Objects.requireNonNull(memoryTrap);
        }
    }

    /**
     * PG §1: the address {@code a} becomes {@code a + base}; it is a memory trap where {@code a >= bound} or where
     * {@code a + base} is beyond the end of storage. Sums do not wrap around. Applies in every mode.
     *
     * @param base       what is added, an expression over state of kind relocation, in addressable units
     * @param bound      the number of units that can be reached, an expression over state of kind relocation
     * @param memoryTrap the cause raised
     */
    record RelocationBounds(Expr base, Expr bound, Cause memoryTrap) implements Translation {
        public RelocationBounds {
            Objects.requireNonNull(base);
            Objects.requireNonNull(bound);
            Objects.requireNonNull(memoryTrap);
        }
    }
}
