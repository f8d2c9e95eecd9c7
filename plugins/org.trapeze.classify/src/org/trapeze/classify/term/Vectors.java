package org.trapeze.classify.term;

import java.math.BigInteger;
import java.util.List;

import org.trapeze.classify.term.Term.Shape;

/** Operations on vectors, computed as far as their arguments are known. */
final class Vectors {
    private final Pool pool;
    private final Connectives logic;

    Vectors(Pool pool, Connectives logic) {
        this.pool = pool;
        this.logic = logic;
    }

    BitVecExpr extract(int high, int low, BitVecExpr a) {
        int width = high - low + 1;
        if (width == a.width()) {
            return a;
        }
        return switch (a.op) {
            case NUMBER -> pool.number(a.value.shiftRight(low), width);
            case EXTRACT -> extract(a.low + high, a.low + low, a.bits(0));
            case CONCAT -> concatenated(high, low, a);
            case ZERO_EXTEND, SIGN_EXTEND -> extended(high, low, a);
            case CHOOSE -> a.bits(1).isNumeral() || a.bits(2).isNumeral() ? choose(a.truth(0),
                    extract(high, low, a.bits(1)), extract(high, low, a.bits(2))) : slice(high, low, a);
            default -> slice(high, low, a);
        };
    }

    private BitVecExpr slice(int high, int low, BitVecExpr a) {
        return pool.bits(new Shape(Op.EXTRACT, high - low + 1, low, null, null, a));
    }

    private BitVecExpr concatenated(int high, int low, BitVecExpr a) {
        int split = a.bits(1).width();
        if (high < split) {
            return extract(high, low, a.bits(1));
        }
        return low >= split ? extract(high - split, low - split, a.bits(0))
                : concat(extract(high - split, 0, a.bits(0)), extract(split - 1, low, a.bits(1)));
    }

    private BitVecExpr extended(int high, int low, BitVecExpr a) {
        int inner = a.bits(0).width();
        if (high < inner) {
            return extract(high, low, a.bits(0));
        }
        if (low >= inner) {
            return a.op == Op.ZERO_EXTEND ? pool.number(BigInteger.ZERO, high - low + 1) : slice(high, low, a);
        }
        return extend(extract(inner - 1, low, a.bits(0)), high - low + 1, a.op == Op.SIGN_EXTEND);
    }

    BitVecExpr concat(BitVecExpr high, BitVecExpr low) {
        int width = high.width() + low.width();
        if (high.isNumeral() && low.isNumeral()) {
            return pool.number(high.value.shiftLeft(low.width()).or(low.value), width);
        }
        if (high.is(0)) {
            return extend(low, width, false);
        }
        boolean adjacent = high.op == Op.EXTRACT && low.op == Op.EXTRACT && high.args[0] == low.args[0]
                && high.low == low.low + low.width();
        return adjacent ? extract(high.low + high.width() - 1, low.low, high.bits(0))
                : pool.bits(Op.CONCAT, width, high, low);
    }

    BitVecExpr extend(BitVecExpr a, int width, boolean signed) {
        if (width == a.width()) {
            return a;
        }
        if (a.isNumeral()) {
            return pool.number(signed ? Arithmetic.signed(a.value, a.width()) : a.value, width);
        }
        if (a.op == Op.ZERO_EXTEND || signed && a.op == Op.SIGN_EXTEND) {
            return extend(a.bits(0), width, a.op == Op.SIGN_EXTEND);
        }
        return pool.bits(signed ? Op.SIGN_EXTEND : Op.ZERO_EXTEND, width, a);
    }

    BitVecExpr not(BitVecExpr a) {
        return switch (a.op) {
            case NUMBER -> pool.number(a.value.not(), a.width());
            case BITNOT -> a.bits(0);
            case CHOOSE -> a.bits(1).isNumeral() && a.bits(2).isNumeral()
                    ? choose(a.truth(0), not(a.bits(1)), not(a.bits(2))) : pool.bits(Op.BITNOT, a.width(), a);
            default -> pool.bits(Op.BITNOT, a.width(), a);
        };
    }

    BitVecExpr negate(BitVecExpr a) {
        return a.isNumeral() ? pool.number(a.value.negate(), a.width()) : a.op == Op.NEG ? a.bits(0)
                : pool.bits(Op.NEG, a.width(), a);
    }

    BitVecExpr subtract(BitVecExpr a, BitVecExpr b) {
        if (a == b) {
            return pool.number(BigInteger.ZERO, a.width());
        }
        if (b.isNumeral()) {
            return binary(Op.ADD, a, negate(b));
        }
        for (int i = 0; i < 2 && a.op == Op.ADD; i++) {
            if (a.args[i] == b) {
                return a.bits(1 - i);
            }
        }
        for (int i = 0; i < 2 && b.op == Op.ADD; i++) {
            if (b.args[i] == a) {
                return negate(b.bits(1 - i));
            }
        }
        return offsets(a, b);
    }

