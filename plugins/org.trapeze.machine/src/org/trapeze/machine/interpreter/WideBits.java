package org.trapeze.machine.interpreter;

import java.math.BigInteger;

import org.trapeze.ir.expr.BinaryOp;
import org.trapeze.ir.expr.UnaryOp;
import org.trapeze.ir.expr.Widths;

/** Bit vectors of any width as numbers from 0; the operators as SMT-LIB defines them. */
final class WideBits {
    private WideBits() {
    }

    static BigInteger cut(BigInteger value, int width) {
        return value.and(Widths.mask(width));
    }

    static BigInteger signed(BigInteger value, int width) {
        return value.testBit(width - 1) ? value.subtract(BigInteger.ONE.shiftLeft(width)) : value;
    }

    static BigInteger fromLong(long value) {
        BigInteger low = BigInteger.valueOf(value);
        return value >= 0 ? low : low.add(BigInteger.ONE.shiftLeft(64));
    }

    static BigInteger unary(UnaryOp op, BigInteger value, int width) {
        return cut(op == UnaryOp.NOT ? value.not() : value.negate(), width);
    }

    /** {@return the value of an operator that is no comparison} */
    static BigInteger binary(BinaryOp op, BigInteger left, BigInteger right, int width) {
        return switch (op) {
            case ADD -> cut(left.add(right), width);
            case SUB -> cut(left.subtract(right), width);
            case MUL -> cut(left.multiply(right), width);
            case UDIV -> right.signum() == 0 ? Widths.mask(width) : left.divide(right);
            case UREM -> right.signum() == 0 ? left : left.remainder(right);
            case SDIV -> sdiv(left, right, width);
            case SREM -> right.signum() == 0 ? left
                    : cut(signed(left, width).remainder(signed(right, width)), width);
            case AND -> left.and(right);
            case OR -> left.or(right);
            case XOR -> left.xor(right);
            case SHL -> cut(left.shiftLeft(distance(right, width)), width);
            case LSHR -> left.shiftRight(distance(right, width));
            case ASHR -> cut(signed(left, width).shiftRight(distance(right, width)), width);
            case EQ, NE, ULT, ULE, SLT, SLE -> throw new IllegalArgumentException(op + " is a comparison");
        };
    }

    static boolean compare(BinaryOp op, BigInteger left, BigInteger right, int width) {
        return switch (op) {
            case EQ -> left.equals(right);
            case NE -> !left.equals(right);
            case ULT -> left.compareTo(right) < 0;
            case ULE -> left.compareTo(right) <= 0;
            case SLT -> signed(left, width).compareTo(signed(right, width)) < 0;
            case SLE -> signed(left, width).compareTo(signed(right, width)) <= 0;
            default -> throw new IllegalArgumentException(op + " is not a comparison");
        };
    }

    private static BigInteger sdiv(BigInteger left, BigInteger right, int width) {
        if (right.signum() == 0) {
            return left.testBit(width - 1) ? BigInteger.ONE : Widths.mask(width);
        }
        return cut(signed(left, width).divide(signed(right, width)), width);
    }

    /** A shift by the width or more gives the same as a shift by the width. */
    private static int distance(BigInteger distance, int width) {
        return distance.bitLength() > 31 ? width : Math.min(distance.intValue(), width);
    }
}
