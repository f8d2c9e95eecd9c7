package org.trapeze.ir.arch;

import java.util.Objects;

import org.trapeze.ir.decl.Cause;
import org.trapeze.ir.expr.Expr;

/** How the addresses of a program become absolute ones. */
public sealed interface Translation {
    /** {@return the causes of memory traps: addresses that translation or storage does not have} */
    MemoryTrap memoryTrap();

    /**
     * Addresses are absolute; only the end of storage is checked.
     *
     * @param memoryTrap raised beyond the end of storage
     */
    record Absolute(MemoryTrap memoryTrap) implements Translation {
        public Absolute {
            Objects.requireNonNull(memoryTrap);
        }

        /** Addresses are absolute, and every memory trap has the same cause. */
        public Absolute(Cause memoryTrap) {
            this(MemoryTrap.of(memoryTrap));
        }
    }

    /**
     * PG §1: the address {@code a} becomes {@code a + base}; it is a memory trap where {@code a >= bound} or where
     * {@code a + base} is beyond the end of storage. Sums do not wrap around. Applies in every mode, unless the
     * expressions look at the mode themselves (guide §5, pitfall 6).
     *
     * @param base       what is added, an expression over state of kind relocation or mode, in addressable units
     * @param bound      the number of units that can be reached, an expression over state of kind relocation or mode
     * @param memoryTrap the causes raised
     */
    record RelocationBounds(Expr base, Expr bound, MemoryTrap memoryTrap) implements Translation {
        public RelocationBounds {
            Objects.requireNonNull(base);
            Objects.requireNonNull(bound);
            Objects.requireNonNull(memoryTrap);
        }

        /** Relocates by base and bound, and every memory trap has the same cause. */
        public RelocationBounds(Expr base, Expr bound, Cause memoryTrap) {
            this(base, bound, MemoryTrap.of(memoryTrap));
        }
    }
}
