package org.trapeze.asm.assembler;

import java.math.BigInteger;
import java.util.Iterator;

import org.trapeze.asm.expression.Expression;
import org.trapeze.asm.expression.SyntaxException;
import org.trapeze.asm.source.ProblemCodes;
import org.trapeze.asm.syntax.Argument;
import org.trapeze.asm.syntax.Match;
import org.trapeze.ir.arch.Encoding;
import org.trapeze.ir.arch.OperandField;
import org.trapeze.ir.arch.OperandForm;
import org.trapeze.ir.expr.Widths;

/** Puts the operands of a statement into the fields of its instruction, and what they add behind it. */
public final class InstructionEncoder {
    /** Gives expressions their values. */
    @FunctionalInterface
    public interface ExpressionValues {
        /** {@return the value of an expression at an address, as the program sees it} */
        BigInteger evaluate(Expression expression, BigInteger here) throws SyntaxException;
    }

    private final int unitBits;
    private final BigInteger pc;
    private final ExpressionValues values;
    private final Iterator<Argument> arguments;
    private BigInteger extra = BigInteger.ZERO;
    private int bits;

    private InstructionEncoder(Match match, int unitBits, BigInteger pc, ExpressionValues values) {
        this.unitBits = unitBits;
        this.pc = pc;
        this.values = values;
        this.arguments = match.arguments().iterator();
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
        return new InstructionEncoder(match, unitBits, pc, values).encode(match.form().instruction().encoding());
    }

    private BigInteger encode(Encoding encoding) throws SyntaxException {
        BigInteger word = encoding.match();
        bits = encoding.bits();
        while (arguments.hasNext()) {
            Argument argument = arguments.next();
            BigInteger value = argument.form() == null ? value(argument, pc) : inForm(argument.form());
            if (argument.form() == null || encoding.has(argument.operand())) {
                word = word.or(place(field(encoding, argument), value, argument.expression()));
            }
        }
        return word.shiftLeft(bits - encoding.bits()).or(extra);
    }

    /** Adds what the form puts behind the instruction, from where on its distances count; returns the operand. */
    private BigInteger inForm(OperandForm form) throws SyntaxException {
        BigInteger place = pc.add(BigInteger.valueOf(bits / unitBits));
        BigInteger word = form.encoding().match();
        for (int i = 0; i < form.encoding().fields().size(); i++) {
            Argument part = arguments.next();
            word = word.or(place(field(form.encoding(), part), value(part, place), part.expression()));
        }
        bits += form.extraBits();
        extra = extra.shiftLeft(form.extraBits()).or(word.and(Widths.mask(form.extraBits())));
        return word.shiftRight(form.extraBits());
    }

    /** {@return the bits of a value in its field; registers that are excluded do not match to begin with} */
    static BigInteger place(OperandField field, BigInteger value, Expression place) throws SyntaxException {
        BigInteger bits = field.encode(value);
        if (!field.allows(bits)) {
            throw new SyntaxException(place == null ? 0 : place.offset(), place == null ? 0 : place.end(),
                    ProblemCodes.RANGE, "'" + field.operand().name() + "' is never " + field.decode(bits)
                            + " in this instruction");
        }
        return bits;
    }

    private BigInteger value(Argument argument, BigInteger origin) throws SyntaxException {
        return value(argument, pc, origin, values);
    }

    /**
     * {@return the content of an argument's field, where expressions are at one address and distances count from
     * another}
     */
    static BigInteger value(Argument argument, BigInteger pc, BigInteger origin, ExpressionValues values)
            throws SyntaxException {
        Expression expression = argument.expression();
        return expression == null ? BigInteger.valueOf(argument.register())
                : Ranges.field(argument.operand(), values.evaluate(expression, pc), origin, expression);
    }

    static OperandField field(Encoding encoding, Argument argument) {
        for (OperandField field : encoding.fields()) {
            if (field.operand().equals(argument.operand())) {
                return field;
            }
        }
        throw new IllegalStateException(argument.operand().name() + " has no field");
    }
}
