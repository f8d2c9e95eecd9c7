package org.trapeze.classify.term;

/** A truth value. Negation stands only before comparisons. */
public final class BoolExpr extends Term {
    /** Made when it is asked for first. */
    BoolExpr negation;

    BoolExpr(int id, Shape shape) {
        super(id, shape);
    }

    /** {@return whether it is plainly true} */
    public boolean isTrue() {
        return op == Op.TRUE;
    }

    /** {@return whether it is plainly false} */
    public boolean isFalse() {
        return op == Op.FALSE;
    }
}
