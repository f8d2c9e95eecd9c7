package org.trapeze.asm.assembler;

import java.math.BigInteger;
import java.util.List;

import org.trapeze.asm.expression.Expression;
import org.trapeze.asm.expression.SyntaxException;
import org.trapeze.asm.source.Problems;
import org.trapeze.ir.decl.Operand;

/**
 * Characters and other single units.
 *
 * @param unit   stands for one unit in messages
 * @param values one for each unit
 */
record Text(Operand unit, List<Expression> values) implements Content {

    @Override
    public int length() {
        return values.size();
    }

    @Override
    public void emit(BigInteger here, Units units, Values names, Problems problems) throws SyntaxException {
        for (Expression value : values) {
            units.unit(Ranges.either(unit, names.evaluate(value, here), value));
        }
    }
}
