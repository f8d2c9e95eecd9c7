package org.trapeze.classify.operand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.trapeze.fixtures.Ir.c;
import static org.trapeze.fixtures.Ir.eq;
import static org.trapeze.fixtures.Ir.get;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.trapeze.classify.OperandValues;
import org.trapeze.fixtures.WordMachine;
import org.trapeze.ir.decl.Operand;
import org.trapeze.ir.decl.OperandKind;
import org.trapeze.ir.expr.BinaryOp;
import org.trapeze.ir.expr.Expr;

/** Limits on runs of one operand's bits are taken together. */
class PossibilitiesTest {
    private static final Operand N = new Operand("n", 3, new OperandKind.Unsigned());
    private static final Operand WIDE = new Operand("wide", 32, new OperandKind.Unsigned());
    /** Leaves 1, 3 and 5. */
    private static final List<OperandValues> ODD_BUT_NOT_7 = limits(N);

    private static List<OperandValues> limits(Operand operand) {
        return List.of(new OperandValues(operand, 0, 0, false, List.of(1L)),
                new OperandValues(operand, operand.width() - 1, 0, true, List.of(7L)));
    }

    private static Expr is(Operand operand, long value) {
        return eq(new Expr.OperandRead(operand), c(value, operand.width()));
    }

    private static void assertDecided(Expr expected, Expr comparison) {
        assertEquals(expected, new Possibilities(ODD_BUT_NOT_7).decide(comparison));
    }

    @Test
    void whatNoValueThatIsLeftFulfilsIsFalse() {
        assertDecided(c(0, 1), is(N, 7));
        assertDecided(c(0, 1), is(N, 4));
    }

    @Test
    void whatAllOfThemFulfilIsTrue() {
        Expr zero = c(0, 3);
        assertDecided(c(1, 1), new Expr.Binary(BinaryOp.ULT, zero, new Expr.OperandRead(N)));
    }

    @Test
    void whatSomeFulfilStaysOpen() {
        assertDecided(is(N, 3), is(N, 3));
    }

    @Test
    void whatElseIsComparedStaysOpen() {
        Expr withState = eq(new Expr.Extend(new Expr.OperandRead(N), 16, false), get(WordMachine.TIMER));
        assertDecided(withState, withState);
        assertDecided(is(WIDE, 4), is(WIDE, 4));
        assertEquals(is(WIDE, 4), new Possibilities(limits(WIDE)).decide(is(WIDE, 4)));
    }
}
