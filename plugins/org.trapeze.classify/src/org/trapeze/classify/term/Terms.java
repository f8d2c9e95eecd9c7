package org.trapeze.classify.term;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.trapeze.classify.term.Term.Shape;
import org.trapeze.ir.expr.BinaryOp;

/**
 * Makes the terms of one set of formulas. Every term is simplified as it is made and there only once, so that equal
 * computations of two executions are the very same term and most comparisons are settled on the spot.
 */
public final class Terms {
    private final Pool pool = new Pool();
    private final Connectives logic = new Connectives(pool);
    private final Vectors vectors = new Vectors(pool, logic);
    private final Comparisons comparisons = new Comparisons(pool, logic, vectors);

    int size() {
        return pool.size();
    }

    /** {@return a truth value} */
    public BoolExpr truth(boolean value) {
        return pool.truth(value);
    }

    /** {@return the opposite} */
    public BoolExpr not(BoolExpr a) {
        return logic.not(a);
    }

    /** {@return whether all of them hold} */
    public BoolExpr and(BoolExpr... all) {
        return logic.join(Op.AND, Arrays.asList(all));
    }

    /** {@return whether any of them holds} */
    public BoolExpr or(BoolExpr... all) {
        return logic.join(Op.OR, Arrays.asList(all));
    }

    /** {@return whether two vectors of one width are equal} */
    public BoolExpr same(BitVecExpr a, BitVecExpr b) {
        return comparisons.same(a, b);
    }

    /** {@return whether one number is less than another of the same width, both unsigned} */
    public BoolExpr less(BitVecExpr a, BitVecExpr b) {
        return comparisons.less(a, b);
    }

    /** {@return whether one number is less than another of the same width, both in two's complement} */
    public BoolExpr signedLess(BitVecExpr a, BitVecExpr b) {
        return comparisons.signedLess(a, b);
    }

    /** {@return a number; the value's bits above the width do not count} */
    public BitVecExpr number(BigInteger value, int width) {
        return pool.number(value, width);
    }

    /** {@return an unknown vector; equal names and widths mean the same one} */
    public BitVecExpr unknown(String name, int width) {
        return pool.bits(new Shape(Op.UNKNOWN, width, 0, name, null));
    }

    /** {@return an unknown vector, if there is a term with it} */
    Optional<BitVecExpr> existing(String name, int width) {
        return pool.existing(new Shape(Op.UNKNOWN, width, 0, name, null));
    }

    /** {@return what an unknown function gives for an argument; a name is for functions of one width of argument} */
    public BitVecExpr apply(String name, BitVecExpr argument, int width) {
        return pool.bits(new Shape(Op.APPLY, width, 0, name, null, argument));
    }

    /** {@return one of two vectors} */
    public BitVecExpr choose(BoolExpr condition, BitVecExpr then, BitVecExpr otherwise) {
        return vectors.choose(condition, then, otherwise);
    }

    /** {@return the bits from the high one down to the low one, counted from 0 at the least significant end} */
    public BitVecExpr extract(int high, int low, BitVecExpr a) {
        return vectors.extract(high, low, a);
    }

    /** {@return two vectors in one} */
    public BitVecExpr concat(BitVecExpr high, BitVecExpr low) {
        return vectors.concat(high, low);
    }

    /** {@return a vector made wider by zeros or by its sign} */
    public BitVecExpr extend(BitVecExpr a, int width, boolean signed) {
        return vectors.extend(a, width, signed);
    }

    /** {@return every bit inverted} */
    public BitVecExpr invert(BitVecExpr a) {
        return vectors.not(a);
    }

    /** {@return the two's complement} */
    public BitVecExpr negate(BitVecExpr a) {
        return vectors.negate(a);
    }

    /** {@return the sum, without the carry} */
    public BitVecExpr add(BitVecExpr a, BitVecExpr b) {
        return vectors.binary(Op.ADD, a, b);
    }

    /** {@return the difference, without the borrow} */
    public BitVecExpr sub(BitVecExpr a, BitVecExpr b) {
        return vectors.binary(Op.SUB, a, b);
    }

    /** {@return what an operator gives; comparisons give a single bit} */
    public BitVecExpr binary(BinaryOp op, BitVecExpr a, BitVecExpr b) {
        return switch (op) {
            case EQ -> bit(same(a, b));
            case NE -> bit(not(same(a, b)));
            case ULT -> bit(less(a, b));
            case ULE -> bit(not(less(b, a)));
            case SLT -> bit(signedLess(a, b));
            case SLE -> bit(not(signedLess(b, a)));
            case AND -> vectors.binary(Op.BITAND, a, b);
            case OR -> vectors.binary(Op.BITOR, a, b);
            case ADD, SUB, MUL, UDIV, UREM, SDIV, SREM, XOR, SHL, LSHR, ASHR ->
                vectors.binary(Op.valueOf(op.name()), a, b);
        };
    }

    /** {@return 1 where the condition holds, else 0, as a single bit} */
    public BitVecExpr bit(BoolExpr condition) {
        return choose(condition, number(BigInteger.ONE, 1), number(BigInteger.ZERO, 1));
    }

    /** {@return whether any of the conditions holds} */
    public BoolExpr anyOf(List<BoolExpr> all) {
        return logic.join(Op.OR, all);
    }
}
