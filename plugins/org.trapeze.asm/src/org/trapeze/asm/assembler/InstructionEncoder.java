package org.trapeze.asm.assembler;

import java.math.BigInteger;

import org.trapeze.asm.expression.Expression;
import org.trapeze.asm.expression.SyntaxException;
import org.trapeze.asm.source.ProblemCodes;
import org.trapeze.asm.syntax.Argument;
import org.trapeze.asm.syntax.Match;
import org.trapeze.ir.arch.Encoding;
import org.trapeze.ir.arch.OperandField;

/** Puts the operands of a statement into the fields of its instruction. */
public final class InstructionEncoder {
    /** Gives expressions their values. */
    @FunctionalInterface
    public interface ExpressionValues {
        /** {@return the value of an expression at an address, as the program sees it} */
        BigInteger evaluate(Expression expression, BigInteger here) throws SyntaxException;
    }

    private InstructionEncoder() {
    }

    /**
     * {@return the encoded instruction}
     *
     * @param pc its own address, as the program sees it
     * @throws SyntaxException where an operand has no value, or one that does not fit
     */
    public static BigInteger encode(Match match, BigInteger pc, ExpressionValues values) throws SyntaxException {
        Encoding encoding = match.form().instruction().encoding();
        BigInteger word = encoding.match();
        for (Argument argument : match.arguments()) {
            OperandField field = field(encoding, argument);
            BigInteger bits = field.encode(value(argument, pc, values));
            if (!field.allows(bits)) {
                throw excluded(argument, field.decode(bits));
            }
            word = word.or(bits);
        }
        return word;
    }

    /** Registers that are excluded do not match to begin with. */
    private static SyntaxException excluded(Argument argument, BigInteger value) {
        Expression place = argument.expression();
        return new SyntaxException(place == null ? 0 : place.offset(), place == null ? 0 : place.end(),
                ProblemCodes.RANGE, "'" + argument.operand().name() + "' is never " + value + " in this instruction");
    }

    private static BigInteger value(Argument argument, BigInteger pc, ExpressionValues values)
            throws SyntaxException {
        Expression expression = argument.expression();
        return expression == null ? BigInteger.valueOf(argument.register())
                : Ranges.field(argument.operand(), values.evaluate(expression, pc), pc, expression);
    }

    private static OperandField field(Encoding encoding, Argument argument) {
        for (OperandField field : encoding.fields()) {
            if (field.operand().equals(argument.operand())) {
                return field;
            }
        }
        throw new IllegalStateException(argument.operand().name() + " has no field");
    }
}
