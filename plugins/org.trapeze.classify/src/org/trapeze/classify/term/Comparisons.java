package org.trapeze.classify.term;

import java.math.BigInteger;
import java.util.List;

/** Comparisons of vectors, taken apart as far as their sides are put together. */
final class Comparisons {
    private final Pool pool;
    private final Connectives logic;
    private final Vectors vectors;

    Comparisons(Pool pool, Connectives logic, Vectors vectors) {
        this.pool = pool;
        this.logic = logic;
        this.vectors = vectors;
    }

    BoolExpr same(BitVecExpr a, BitVecExpr b) {
        if (a == b || a.isNumeral() && b.isNumeral()) {
            return pool.truth(a == b);
        }
        if (a.isNumeral()) {
            return sameAs(b, a);
        }
        return b.isNumeral() ? sameAs(a, b) : samePlaces(a, b);
    }

    private BoolExpr sameAs(BitVecExpr a, BitVecExpr number) {
        BigInteger k = number.value;
        return switch (a.op) {
            case CHOOSE -> a.bits(1).isNumeral() || a.bits(2).isNumeral()
                    ? either(a.truth(0), same(a.bits(1), number), same(a.bits(2), number)) : atom(a, number);
            case ZERO_EXTEND, SIGN_EXTEND -> {
                BitVecExpr inner = a.bits(0);
                BitVecExpr narrow = vectors.extract(inner.width() - 1, 0, number);
                BitVecExpr again = vectors.extend(narrow, a.width(), a.op == Op.SIGN_EXTEND);
                yield again == number ? same(inner, narrow) : pool.no();
            }
            case CONCAT -> logic.join(Op.AND, List.of(
                    same(a.bits(0), pool.number(k.shiftRight(a.bits(1).width()), a.bits(0).width())),
                    same(a.bits(1), pool.number(k, a.bits(1).width()))));
            case BITNOT -> same(a.bits(0), pool.number(k.not(), a.width()));
            case NEG -> same(a.bits(0), pool.number(k.negate(), a.width()));
            case ADD -> a.bits(1).isNumeral()
                    ? same(a.bits(0), pool.number(k.subtract(a.bits(1).value), a.width())) : atom(a, number);
            case BITAND, BITOR, XOR -> a.width() == 1 ? bit(a, number) : masked(a, number);
            default -> atom(a, number);
        };
    }

    private BoolExpr masked(BitVecExpr a, BitVecExpr number) {
        boolean impossible = a.op == Op.BITAND && a.bits(1).isNumeral()
                && number.value.andNot(a.bits(1).value).signum() != 0;
        return impossible ? pool.no() : atom(a, number);
    }

    private BoolExpr bit(BitVecExpr a, BitVecExpr number) {
        BitVecExpr one = pool.number(BigInteger.ONE, 1);
        BoolExpr left = same(a.bits(0), one);
        BoolExpr right = same(a.bits(1), one);
        BoolExpr set = switch (a.op) {
            case BITAND -> logic.join(Op.AND, List.of(left, right));
            case BITOR -> logic.join(Op.OR, List.of(left, right));
            default -> either(left, logic.not(right), right);
        };
        return number.is(1) ? set : logic.not(set);
    }

    private BoolExpr samePlaces(BitVecExpr a, BitVecExpr b) {
        if (a.op == Op.CONCAT && b.op == Op.CONCAT && a.bits(0).width() == b.bits(0).width()) {
            return logic.join(Op.AND, List.of(same(a.bits(0), b.bits(0)), same(a.bits(1), b.bits(1))));
        }
        if (a.op == b.op && (a.op == Op.ZERO_EXTEND || a.op == Op.SIGN_EXTEND)
                && a.bits(0).width() == b.bits(0).width()) {
            return same(a.bits(0), b.bits(0));
        }
        if (a.op == Op.ADD || b.op == Op.ADD) {
            BitVecExpr difference = vectors.subtract(a, b);
            return difference.isNumeral() ? pool.truth(difference.is(0)) : cancelled(a, b);
        }
        if (a.op == Op.CHOOSE && b.op == Op.CHOOSE && a.truth(0) == b.truth(0)) {
            return either(a.truth(0), same(a.bits(1), b.bits(1)), same(a.bits(2), b.bits(2)));
        }
        return a.op == Op.CHOOSE && isBranch(a, b) ? chosen(a, b)
                : b.op == Op.CHOOSE && isBranch(b, a) ? chosen(b, a) : atom(a, b);
    }

