package org.trapeze.asm.assembler;

import java.math.BigInteger;

import org.trapeze.asm.expression.Expression;
import org.trapeze.asm.expression.SyntaxException;
import org.trapeze.asm.source.ProblemCodes;
import org.trapeze.ir.arch.Encoding;
import org.trapeze.ir.arch.OperandField;

/** An instruction while its operands are put into it: in a number of the processor as long as it fits one. */
final class EncodedWord {
    private final boolean isShort;
    private long bits;
    /** The same where it is longer, else null. */
    private BigInteger all;

    EncodedWord(Encoding encoding) {
        isShort = encoding.bits() < Long.SIZE;
        if (isShort) {
            bits = encoding.match().longValue();
        } else {
            all = encoding.match();
        }
    }

    /** Adds bits at their places. */
    void add(BigInteger field) {
        if (isShort) {
            bits |= field.longValue();
        } else {
            all = all.or(field);
        }
    }

    /**
     * Adds a value in its field; registers that are excluded do not match to begin with.
     *
     * @param place what is to blame for the value, or null
     */
    void put(OperandField field, BigInteger value, Expression place) throws SyntaxException {
        if (isShort && field.excluded().isEmpty()) {
            bits |= field.encodeShort(value.longValue());
            return;
        }
        BigInteger encoded = field.encode(value);
        if (!field.allows(encoded)) {
            throw new SyntaxException(place == null ? 0 : place.offset(), place == null ? 0 : place.end(),
                    ProblemCodes.RANGE, "'" + field.operand().name() + "' is never " + field.decode(encoded)
                            + " in this instruction");
        }
        add(encoded);
    }

    /** {@return what it has become} */
    BigInteger value() {
        return isShort ? BigInteger.valueOf(bits) : all;
    }
}
