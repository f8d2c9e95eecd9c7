package org.trapeze.asm.assembler;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.trapeze.asm.expression.Expression;
import org.trapeze.asm.expression.SyntaxException;
import org.trapeze.asm.syntax.Argument;
import org.trapeze.asm.syntax.Match;
import org.trapeze.asm.syntax.WrittenOperand;
import org.trapeze.ir.arch.Encoding;
import org.trapeze.ir.arch.Gap;
import org.trapeze.ir.arch.OperandField;
import org.trapeze.ir.arch.OperandForm;
import org.trapeze.ir.decl.Operand;
import org.trapeze.ir.decl.OperandKind;
import org.trapeze.ir.expr.Widths;

/** Puts the operands of a statement into the fields of its instruction, and what they add behind it. */
public final class InstructionEncoder {
    /** Gives expressions their values. */
    @FunctionalInterface
    public interface ExpressionValues {
        /** {@return the value of an expression at an address, as the program sees it} */
        BigInteger evaluate(Expression expression, BigInteger here) throws SyntaxException;
    }

    /**
     * What an operand of the instruction gets.
     *
     * @param operand the operand
     * @param written what was written for it; null where its value is computed
     * @param value   the content of its field where that is computed
     */
    record Given(Operand operand, WrittenOperand written, BigInteger value) {
        boolean hasForm() {
            return written != null && written.argument().form() != null;
        }

        int extraBits() {
            return written == null ? 0 : written.extraBits();
        }

        private Expression place() {
            return written == null ? null : written.argument().expression();
        }
    }

    private final int unitBits;
    private final BigInteger pc;
    private final BigInteger start;
    private final ExpressionValues values;
    private BigInteger extra = BigInteger.ZERO;
    private int bits;

    /**
     * @param pc    the address of the statement, as the program sees it
     * @param start that of the instruction, which in a pseudo-instruction may stand behind others
     */
    InstructionEncoder(int unitBits, BigInteger pc, BigInteger start, ExpressionValues values) {
        this.unitBits = unitBits;
        this.pc = pc;
        this.start = start;
        this.values = values;
    }

    /**
     * {@return the encoded instruction, followed by what its operands add, or the instructions of a pseudo-instruction
     * side by side: {@link Match#bits} bits}
     *
     * @param unitBits bits of an addressable unit
     * @param pc       its own address, as the program sees it
     * @throws SyntaxException where an operand has no value, or one that does not fit
     */
    public static BigInteger encode(Match match, int unitBits, BigInteger pc, ExpressionValues values)
            throws SyntaxException {
        if (match.form().pseudo().isPresent()) {
            return new PseudoEncoder(match, pc, unitBits, values).encode(match.form().pseudo().get());
        }
        var givens = new ArrayList<Given>(match.arguments().size());
        for (WrittenOperand written : match.operands()) {
            givens.add(new Given(written.argument().operand(), written, null));
        }
        return new InstructionEncoder(unitBits, pc, pc, values).encode(match.form().instruction().encoding(), givens);
    }

    /** {@return the instruction with what its operands add, which are given in the order of its syntax} */
    BigInteger encode(Encoding encoding, List<Given> givens) throws SyntaxException {
        var word = new EncodedWord(encoding);
        int inside = encoding.gaps().isEmpty() ? 0
                : encoding.gaps().stream().mapToInt(gap -> extraBits(gap, givens)).sum();
        bits = encoding.fixedBits() + inside;
        for (Given given : givens) {
            Optional<Gap> gap = given.hasForm() ? encoding.gap(given.operand()) : Optional.empty();
            BigInteger value;
            if (gap.isPresent()) {
                OperandForm form = given.written().argument().form();
                BigInteger whole = inForm(given.written(), units(place(encoding, gap.get(), givens)));
                word.add(field(encoding, gap.get().rest()).encode(gap.get().content(form, whole)));
                value = whole.shiftRight(form.extraBits());
            } else if (given.hasForm()) {
                value = behind(given.written());
            } else {
                value = given.written() == null ? given.value() : value(given.operand(), given.written().argument(),
                        given.operand().kind() instanceof OperandKind.Relative kind && kind.end()
                                ? start.add(units(inside)) : start);
            }
            if (!given.hasForm() || encoding.has(given.operand())) {
                word.put(field(encoding, given.operand()), value, given.place());
            }
        }
        int all = encoding.fixedBits() + inside;
        BigInteger stored = stored(encoding, word.value(), givens);
        return bits == all ? stored : stored.shiftLeft(bits - all).or(extra);
    }

