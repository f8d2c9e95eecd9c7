package org.trapeze.ir.arch;

import java.util.Objects;

import org.trapeze.ir.decl.Cause;
import org.trapeze.ir.expr.Expr;
import org.trapeze.ir.expr.Local;
import org.trapeze.ir.stmt.Body;
import org.trapeze.ir.stmt.Space;
import org.trapeze.ir.stmt.Stmt;

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

    /**
     * A function of the description: segments, a page walk, a set of mapping registers for each mode. The body is
     * executed for every unit of an access, and all units are translated before any is used. It reads state of kind
     * relocation, mode and resource and storage by absolute address, writes nothing but its locals, and ends by its
     * last statement or by a trap. The units of one access follow each other without wrapping around: one whose address
     * does not fit {@code address} is a memory trap, as is a result beyond the end of storage.
     *
     * @param address    holds the program's address when the body starts, extended with zeros; at most 64 bits
     * @param access     holds the ordinal of the {@link AccessKind}
     * @param absolute   holds the absolute address when the body ends, at most 64 bits
     * @param body       the function
     * @param memoryTrap the causes raised: those beyond the end of storage, and every cause of a trap in the body
     */
    record Mapped(Local address, Local access, Local absolute, Body body,
            MemoryTrap memoryTrap) implements Translation {
        public Mapped {
            Objects.requireNonNull(body);
            Objects.requireNonNull(memoryTrap);
            requireWidth(address, 1, Long.SIZE);
            requireWidth(access, AccessKind.WIDTH, AccessKind.WIDTH);
            requireWidth(absolute, 1, Long.SIZE);
            body.statements().forEach(Mapped::requireHarmless);
        }

        private static void requireHarmless(Stmt statement) {
            switch (statement) {
                case Stmt.Assign assign -> { }
                case Stmt.Trap trap -> { }
                case Stmt.Load load when load.space() == Space.PHYSICAL -> { }
                case Stmt.If choice -> {
                    choice.then().forEach(Mapped::requireHarmless);
                    choice.otherwise().forEach(Mapped::requireHarmless);
                }
                default -> throw new IllegalArgumentException("address translation cannot do " + statement);
            }
        }

        private static void requireWidth(Local local, int low, int high) {
            if (local.width() < low || local.width() > high) {
                throw new IllegalArgumentException(local.name() + " has " + local.width() + " bits");
            }
        }
    }
}
