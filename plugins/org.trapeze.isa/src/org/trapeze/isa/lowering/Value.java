package org.trapeze.isa.lowering;

import java.math.BigInteger;

import org.trapeze.ir.expr.Expr;

/** What an expression of the language is: bits of a known width, or a number that takes the width of its place. */
sealed interface Value {
    /**
     * A number that is known in advance and has no width of its own.
     *
     * @param value as mathematics has it, perhaps negative
     */
    record Number(BigInteger value) implements Value {
    }

    /**
     * Bits.
     *
     * @param expr how they are computed
     */
    record Bits(Expr expr) implements Value {
    }
}
