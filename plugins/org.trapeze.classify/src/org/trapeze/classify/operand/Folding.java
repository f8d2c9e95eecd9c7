package org.trapeze.classify.operand;

import java.math.BigInteger;
import java.util.Optional;

import org.trapeze.ir.expr.BinaryOp;
import org.trapeze.ir.expr.Expr;
import org.trapeze.ir.expr.Expr.Const;
import org.trapeze.ir.expr.UnaryOp;
import org.trapeze.ir.expr.Widths;

/** Builds expressions, computed as far as their parts are constant. */
final class Folding {
    private Folding() {
    }

    static Expr unary(UnaryOp op, Expr operand) {
        if (operand instanceof Const constant) {
            return constant(op == UnaryOp.NOT ? constant.value().not() : constant.value().negate(), constant.width());
        }
        return new Expr.Unary(op, operand);
    }

    static Expr extract(Expr operand, int high, int low) {
        return switch (operand) {
            case Const constant -> constant(constant.value().shiftRight(low), high - low + 1);
            case Expr.Extract inner -> extract(inner.operand(), inner.low() + high, inner.low() + low);
            case Expr.Extend extend when high < extend.operand().width() -> extract(extend.operand(), high, low);
            case Expr.Concat concat when high < concat.low().width() -> extract(concat.low(), high, low);
            case Expr.Concat concat when low >= concat.low().width() -> extract(concat.high(),
                    high - concat.low().width(), low - concat.low().width());
            default -> low == 0 && high == operand.width() - 1 ? operand : new Expr.Extract(operand, high, low);
        };
    }

    static Expr concat(Expr high, Expr low) {
        if (high instanceof Const a && low instanceof Const b) {
            return constant(a.value().shiftLeft(b.width()).or(b.value()), a.width() + b.width());
        }
        return new Expr.Concat(high, low);
    }

    static Expr extend(Expr operand, int width, boolean signed) {
        if (operand instanceof Const constant) {
            return constant(signed ? signed(constant) : constant.value(), width);
        }
        return width == operand.width() ? operand : new Expr.Extend(operand, width, signed);
    }

    static Expr choose(Expr condition, Expr then, Expr otherwise) {
        if (condition instanceof Const constant) {
            return constant.value().signum() != 0 ? then : otherwise;
        }
        return then.equals(otherwise) ? then : new Expr.Choose(condition, then, otherwise);
    }

    static Expr binary(BinaryOp op, Expr left, Expr right) {
        if (left instanceof Const a && right instanceof Const b) {
            Optional<BigInteger> value = compute(op, a, b);
            if (value.isPresent()) {
                return constant(value.get(), op.isComparison() ? 1 : a.width());
            }
        }
        return left instanceof Const known ? absorbing(op, known, right, left, right)
                : right instanceof Const known ? absorbing(op, known, left, left, right)
                : new Expr.Binary(op, left, right);
    }

    /** {@return a value and a constant mask, as the runs of bits that the mask lets through and zeros between them} */
    static Expr masked(Expr value, BigInteger mask) {
        Expr result = null;
        for (int high = value.width() - 1, low; high >= 0; high = low - 1) {
            low = high;
            while (low > 0 && mask.testBit(low - 1) == mask.testBit(high)) {
                low--;
            }
            Expr run = mask.testBit(high) ? extract(value, high, low) : constant(BigInteger.ZERO, high - low + 1);
            result = result == null ? run : concat(result, run);
        }
        return result;
    }

    /** What a constant of all zeros or all ones does to the other side of "and" and "or". */
    private static Expr absorbing(BinaryOp op, Const known, Expr other, Expr left, Expr right) {
        boolean zeros = known.value().signum() == 0;
        boolean ones = known.value().equals(Widths.mask(known.width()));
        if (op == BinaryOp.AND && zeros || op == BinaryOp.OR && ones) {
            return known;
        }
        return op == BinaryOp.AND && ones || op == BinaryOp.OR && zeros ? other : new Expr.Binary(op, left, right);
    }

    /** Divisions and shifts by constants are left to the solver. */
    private static Optional<BigInteger> compute(BinaryOp op, Const a, Const b) {
        BigInteger x = a.value();
        BigInteger y = b.value();
        return Optional.ofNullable(switch (op) {
            case ADD -> x.add(y);
            case SUB -> x.subtract(y);
            case MUL -> x.multiply(y);
            case AND -> x.and(y);
            case OR -> x.or(y);
            case XOR -> x.xor(y);
            case EQ -> truth(x.equals(y));
            case NE -> truth(!x.equals(y));
            case ULT -> truth(x.compareTo(y) < 0);
            case ULE -> truth(x.compareTo(y) <= 0);
            case SLT -> truth(signed(a).compareTo(signed(b)) < 0);
            case SLE -> truth(signed(a).compareTo(signed(b)) <= 0);
            case UDIV, UREM, SDIV, SREM, SHL, LSHR, ASHR -> null;
        });
    }

    private static BigInteger truth(boolean value) {
        return value ? BigInteger.ONE : BigInteger.ZERO;
    }

    private static BigInteger signed(Const constant) {
        return constant.value().testBit(constant.width() - 1)
                ? constant.value().subtract(BigInteger.ONE.shiftLeft(constant.width())) : constant.value();
    }

    static Const constant(BigInteger value, int width) {
        return new Const(value.and(Widths.mask(width)), width);
    }
}
