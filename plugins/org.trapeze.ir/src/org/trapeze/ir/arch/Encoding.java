package org.trapeze.ir.arch;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

import org.trapeze.ir.decl.Operand;

/**
 * The bit pattern of an instruction.
 *
 * @param bits   length, a multiple of the machine's parcel
 * @param mask   1 where the pattern fixes a bit
 * @param match  the fixed bits' values; 0 where {@code mask} is 0
 * @param fields where the operands stand, in the order in which they are declared
 * @param gaps   fields that are shorter in storage, as the form of an operand is, in their order
 */
public record Encoding(int bits, BigInteger mask, BigInteger match, List<OperandField> fields, List<Gap> gaps) {
    public Encoding {
        if (bits < 1 || mask.bitLength() > bits || !match.andNot(mask).equals(BigInteger.ZERO)) {
            throw new IllegalArgumentException(match.toString(16) + " under " + mask.toString(16) + " in " + bits);
        }
        fields = List.copyOf(fields);
        gaps = List.copyOf(gaps);
    }

    /** Creates an encoding that is the same in storage. */
    public Encoding(int bits, BigInteger mask, BigInteger match, List<OperandField> fields) {
        this(bits, mask, match, fields, List.of());
    }

    /** {@return the bits that an instruction has at least, those before the first gap} */
    public int headBits() {
        return gaps.isEmpty() ? bits : gaps.getFirst().before();
    }

    /** {@return the gap of an operand} */
    public Optional<Gap> gap(Operand operand) {
        return gaps.isEmpty() ? Optional.empty()
                : gaps.stream().filter(gap -> gap.operand().equals(operand)).findFirst();
    }

    /** {@return the bits of an instruction without its gaps} */
    public int fixedBits() {
        return gaps.isEmpty() ? bits : bits - gaps.stream().mapToInt(gap -> gap.rest().width()).sum();
    }

    /** {@return whether the operand stands in this encoding} */
    public boolean has(Operand operand) {
        return field(operand) != null;
    }

    /** {@return where the operand stands in this encoding, or null} */
    public OperandField field(Operand operand) {
        // asked for every operand of every statement of a guest
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).operand().equals(operand)) {
                return fields.get(i);
            }
        }
        return null;
    }

    /** {@return whether an operand may have a value, unsigned, in this encoding} */
    public boolean allows(Operand operand, long value) {
        List<Long> excluded = excluded(operand);
        return excluded.isEmpty() || !excluded.contains(value);
    }

    /** {@return the values that an operand never has in this encoding} */
    public List<Long> excluded(Operand operand) {
        OperandField field = field(operand);
        return field == null ? List.of() : field.excluded();
    }

    /** {@return whether the given instruction of this length has this encoding} */
    public boolean matches(BigInteger word) {
        return word.and(mask).equals(match) && fields.stream().allMatch(field -> field.allows(word));
    }
}
