package org.trapeze.ir.decl;

import java.util.Objects;

/** How an operand is written in assembly language; the instruction's meaning sees the encoded field itself. */
public sealed interface OperandKind {
    /** {@return whether it is written as an address of the program, normally as a label} */
    default boolean isPlace() {
        return this instanceof Address || this instanceof Relative || this instanceof Paged;
    }

    /**
     * The number of an element of a register array, written as the array's name followed by the number, or by a name of
     * its own.
     *
     * @param bank  the array
     * @param names of elements; the disassembler writes them
     */
    record Register(StateComponent bank, NameTable names) implements OperandKind {
        public Register {
            Objects.requireNonNull(bank);
            Objects.requireNonNull(names);
        }

        /** Creates the kind for an array whose elements have no names. */
        public Register(StateComponent bank) {
            this(bank, NameTable.NONE);
        }
    }

    /**
     * One of the names of a table.
     *
     * @param table  the names
     * @param suffix whether the name is the end of the mnemonic
     */
    record Named(NameTable table, boolean suffix) implements OperandKind {
        public Named {
            Objects.requireNonNull(table);
        }
    }

    /** A number from 0 to 2<sup>width</sup> - 1. */
    record Unsigned() implements OperandKind {
    }

    /** A number in two's complement. */
    record Signed() implements OperandKind {
    }

    /** An address of the program, normally written as a label. */
    record Address() implements OperandKind {
    }

    /**
     * The distance, in two's complement, from a place near the instruction to an address, normally written as a label.
     * The address is the instruction's own plus {@code bias} plus the field times {@code scale}.
     *
     * @param bias  addressable units between the instruction's address and the place the distance is counted from
     * @param scale addressable units that one step of the field stands for, at least 1
     * @param end   whether what operands' forms have within the instruction lies between, too
     */
    record Relative(int bias, int scale, boolean end) implements OperandKind {
        public Relative {
            requireScale(scale);
        }

        /** Creates the kind for a place that does not depend on other operands. */
        public Relative(int bias, int scale) {
            this(bias, scale, false);
        }
    }

    /**
     * A number that is a multiple of the scale, as which the field counts.
     *
     * @param signed whether the field is in two's complement
     * @param scale  what one step of the field stands for, at least 1
     */
    record Scaled(boolean signed, int scale) implements OperandKind {
        public Scaled {
            requireScale(scale);
        }
    }

    /**
     * An address in the same page as a place near the instruction, normally written as a label. A page has as many
     * steps as the field has values; the address's bits above are those of the place.
     *
     * @param bias  addressable units between the instruction's address and the place
     * @param scale addressable units that one step of the field stands for, at least 1
     */
    record Paged(int bias, int scale) implements OperandKind {
        public Paged {
            requireScale(scale);
        }
    }

    private static void requireScale(int scale) {
        if (scale < 1) {
            throw new IllegalArgumentException("scale " + scale);
        }
    }
}