    private BigInteger units(int bits) {
        return BigInteger.valueOf(bits / unitBits);
    }

    private static int extraBits(Gap gap, List<Given> givens) {
        return givens.stream().filter(given -> given.operand().equals(gap.operand())).mapToInt(Given::extraBits).sum();
    }

    /** {@return how many bits stand before a gap in storage} */
    private static int place(Encoding encoding, Gap wanted, List<Given> givens) {
        int place = wanted.before();
        for (Gap gap : encoding.gaps()) {
            place += gap.before() < wanted.before() ? extraBits(gap, givens) - gap.rest().width() : 0;
        }
        return place;
    }

    /** {@return an encoded instruction without what the gaps have more than the forms} */
    private static BigInteger stored(Encoding encoding, BigInteger word, List<Given> givens) {
        if (encoding.gaps().isEmpty()) {
            return word;
        }
        BigInteger stored = word;
        for (Gap gap : encoding.gaps().reversed()) {
            int low = encoding.bits() - gap.before() - gap.rest().width();
            int more = gap.rest().width() - extraBits(gap, givens);
            int tail = tailBits(encoding, gap, givens, low);
            BigInteger behind = stored.and(Widths.mask(tail));
            stored = stored.shiftRight(tail + more).shiftLeft(tail).or(behind);
        }
        return stored;
    }

    /** What stands behind a gap has been shortened before it. */
    private static int tailBits(Encoding encoding, Gap gap, List<Given> givens, int low) {
        int tail = low;
        for (Gap other : encoding.gaps()) {
            tail -= other.before() > gap.before() ? other.rest().width() - extraBits(other, givens) : 0;
        }
        return tail;
    }

    /** Adds what the form puts behind the instruction, from where on its distances count; returns the operand. */
    private BigInteger behind(WrittenOperand written) throws SyntaxException {
        OperandForm form = written.argument().form();
        BigInteger word = inForm(written, units(bits));
        bits += form.extraBits();
        extra = extra.shiftLeft(form.extraBits()).or(word.and(Widths.mask(form.extraBits())));
        return word.shiftRight(form.extraBits());
    }

    private BigInteger inForm(WrittenOperand written, BigInteger place) throws SyntaxException {
        OperandForm form = written.argument().form();
        var word = new EncodedWord(form.encoding());
        for (Argument part : written.parts()) {
            word.put(field(form.encoding(), part.operand()), value(part.operand(), part, start.add(place)),
                    part.expression());
        }
        return word.value();
    }

    private BigInteger value(Operand operand, Argument argument, BigInteger origin) throws SyntaxException {
        return value(operand, argument, pc, origin, values);
    }

    /**
     * {@return the content of an operand's field, where expressions are at one address and distances count from
     * another}
     */
    static BigInteger value(Operand operand, Argument argument, BigInteger pc, BigInteger origin,
            ExpressionValues values) throws SyntaxException {
        Expression expression = argument.expression();
        return expression == null ? BigInteger.valueOf(argument.register())
                : Ranges.field(operand, values.evaluate(expression, pc), origin, expression);
    }

    private static OperandField field(Encoding encoding, Operand operand) {
        OperandField field = encoding.field(operand);
        if (field == null) {
            throw new IllegalStateException(operand.name() + " has no field");
        }
        return field;
    }
}
