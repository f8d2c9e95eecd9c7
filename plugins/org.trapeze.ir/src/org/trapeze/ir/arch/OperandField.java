package org.trapeze.ir.arch;

import java.math.BigInteger;
import java.util.List;
import java.util.Objects;

import org.trapeze.ir.decl.Operand;
import org.trapeze.ir.expr.Widths;

/**
 * Where an operand stands in the encoding.
 *
 * @param operand  the operand
 * @param slices   its bits from the most significant to the least; their widths add up to the operand's
 * @param excluded values, unsigned, with which a word is another instruction or none
 */
public record OperandField(Operand operand, List<Slice> slices, List<Long> excluded) {
    public OperandField {
        Objects.requireNonNull(operand);
        slices = List.copyOf(slices);
        excluded = List.copyOf(excluded);
        if (slices.stream().mapToInt(Slice::width).sum() != operand.width()) {
            throw new IllegalArgumentException(slices + " for " + operand);
        }
    }

    /** Creates a field that may hold any value. */
    public OperandField(Operand operand, List<Slice> slices) {
        this(operand, slices, List.of());
    }

    /** {@return whether the encoded instruction may have what stands in this field of it} */
    public boolean allows(BigInteger word) {
        return excluded.isEmpty() || !excluded.contains(decode(word).longValue());
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
        return isShort() ? BigInteger.valueOf(encodeShort(value.longValue())) : encodeLong(value);
    }

    /** Whether the operand and all its slices lie within the bits of a positive long. */
    private boolean isShort() {
        for (int i = 0; i < slices.size(); i++) {
            if (slices.get(i).low() + slices.get(i).width() >= Long.SIZE) {
                return false;
            }
        }
        return operand.width() < Long.SIZE;
    }

    /** {@return the same, in an encoding of fewer than 64 bits} */
    public long encodeShort(long value) {
        long word = 0;
        int above = operand.width();
        for (int i = 0; i < slices.size(); i++) {
            Slice slice = slices.get(i);
            above -= slice.width();
            word |= (value >>> above & (1L << slice.width()) - 1) << slice.low();
        }
        return word;
    }

    private BigInteger encodeLong(BigInteger value) {
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
