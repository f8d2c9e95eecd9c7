package org.trapeze.ir.arch;

import java.math.BigInteger;
import java.util.List;

import org.trapeze.ir.decl.Operand;

/**
 * The bit pattern of an instruction.
 *
 * @param bits   length, a multiple of the machine's parcel
 * @param mask   1 where the pattern fixes a bit
 * @param match  the fixed bits' values; 0 where {@code mask} is 0
 * @param fields where the operands stand, in the order in which they are declared
 */
public record Encoding(int bits, BigInteger mask, BigInteger match, List<OperandField> fields) {
    public Encoding {
        if (bits < 1 || mask.bitLength() > bits || !match.andNot(mask).equals(BigInteger.ZERO)) {
            throw new IllegalArgumentException(match.toString(16) + " under " + mask.toString(16) + " in " + bits);
        }
        fields = List.copyOf(fields);
    }

    /** {@return whether the operand stands in this encoding} */
    public boolean has(Operand operand) {
        return fields.stream().anyMatch(field -> field.operand().equals(operand));
    }

    /** {@return whether an operand may have a value, unsigned, in this encoding} */
    public boolean allows(Operand operand, long value) {
        return !excluded(operand).contains(value);
    }

    /** {@return the values that an operand never has in this encoding} */
    public List<Long> excluded(Operand operand) {
        return fields.stream().filter(field -> field.operand().equals(operand)).map(OperandField::excluded).findFirst()
                .orElse(List.of());
    }

    /** {@return whether the given instruction of this length has this encoding} */
    public boolean matches(BigInteger word) {
        return word.and(mask).equals(match) && fields.stream().allMatch(field -> field.allows(word));
    }
}