    private BoolExpr cancelled(BitVecExpr a, BitVecExpr b) {
        if (a.op == Op.ADD && b.op == Op.ADD) {
            for (int i = 0; i < 2; i++) {
                for (int j = 0; j < 2; j++) {
                    if (a.args[i] == b.args[j]) {
                        return same(a.bits(1 - i), b.bits(1 - j));
                    }
                }
            }
        }
        return atom(a, b);
    }

    private static boolean isBranch(BitVecExpr choice, BitVecExpr value) {
        return choice.args[1] == value || choice.args[2] == value;
    }

    private BoolExpr chosen(BitVecExpr choice, BitVecExpr value) {
        return either(choice.truth(0), same(choice.bits(1), value), same(choice.bits(2), value));
    }

    private BoolExpr either(BoolExpr condition, BoolExpr then, BoolExpr otherwise) {
        return logic.join(Op.OR, List.of(logic.join(Op.AND, List.of(condition, then)),
                logic.join(Op.AND, List.of(logic.not(condition), otherwise))));
    }

    /** A single bit is compared with 1 only. */
    private BoolExpr atom(BitVecExpr a, BitVecExpr b) {
        if (b.width() == 1 && b.is(0)) {
            return logic.not(atom(a, pool.number(BigInteger.ONE, 1)));
        }
        boolean swap = !b.isNumeral() && b.id < a.id;
        return pool.truth(Op.SAME, swap ? b : a, swap ? a : b);
    }

    /** {@return whether one number is less than another, both unsigned} */
    BoolExpr less(BitVecExpr a, BitVecExpr b) {
        if (a == b || b.is(0) || a.isOnes()) {
            return pool.no();
        }
        if (a.isNumeral() && b.isNumeral()) {
            return pool.truth(a.value.compareTo(b.value) < 0);
        }
        if (a.is(0) || b.is(1)) {
            BitVecExpr zero = pool.number(BigInteger.ZERO, a.width());
            return b.is(1) ? same(a, zero) : logic.not(same(b, zero));
        }
        return a.op == Op.ZERO_EXTEND || b.op == Op.ZERO_EXTEND ? narrow(a, b)
                : pool.truth(Op.ULT, a, b);
    }

    private BoolExpr narrow(BitVecExpr a, BitVecExpr b) {
        int width = a.op == Op.ZERO_EXTEND ? a.bits(0).width() : b.bits(0).width();
        if (fits(a, width) && fits(b, width)) {
            return less(vectors.extract(width - 1, 0, a), vectors.extract(width - 1, 0, b));
        }
        if (a.isNumeral() || b.isNumeral()) {
            return pool.truth(b.isNumeral());
        }
        return pool.truth(Op.ULT, a, b);
    }

    private static boolean fits(BitVecExpr a, int width) {
        return a.isNumeral() ? a.value.bitLength() <= width
                : a.op == Op.ZERO_EXTEND && a.bits(0).width() <= width;
    }

    BoolExpr signedLess(BitVecExpr a, BitVecExpr b) {
        if (a == b) {
            return pool.no();
        }
        if (a.isNumeral() && b.isNumeral()) {
            return pool.truth(Arithmetic.signed(a.value, a.width())
                    .compareTo(Arithmetic.signed(b.value, b.width())) < 0);
        }
        return pool.truth(Op.SLT, a, b);
    }
}
