package org.trapeze.classify.term;

import java.math.BigInteger;

/** A vector of at least one bit. */
public final class BitVecExpr extends Term {
    BitVecExpr(int id, Shape shape) {
        super(id, shape);
    }

    /** {@return the number of bits} */
    public int getSortSize() {
        return width();
    }

    /** {@return whether it is a known number; what has no unknowns in it is} */
    public boolean isNumeral() {
        return op == Op.NUMBER;
    }

    boolean is(long number) {
        return isNumeral() && value.equals(BigInteger.valueOf(number));
    }

    /** {@return whether it is the number of all ones} */
    boolean isOnes() {
        return isNumeral() && value.bitCount() == width();
    }
}
