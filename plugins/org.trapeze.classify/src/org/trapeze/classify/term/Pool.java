package org.trapeze.classify.term;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.trapeze.classify.term.Term.Shape;

/** All terms of one set of formulas, each once. */
final class Pool {
    private final Map<Shape, Term> terms = new HashMap<>();
    private final BoolExpr yes;
    private final BoolExpr no;

    Pool() {
        yes = truth(Op.TRUE);
        no = truth(Op.FALSE);
        yes.negation = no;
        no.negation = yes;
    }

    /** {@return how many terms there are; all have smaller numbers} */
    int size() {
        return terms.size();
    }

    BoolExpr yes() {
        return yes;
    }

    BoolExpr no() {
        return no;
    }

    BoolExpr truth(boolean value) {
        return value ? yes : no;
    }

    BoolExpr truth(Op op, Term... args) {
        Shape shape = new Shape(op, 0, 0, null, null, args);
        return (BoolExpr) terms.computeIfAbsent(shape, key -> new BoolExpr(terms.size(), key));
    }

    BitVecExpr bits(Op op, int width, Term... args) {
        return bits(new Shape(op, width, 0, null, null, args));
    }

    /** {@return a vector, if it has been made} */
    Optional<BitVecExpr> existing(Shape shape) {
        return Optional.ofNullable((BitVecExpr) terms.get(shape));
    }

    BitVecExpr bits(Shape shape) {
        return (BitVecExpr) terms.computeIfAbsent(shape, key -> new BitVecExpr(terms.size(), key));
    }

    /** @param value any number, of which the low bits count */
    BitVecExpr number(BigInteger value, int width) {
        return bits(new Shape(Op.NUMBER, width, 0, null, value.and(Arithmetic.mask(width))));
    }
}
