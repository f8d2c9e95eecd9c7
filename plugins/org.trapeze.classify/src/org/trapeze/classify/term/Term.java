package org.trapeze.classify.term;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * A node of a formula. Terms of one pool are shared: two that are built alike are the same object, so that identity is
 * equality. A term's arguments have smaller numbers than the term.
 */
public abstract sealed class Term permits BoolExpr, BitVecExpr {
    final Op op;
    /** Place in the pool, in the order in which terms were made. */
    final int id;
    final Term[] args;
    /** The name of an unknown or a function; null for others. */
    final String name;
    /** The value of a number; null for others. */
    final BigInteger value;
    /** The lowest bit that an extraction takes. */
    final int low;
    private final int width;

    Term(int id, Shape shape) {
        this.id = id;
        this.op = shape.op();
        this.args = shape.args();
        this.name = shape.name();
        this.value = shape.value();
        this.low = shape.low();
        this.width = shape.width();
    }

    /** {@return the number of bits; 0 for a truth value} */
    int width() {
        return width;
    }

    BitVecExpr bits(int place) {
        return (BitVecExpr) args[place];
    }

    BoolExpr truth(int place) {
        return (BoolExpr) args[place];
    }

    /** What makes a term; equal where the arguments are the same terms. */
    record Shape(Op op, int width, int low, String name, BigInteger value, Term... args) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Shape shape && op == shape.op && width == shape.width && low == shape.low
                    && Arrays.equals(args, shape.args) && java.util.Objects.equals(name, shape.name)
                    && java.util.Objects.equals(value, shape.value);
        }

        @Override
        public int hashCode() {
            int hash = 31 * (31 * op.ordinal() + width) + low;
            for (Term arg : args) {
                hash = 31 * hash + arg.id;
            }
            hash = name == null ? hash : 31 * hash + name.hashCode();
            return value == null ? hash : 31 * hash + value.hashCode();
        }
    }
}
