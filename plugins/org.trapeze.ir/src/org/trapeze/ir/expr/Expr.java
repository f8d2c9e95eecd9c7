package org.trapeze.ir.expr;

import java.math.BigInteger;
import java.util.List;
import java.util.Objects;

import org.trapeze.ir.decl.Operand;
import org.trapeze.ir.decl.StateComponent;

/** A bit-vector value computed from state, operands and locals, without side effects. */
public sealed interface Expr {
    /** The widest value an expression may have, in bits: a double-length product of two registers. */
    int MAX_WIDTH = 128;

    /** {@return the width of the value in bits, 1 to {@link #MAX_WIDTH}} */
    int width();

    /**
     * {@return the expressions this one is computed from directly, in the order they are written in; a leaf has none}
     */
    default List<Expr> parts() {
        return switch (this) {
            case Const leaf -> List.of();
            case LocalRead leaf -> List.of();
            case OperandRead leaf -> List.of();
            case StorageSize leaf -> List.of();
            case StateRead read -> List.of(read.index());
            case Unary unary -> List.of(unary.operand());
            case Binary binary -> List.of(binary.left(), binary.right());
            case Extract extract -> List.of(extract.operand());
            case Concat concat -> List.of(concat.high(), concat.low());
            case Extend extend -> List.of(extend.operand());
            case Choose choose -> List.of(choose.condition(), choose.then(), choose.otherwise());
        };
    }

    /**
     * A constant.
     *
     * @param value the bits, as a number from 0 to 2<sup>width</sup> - 1
     */
    record Const(BigInteger value, int width) implements Expr {
        public Const {
            Widths.check(width);
            if (value.signum() < 0 || value.bitLength() > width) {
                throw new IllegalArgumentException(value + " does not fit " + width + " bits");
            }
        }

        /** {@return the constant made of the low {@code width} bits of {@code value} in two's complement} */
        public static Const of(long value, int width) {
            return new Const(BigInteger.valueOf(value).and(Widths.mask(width)), width);
        }
    }

    /** The current value of a local variable. */
    record LocalRead(Local local) implements Expr {
        public LocalRead {
            Objects.requireNonNull(local);
        }

        @Override
        public int width() {
            return local.width();
        }
    }

    /** The value of an operand field of the instruction being executed. */
    record OperandRead(Operand operand) implements Expr {
        public OperandRead {
            Objects.requireNonNull(operand);
        }

        @Override
        public int width() {
            return operand.width();
        }
    }

    /**
     * The content of a state component.
     *
     * @param index the element; a constant 0 for a scalar. An element that does not exist reads as 0.
     */
    record StateRead(StateComponent component, Expr index) implements Expr {
        public StateRead {
            Objects.requireNonNull(component);
            Objects.requireNonNull(index);
        }

        /** {@return a read of a component that is not an array} */
        public static StateRead of(StateComponent scalar) {
            return new StateRead(scalar, Const.of(0, 1));
        }

        @Override
        public int width() {
            return component.width();
        }
    }

    /** The number of addressable units of the storage that this machine, real or virtual, has. */
    record StorageSize(int width) implements Expr {
        public StorageSize {
            Widths.check(width);
        }
    }

    /** An operator on one operand; the result has the operand's width. */
    record Unary(UnaryOp op, Expr operand) implements Expr {
        public Unary {
            Objects.requireNonNull(op);
            Objects.requireNonNull(operand);
        }

        @Override
        public int width() {
            return operand.width();
        }
    }

    /** An operator on two operands of equal width; comparisons give 1 bit, all others the operands' width. */
    record Binary(BinaryOp op, Expr left, Expr right) implements Expr {
        public Binary {
            Objects.requireNonNull(op);
            Widths.same(left, right);
        }

        @Override
        public int width() {
            return op.isComparison() ? 1 : left.width();
        }
    }

    /** The bits {@code high} down to {@code low} of a value, counted from 0 at the least significant end. */
    record Extract(Expr operand, int high, int low) implements Expr {
        public Extract {
            if (low < 0 || high < low || high >= operand.width()) {
                throw new IllegalArgumentException(
                        "bits " + high + ".." + low + " of a value of " + operand.width() + " bits");
            }
        }

        @Override
        public int width() {
            return high - low + 1;
        }
    }

    /** Two values side by side, {@code high} in the more significant place. */
    record Concat(Expr high, Expr low) implements Expr {
        public Concat {
            Widths.check(high.width() + low.width());
        }

        @Override
        public int width() {
            return high.width() + low.width();
        }
    }

    /** A value made wider, or kept as it is, by zeros or by copies of its sign bit. */
    record Extend(Expr operand, int width, boolean signed) implements Expr {
        public Extend {
            Widths.check(width);
            if (width < operand.width()) {
                throw new IllegalArgumentException("cannot extend " + operand.width() + " bits to " + width);
            }
        }
    }

    /** {@code then} where the 1-bit condition is 1, {@code otherwise} where it is 0. */
    record Choose(Expr condition, Expr then, Expr otherwise) implements Expr {
        public Choose {
            Widths.exactly(condition, 1);
            Widths.same(then, otherwise);
        }

        @Override
        public int width() {
            return then.width();
        }
    }
}
