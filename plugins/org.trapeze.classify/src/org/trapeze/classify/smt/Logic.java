package org.trapeze.classify.smt;

import java.math.BigInteger;
import java.util.Collection;

import com.microsoft.z3.BitVecExpr;
import com.microsoft.z3.BoolExpr;
import com.microsoft.z3.Context;
import com.microsoft.z3.Expr;

/**
 * Builds formulas, folding what is plainly true or false. The folding keeps equal computations of two executions the
 * very same term, so that most comparisons are settled before the solver is asked.
 */
final class Logic {
    private final Context z3;

    Logic(Context z3) {
        this.z3 = z3;
    }

    Context z3() {
        return z3;
    }

    BoolExpr yes() {
        return z3.mkTrue();
    }

    BoolExpr no() {
        return z3.mkFalse();
    }

    BoolExpr not(BoolExpr a) {
        return a.isTrue() ? no() : a.isFalse() ? yes() : z3.mkNot(a);
    }

    BoolExpr and(BoolExpr... all) {
        BoolExpr result = yes();
        for (BoolExpr next : all) {
            if (result.isTrue() || next.isFalse()) {
                result = next;
            } else if (!next.isTrue() && !result.isFalse() && !next.equals(result)) {
                result = z3.mkAnd(new BoolExpr[] { result, next });
            }
        }
        return result;
    }

    BoolExpr or(BoolExpr... all) {
        BoolExpr result = no();
        for (BoolExpr next : all) {
            if (result.isFalse() || next.isTrue()) {
                result = next;
            } else if (!next.isFalse() && !result.isTrue() && !next.equals(result)) {
                result = z3.mkOr(new BoolExpr[] { result, next });
            }
        }
        return result;
    }

    BoolExpr anyOf(Collection<BoolExpr> all) {
        return or(all.toArray(BoolExpr[]::new));
    }

    BoolExpr allOf(Collection<BoolExpr> all) {
        return and(all.toArray(BoolExpr[]::new));
    }

    BoolExpr same(Expr<?> a, Expr<?> b) {
        if (a.equals(b)) {
            return yes();
        }
        return a.isNumeral() && b.isNumeral() ? no() : z3.mkEq(a, b);
    }

    BoolExpr differ(Expr<?> a, Expr<?> b) {
        return not(same(a, b));
    }

    BitVecExpr choose(BoolExpr condition, BitVecExpr then, BitVecExpr otherwise) {
        if (condition.isTrue() || then.equals(otherwise)) {
            return then;
        }
        return condition.isFalse() ? otherwise : (BitVecExpr) z3.mkITE(condition, then, otherwise);
    }

    /** {@return whether one number is less than another of the same width, both unsigned} */
    BoolExpr less(BitVecExpr a, BitVecExpr b) {
        return simplify(z3.mkBVULT(a, b));
    }

    BitVecExpr number(BigInteger value, int width) {
        return z3.mkBV(value.toString(), width);
    }

    BitVecExpr number(long unsigned, int width) {
        return z3.mkBV(Long.toUnsignedString(unsigned), width);
    }

    /** {@return the value made exactly so wide, by zeros above it or by dropping the bits above} */
    BitVecExpr resize(BitVecExpr value, int width) {
        int present = value.getSortSize();
        if (present == width) {
            return value;
        }
        return present < width ? z3.mkZeroExt(width - present, value) : z3.mkExtract(width - 1, 0, value);
    }

    BitVecExpr plus(BitVecExpr value, long addend) {
        return addend == 0 ? value : z3.mkBVAdd(value, number(addend, value.getSortSize()));
    }

    /** {@return 1 where the condition holds, else 0, as a single bit} */
    BitVecExpr bit(BoolExpr condition) {
        return choose(condition, number(1, 1), number(0, 1));
    }

    /** {@return whether a single bit is 1} */
    BoolExpr isSet(BitVecExpr bit) {
        return simplify(z3.mkEq(bit, number(1, 1)));
    }

    BoolExpr simplify(BoolExpr formula) {
        return (BoolExpr) formula.simplify();
    }
}