    /** The difference of two sums of the same term and a number each. */
    private BitVecExpr offsets(BitVecExpr a, BitVecExpr b) {
        boolean comparable = a.op == Op.ADD && b.op == Op.ADD && a.args[0] == b.args[0] && a.bits(1).isNumeral()
                && b.bits(1).isNumeral();
        return comparable ? pool.number(a.bits(1).value.subtract(b.bits(1).value), a.width())
                : pool.bits(Op.SUB, a.width(), a, b);
    }

    /** @param op any operator on two vectors of one width */
    BitVecExpr binary(Op op, BitVecExpr a, BitVecExpr b) {
        if (a.isNumeral() && b.isNumeral()) {
            return pool.number(Arithmetic.compute(op, a.width(), a.value, b.value), a.width());
        }
        if (op == Op.SUB) {
            return subtract(a, b);
        }
        boolean swap = op.isCommutative() && (a.isNumeral() || !b.isNumeral() && b.id < a.id);
        return swap ? ordered(op, b, a) : ordered(op, a, b);
    }

    private BitVecExpr ordered(Op op, BitVecExpr a, BitVecExpr b) {
        BitVecExpr known = b.is(0) ? zero(op, a, b) : b.isOnes() ? ones(op, a, b) : a == b ? twice(op, a) : null;
        if (known != null) {
            return known;
        }
        if (b.isNumeral() && a.op == op && a.bits(1).isNumeral() && op.isCommutative()) {
            return binary(op, a.bits(0), binary(op, a.bits(1), b));
        }
        boolean shift = b.isNumeral() && (op == Op.SHL || op == Op.LSHR);
        return shift ? shifted(op, a, b.value) : pool.bits(op, a.width(), a, b);
    }

    private static BitVecExpr zero(Op op, BitVecExpr a, BitVecExpr zero) {
        return switch (op) {
            case ADD, BITOR, XOR, SHL, LSHR, ASHR, UREM, SREM -> a;
            case MUL, BITAND -> zero;
            default -> null;
        };
    }

    private BitVecExpr ones(Op op, BitVecExpr a, BitVecExpr ones) {
        return switch (op) {
            case BITAND -> a;
            case BITOR -> ones;
            case XOR -> not(a);
            case MUL -> a.width() == 1 ? a : null;
            default -> null;
        };
    }

    private BitVecExpr twice(Op op, BitVecExpr a) {
        return switch (op) {
            case BITAND, BITOR -> a;
            case XOR -> pool.number(BigInteger.ZERO, a.width());
            default -> null;
        };
    }

    private BitVecExpr shifted(Op op, BitVecExpr a, BigInteger distance) {
        if (distance.compareTo(BigInteger.valueOf(a.width())) >= 0) {
            return pool.number(BigInteger.ZERO, a.width());
        }
        int steps = distance.intValue();
        return op == Op.LSHR ? extend(extract(a.width() - 1, steps, a), a.width(), false)
                : concat(extract(a.width() - 1 - steps, 0, a), pool.number(BigInteger.ZERO, steps));
    }

    BitVecExpr choose(BoolExpr condition, BitVecExpr then, BitVecExpr otherwise) {
        if (condition.isTrue() || then == otherwise) {
            return then;
        }
        if (condition.isFalse()) {
            return otherwise;
        }
        BoolExpr opposite = logic.not(condition);
        return opposite.id < condition.id ? chosen(opposite, condition, otherwise, then)
                : chosen(condition, opposite, then, otherwise);
    }

    private BitVecExpr chosen(BoolExpr condition, BoolExpr opposite, BitVecExpr then, BitVecExpr otherwise) {
        if (then.op == Op.CHOOSE && (then.args[0] == condition || then.args[0] == opposite)) {
            return choose(condition, then.bits(then.args[0] == condition ? 1 : 2), otherwise);
        }
        if (otherwise.op == Op.CHOOSE && (otherwise.args[0] == condition || otherwise.args[0] == opposite)) {
            return choose(condition, then, otherwise.bits(otherwise.args[0] == condition ? 2 : 1));
        }
        if (otherwise.op == Op.CHOOSE && otherwise.args[1] == then) {
            return choose(logic.join(Op.OR, List.of(condition, otherwise.truth(0))), then, otherwise.bits(2));
        }
        if (then.op == Op.CHOOSE && then.args[2] == otherwise) {
            return choose(logic.join(Op.AND, List.of(condition, then.truth(0))), then.bits(1), otherwise);
        }
        return pool.bits(Op.CHOOSE, then.width(), condition, then, otherwise);
    }
}
