package org.trapeze.ir.expr;

import java.math.BigInteger;

/** The width rules of the expression constructors, in one place. */
public final class Widths {
    /** Of the widths that are asked for millions of times. */
    private static final BigInteger[] MASKS = new BigInteger[Long.SIZE + 1];

    static {
        for (int width = 0; width < MASKS.length; width++) {
            MASKS[width] = BigInteger.ONE.shiftLeft(width).subtract(BigInteger.ONE);
        }
    }

    private Widths() {
    }

    /**
     * {@return the value whose low {@code width} bits are 1}
     *
     * @param width bits, at least 1
     */
    public static BigInteger mask(int width) {
        return width < MASKS.length ? MASKS[width] : BigInteger.ONE.shiftLeft(width).subtract(BigInteger.ONE);
    }

    static void check(int width) {
        if (width < 1 || width > Expr.MAX_WIDTH) {
            throw new IllegalArgumentException("a width of " + width + " bits is outside 1.." + Expr.MAX_WIDTH);
        }
    }

    static void same(Expr left, Expr right) {
        if (left.width() != right.width()) {
            throw new IllegalArgumentException("widths differ: " + left.width() + " and " + right.width() + " bits");
        }
    }

    static void exactly(Expr expr, int width) {
        if (expr.width() != width) {
            throw new IllegalArgumentException(expr.width() + " bits where " + width + " are needed");
        }
    }
}
