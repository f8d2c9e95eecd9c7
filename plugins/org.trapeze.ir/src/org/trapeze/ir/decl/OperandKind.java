package org.trapeze.ir.decl;

import java.util.Objects;

/** How an operand is written in assembly language; the instruction's meaning sees the encoded field itself. */
public sealed interface OperandKind {
    /**
     * The number of an element of a register array, written as the array's name followed by the number.
     *
     * @param bank the array
     */
    record Register(StateComponent bank) implements OperandKind {
        public Register {
            Objects.requireNonNull(bank);
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
     */
    record Relative(int bias, int scale) implements OperandKind {
        public Relative {
            if (scale < 1) {
                throw new IllegalArgumentException("scale " + scale);
            }
        }
    }
}
