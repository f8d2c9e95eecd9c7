package org.trapeze.ir.arch;

import java.math.BigInteger;
import java.util.List;
import java.util.Objects;

/**
 * One of several ways to write an operand, such as an addressing mode. Its encoding begins with the operand's own bits;
 * what is longer follows the instruction in further parcels, which the instruction's meaning has to fetch.
 *
 * @param width    bits of the operand
 * @param encoding the operand's bits and then whole parcels
 * @param syntax   texts and slots; distances count from the first of those parcels
 */
public record OperandForm(int width, Encoding encoding, List<SyntaxElement> syntax) {
    public OperandForm {
        Objects.requireNonNull(encoding);
        syntax = List.copyOf(syntax);
        if (width < 1 || width > encoding.bits()) {
            throw new IllegalArgumentException(encoding.bits() + " bits for an operand of " + width);
        }
    }

    /** {@return whether an operand of this value, unsigned, is written so} */
    public boolean matches(BigInteger value) {
        return value.and(encoding.mask().shiftRight(extraBits())).equals(encoding.match().shiftRight(extraBits()));
    }

    /** {@return how many bits follow the instruction} */
    public int extraBits() {
        return encoding.bits() - width;
    }
}
