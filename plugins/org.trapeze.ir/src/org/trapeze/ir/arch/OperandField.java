package org.trapeze.ir.arch;

import java.math.BigInteger;
import java.util.List;
import java.util.Objects;

import org.trapeze.ir.decl.Operand;
import org.trapeze.ir.expr.Widths;

/**
 * Where an operand stands in the encoding.
 *
 * @param operand the operand
 * @param slices  its bits from the most significant to the least; their widths add up to the operand's
 */
public record OperandField(Operand operand, List<Slice> slices) {
    public OperandField {
        Objects.requireNonNull(operand);
        slices = List.copyOf(slices);
        if (slices.stream().mapToInt(Slice::width).sum() != operand.width()) {
            throw new IllegalArgumentException(slices + " for " + operand);
        }
    }

    /** {@return the operand's value in an encoded instruction, from 0 to 2<sup>width</sup> - 1} */
    public BigInteger decode(BigInteger word) {
        BigInteger value = BigInteger.ZERO;
        for (Slice slice : slices) {
            BigInteger part = word.shiftRight(slice.low()).and(Widths.mask(slice.width()));
            value = value.shiftLeft(slice.width()).or(part);
        }
        return value;
    }

    /** {@return the bits that the operand's low {@code width} bits contribute to the encoded instruction} */
    public BigInteger encode(BigInteger value) {
        BigInteger word = BigInteger.ZERO;
        int above = operand.width();
        for (Slice slice : slices) {
            above -= slice.width();
            BigInteger part = value.shiftRight(above).and(Widths.mask(slice.width()));
            word = word.or(part.shiftLeft(slice.low()));
        }
        return word;
    }
}
