package org.trapeze.isa.lowering;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.trapeze.ir.arch.Encoding;
import org.trapeze.ir.arch.Instruction;
import org.trapeze.ir.arch.OperandField;
import org.trapeze.ir.expr.Widths;
import org.trapeze.isa.isa.InstructionDeclaration;
import org.trapeze.isa.validation.IssueCodes;

/**
 * Finds instructions that a processor could not tell apart: words that both encodings allow, as far as the shorter one
 * reaches; and instructions all of whose words are others as well. All pairs are compared by their fixed bits in plain
 * words; what is excluded is looked at only where those agree.
 */
final class Overlaps {
    private record Pattern(InstructionDeclaration declaration, Encoding encoding, long[] mask, long[] match,
            WordSet words) {
    }

    private final Problems problems;
    private final List<Pattern> patterns = new ArrayList<>();

    Overlaps(Problems problems) {
        this.problems = problems;
    }

    /** Compares an instruction with all that were added before; the later one of a pair gets the error. */
    void add(InstructionDeclaration declaration, Instruction instruction) {
        Encoding encoding = head(instruction.encoding());
        Pattern pattern = new Pattern(declaration, encoding, longs(leftAligned(encoding.mask(), encoding.bits())),
                longs(leftAligned(encoding.match(), encoding.bits())), words(encoding));
        List<Pattern> others = new ArrayList<>();
        Cube first = null;
        for (Pattern other : patterns) {
            Optional<Cube> common = agree(pattern, other) ? pattern.words().common(other.words()) : Optional.empty();
            if (common.isPresent()) {
                others.add(other);
                first = first == null ? common.get() : first;
            }
        }
        if (first != null) {
            report(pattern, others, first);
        }
        patterns.add(pattern);
    }

    /** Behind the first gap, bits of different instructions do not stand in the same places. */
    private static Encoding head(Encoding encoding) {
        int behind = encoding.bits() - encoding.headBits();
        BigInteger head = BigInteger.ONE.shiftLeft(behind).subtract(BigInteger.ONE);
        return behind == 0 ? encoding : new Encoding(encoding.bits(), encoding.mask().andNot(head),
                encoding.match().andNot(head), encoding.fields().stream().filter(field ->
                    field.slices().stream().allMatch(slice -> slice.low() >= behind)).toList());
    }

    private static boolean agree(Pattern a, Pattern b) {
        for (int i = 0; i < a.mask().length; i++) {
            if ((a.mask()[i] & b.mask()[i] & (a.match()[i] ^ b.match()[i])) != 0) {
                return false;
            }
        }
        return true;
    }

    private void report(Pattern later, List<Pattern> earlier, Cube common) {
        String example = example(common.match(), Math.max(later.encoding().bits(),
                earlier.getFirst().encoding().bits()));
        boolean never = earlier.size() > 1
                && later.words().outside(earlier.stream().map(Pattern::words).toList()).isEmpty();
        String names = String.join(", ", earlier.stream().map(Overlaps::name).toList());
        problems.error(later.declaration().getEncoding(), null, IssueCodes.OVERLAP,
                never ? "No word is this instruction alone: each of them is " + names + " as well, such as " + example
                        : "This encoding overlaps with that of " + name(earlier.getFirst()) + ": "
                                + example + " could be either");
    }

    private static String name(Pattern pattern) {
        String name = pattern.declaration().getName();
        return name == null ? "an instruction without a name" : name;
    }

    /** {@return a word in hexadecimal that an encoding of so many bits allows} */
    private static String example(BigInteger aligned, int bits) {
        String digits = aligned.shiftRight(Limits.MAX_ENCODING - bits).toString(16);
        return "0x" + "0".repeat((bits + 3) / 4 - digits.length()) + digits;
    }

    // ---- Words of several lengths begin at the left ----

    private static WordSet words(Encoding encoding) {
        List<Cube> holes = new ArrayList<>();
        for (OperandField field : encoding.fields()) {
            BigInteger place = field.encode(Widths.mask(field.operand().width()));
            field.excluded().forEach(value ->
                holes.add(cube(place, field.encode(BigInteger.valueOf(value)), encoding.bits())));
        }
        return new WordSet(cube(encoding.mask(), encoding.match(), encoding.bits()), holes);
    }

    private static Cube cube(BigInteger mask, BigInteger match, int bits) {
        return new Cube(leftAligned(mask, bits), leftAligned(match, bits));
    }

    private static BigInteger leftAligned(BigInteger bits, int length) {
        return bits.shiftLeft(Limits.MAX_ENCODING - length);
    }

    private static long[] longs(BigInteger aligned) {
        long[] words = new long[Limits.MAX_ENCODING / Long.SIZE];
        for (int i = 0; i < words.length; i++) {
            words[i] = aligned.shiftRight(Limits.MAX_ENCODING - (i + 1) * Long.SIZE).longValue();
        }
        return words;
    }
}
