package org.trapeze.asm.assembler;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.trapeze.asm.expression.DirectiveValue;
import org.trapeze.asm.expression.Expression;
import org.trapeze.asm.expression.SyntaxException;
import org.trapeze.asm.source.ProblemCodes;
import org.trapeze.asm.source.Problems;
import org.trapeze.asm.source.Token;
import org.trapeze.ir.arch.DataDirective;
import org.trapeze.ir.decl.Operand;
import org.trapeze.ir.expr.Widths;

/**
 * Data in a format of the machine.
 *
 * @param name      the directive's name in the source
 * @param directive the format
 * @param rows      the arguments of each datum
 * @param unitBits  bits of the machine's unit
 */
record Data(Token name, DataDirective directive, List<List<Expression>> rows, int unitBits) implements Content {

    @Override
    public int length() {
        return rows.size() * (directive.value().width() / unitBits);
    }

    @Override
    public void emit(BigInteger here, Units units, Values values, Problems problems) throws SyntaxException {
        int bits = directive.value().width();
        for (List<Expression> row : rows) {
            units.datum(datum(row, here, values, problems), bits);
        }
    }

    private BigInteger datum(List<Expression> row, BigInteger here, Values values, Problems problems)
            throws SyntaxException {
        Map<Operand, BigInteger> arguments = HashMap.newHashMap(row.size());
        for (int i = 0; i < row.size(); i++) {
            Operand operand = directive.parameters().get(i);
            arguments.put(operand, argument(operand, row.get(i), here, values, problems));
        }
        try {
            return new DirectiveValue(arguments).of(directive.value());
        } catch (IllegalArgumentException e) {
            throw new SyntaxException(name.offset(), name.end(), ProblemCodes.MACHINE, "the machine's description of '"
                    + directive.name() + "' depends on the state of the machine: " + e.getMessage());
        }
    }

    /** One wrong argument of several is reported, and the others are still looked at. */
    private static BigInteger argument(Operand operand, Expression expression, BigInteger here, Values values,
            Problems problems) {
        try {
            BigInteger value = Ranges.either(operand, values.evaluate(expression, here), expression);
            return value.and(Widths.mask(operand.width()));
        } catch (SyntaxException e) {
            e.report(problems);
            return BigInteger.ZERO;
        }
    }
}
