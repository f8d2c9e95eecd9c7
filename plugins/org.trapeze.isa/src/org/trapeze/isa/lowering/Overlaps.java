package org.trapeze.isa.lowering;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

import org.trapeze.ir.arch.Encoding;
import org.trapeze.ir.arch.Instruction;
import org.trapeze.ir.arch.OperandField;
import org.trapeze.ir.expr.Widths;
import org.trapeze.isa.isa.InstructionDeclaration;
import org.trapeze.isa.validation.IssueCodes;

/**
 * Finds instructions that a processor could not tell apart: their fixed bits agree wherever both fix a bit, as far as
 * the shorter one reaches, and no operand excludes what the other one has in its place. All pairs are compared, so the
 * bits lie in plain words.
 */
final class Overlaps {
    private record Pattern(InstructionDeclaration declaration, Encoding encoding, long[] mask, long[] match) {
    }

    private final Problems problems;
    private final List<Pattern> patterns = new ArrayList<>();

    Overlaps(Problems problems) {
        this.problems = problems;
    }

    /** Compares an instruction with all that were added before; the later one of a pair gets the error. */
    void add(InstructionDeclaration declaration, Instruction instruction) {
        Encoding encoding = instruction.encoding();
        Pattern pattern = new Pattern(declaration, encoding, leftAligned(encoding.mask(), encoding.bits()),
                leftAligned(encoding.match(), encoding.bits()));
        for (Pattern other : patterns) {
            if (overlap(pattern, other) && !excludes(encoding, other.encoding())
                    && !excludes(other.encoding(), encoding)) {
                report(pattern, other);
                break;
            }
        }
        patterns.add(pattern);
    }

    private static boolean overlap(Pattern a, Pattern b) {
        for (int i = 0; i < a.mask().length; i++) {
            if ((a.mask()[i] & b.mask()[i] & (a.match()[i] ^ b.match()[i])) != 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether an operand of one encoding may have no value that the other one leaves it, as far as both reach. */
    private static boolean excludes(Encoding one, Encoding other) {
        int longer = one.bits() - other.bits();
        BigInteger mask = other.mask().shiftLeft(longer);
        BigInteger match = other.match().shiftLeft(longer);
        return one.fields().stream().anyMatch(field -> excludes(field, mask, match));
    }

    private static boolean excludes(OperandField field, BigInteger mask, BigInteger match) {
        BigInteger place = field.encode(Widths.mask(field.operand().width()));
        long left = field.excluded().stream().map(value -> field.encode(BigInteger.valueOf(value)))
                .filter(bits -> bits.and(mask).equals(match.and(place))).count();
        return left > 0 && BigInteger.valueOf(left)
                .equals(BigInteger.ONE.shiftLeft(place.andNot(mask).bitCount()));
    }

    private void report(Pattern later, Pattern earlier) {
        problems.error(later.declaration().getEncoding(), null, IssueCodes.OVERLAP,
                "This encoding overlaps with that of " + earlier.declaration().getName() + ": "
                        + example(later.encoding(), earlier.encoding()) + " could be either");
    }

    /** {@return a word in hexadecimal that both encodings begin with} */
    private static String example(Encoding a, Encoding b) {
        int bits = Math.max(a.bits(), b.bits());
        BigInteger word = a.match().shiftLeft(bits - a.bits()).or(b.match().shiftLeft(bits - b.bits()));
        String digits = word.toString(16);
        return "0x" + "0".repeat((bits + 3) / 4 - digits.length()) + digits;
    }

    private static long[] leftAligned(BigInteger bits, int length) {
        BigInteger aligned = bits.shiftLeft(Limits.MAX_ENCODING - length);
        long[] words = new long[Limits.MAX_ENCODING / Long.SIZE];
        for (int i = 0; i < words.length; i++) {
            words[i] = aligned.shiftRight(Limits.MAX_ENCODING - (i + 1) * Long.SIZE).and(Widths.mask(Long.SIZE))
                    .longValue();
        }
        return words;
    }
}
