package org.trapeze.classify.smt;

import java.math.BigInteger;
import java.util.Collection;

import org.trapeze.classify.term.BitVecExpr;
import org.trapeze.classify.term.BoolExpr;
import org.trapeze.classify.term.Terms;

/** Builds the formulas of one vocabulary. */
final class Logic {
    private final Terms terms;

    Logic(Terms terms) {
        this.terms = terms;
    }

    Terms terms() {
        return terms;
    }

    BoolExpr yes() {
        return terms.truth(true);
    }

    BoolExpr no() {
        return terms.truth(false);
    }

    BoolExpr not(BoolExpr a) {
        return terms.not(a);
    }

    BoolExpr and(BoolExpr... all) {
        return terms.and(all);
    }

    BoolExpr or(BoolExpr... all) {
        return terms.or(all);
    }

    BoolExpr anyOf(Collection<BoolExpr> all) {
        return or(all.toArray(BoolExpr[]::new));
    }

    BoolExpr allOf(Collection<BoolExpr> all) {
        return and(all.toArray(BoolExpr[]::new));
    }

    BoolExpr same(BitVecExpr a, BitVecExpr b) {
        return terms.same(a, b);
    }

    BoolExpr differ(BitVecExpr a, BitVecExpr b) {
        return not(same(a, b));
    }

    /** {@return whether one condition holds and the other does not} */
    BoolExpr differ(BoolExpr a, BoolExpr b) {
        return or(and(a, not(b)), and(b, not(a)));
    }

    BitVecExpr choose(BoolExpr condition, BitVecExpr then, BitVecExpr otherwise) {
        return terms.choose(condition, then, otherwise);
    }

    /** {@return whether one number is less than another of the same width, both unsigned} */
    BoolExpr less(BitVecExpr a, BitVecExpr b) {
        return terms.less(a, b);
    }

    BitVecExpr number(BigInteger value, int width) {
        return terms.number(value, width);
    }

    BitVecExpr number(long unsigned, int width) {
        return terms.number(new BigInteger(Long.toUnsignedString(unsigned)), width);
    }

    /** {@return the value made exactly so wide, by zeros above it or by dropping the bits above} */
    BitVecExpr resize(BitVecExpr value, int width) {
        return value.getSortSize() <= width ? terms.extend(value, width, false) : terms.extract(width - 1, 0, value);
    }

    BitVecExpr plus(BitVecExpr value, long addend) {
        return terms.add(value, number(addend, value.getSortSize()));
    }

    /** {@return whether a single bit is 1} */
    BoolExpr isSet(BitVecExpr bit) {
        return same(bit, number(1, 1));
    }
}
