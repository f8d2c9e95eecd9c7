package org.trapeze.asm.assembler;

import java.math.BigInteger;

import org.trapeze.asm.expression.Expression;
import org.trapeze.asm.expression.SyntaxException;
import org.trapeze.asm.source.Problems;
import org.trapeze.ir.decl.Operand;

/**
 * The same unit several times.
 *
 * @param unit   stands for one unit in messages
 * @param value  the unit's content
 * @param length how many
 */
record Fill(Operand unit, Expression value, int length) implements Content {

    @Override
    public void emit(BigInteger here, Units units, Values names, Problems problems) throws SyntaxException {
        BigInteger content = Ranges.either(unit, names.evaluate(value, here), value);
        for (int i = 0; i < length; i++) {
            units.unit(content);
        }
    }
}
