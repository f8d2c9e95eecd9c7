package org.trapeze.vmm;

import java.util.List;

import org.trapeze.ir.arch.Countdown;
import org.trapeze.ir.decl.StateComponent;
import org.trapeze.ir.expr.BinaryOp;
import org.trapeze.ir.expr.Expr;
import org.trapeze.ir.expr.UnaryOp;
import org.trapeze.machine.MachineState;

/**
 * What an interrupt's condition can be while countdowns count and nothing else changes: interval arithmetic over
 * unsigned numbers. Where it does not know an operator it takes every value for possible, which costs time and no
 * exactness.
 */
final class ConditionRange {
    /** Unsigned numbers from {@code low} to {@code high}, both included. */
    private record Range(long low, long high) {
        static final Range FALSE = new Range(0, 0);
        static final Range TRUE = new Range(1, 1);
        static final Range BIT = new Range(0, 1);

        static Range of(boolean possible, boolean certain) {
            return certain ? TRUE : possible ? BIT : FALSE;
        }

        boolean isSingle() {
            return low == high;
        }

        /** Whether all of this lies below all of the other. */
        boolean below(Range other) {
            return Long.compareUnsigned(high, other.low) < 0;
        }

        Range union(Range other) {
            return new Range(Long.compareUnsigned(low, other.low) < 0 ? low : other.low,
                    Long.compareUnsigned(high, other.high) > 0 ? high : other.high);
        }
    }

    private final MachineState state;
    private final List<Countdown> countdowns;
    private final long least;
    private final long most;

    /**
     * Looks at the time after {@code least} to {@code most} more instructions.
     *
     * @param countdowns those that count; everything else stays as it is
     */
    ConditionRange(MachineState state, List<Countdown> countdowns, long least, long most) {
        this.state = state;
        this.countdowns = countdowns;
        this.least = least;
        this.most = most;
    }

    /** {@return whether a 1-bit condition can hold at some point of the time looked at} */
    boolean isPossible(Expr condition) {
        return range(condition).high != 0;
    }

    private Range range(Expr expr) {
        if (expr.width() > Long.SIZE) {
            return new Range(0, -1);
        }
        return switch (expr) {
            case Expr.Const constant -> single(constant.value().longValue());
            case Expr.StateRead read -> state(read);
            case Expr.Unary unary -> unary(unary);
            case Expr.Binary binary -> binary(binary);
            case Expr.Extract extract -> extract(extract);
            case Expr.Extend extend -> extend.signed() ? anything(expr) : range(extend.operand());
            case Expr.Choose choose -> choose(choose);
            case Expr.Concat concat -> anything(expr);
            case Expr.StorageSize size -> anything(expr);
            case Expr.LocalRead read -> anything(expr);
            case Expr.OperandRead read -> anything(expr);
        };
    }

    private static Range single(long value) {
        return new Range(value, value);
    }

    private static Range anything(Expr expr) {
        return new Range(0, -1L >>> (Long.SIZE - expr.width()));
    }

    private Range state(Expr.StateRead read) {
        Range index = range(read.index());
        if (!index.isSingle()) {
            return anything(read);
        }
        long now = state.get(read.component(), index.low);
        return countdowns.stream().filter(countdown -> countdown.component().equals(read.component())).findFirst()
                .map(countdown -> new Range(after(now, countdown, most), after(now, countdown, least)))
                .orElse(single(now));
    }

    private static long after(long now, Countdown countdown, long instructions) {
        if (Long.compareUnsigned(now, countdown.floor()) <= 0) {
            return now;
        }
        long left = now - countdown.floor();
        return countdown.floor() + (Long.compareUnsigned(left, instructions) > 0 ? left - instructions : 0);
    }

    private Range unary(Expr.Unary unary) {
        Range operand = range(unary.operand());
        long mask = -1L >>> (Long.SIZE - unary.width());
        return unary.op() == UnaryOp.NOT ? new Range(mask - operand.high, mask - operand.low) : anything(unary);
    }

    private Range binary(Expr.Binary binary) {
        Range left = range(binary.left());
        Range right = range(binary.right());
        boolean bits = binary.left().width() == 1;
        return switch (binary.op()) {
            case EQ -> equal(left, right);
            case NE -> not(equal(left, right));
            case ULT -> Range.of(Long.compareUnsigned(left.low, right.high) < 0, left.below(right));
            case ULE -> not(Range.of(Long.compareUnsigned(right.low, left.high) < 0, right.below(left)));
            case AND -> bits ? new Range(left.low & right.low, left.high & right.high) : both(binary, left, right);
            case OR -> bits ? new Range(left.low | right.low, left.high | right.high) : both(binary, left, right);
            case XOR -> both(binary, left, right);
            default -> anything(binary);
        };
    }

    /** Bitwise operators on two numbers that are known. */
    private static Range both(Expr.Binary binary, Range left, Range right) {
        if (!left.isSingle() || !right.isSingle()) {
            return anything(binary);
        }
        return single(binary.op() == BinaryOp.AND ? left.low & right.low
                : binary.op() == BinaryOp.OR ? left.low | right.low : left.low ^ right.low);
    }

    private static Range equal(Range left, Range right) {
        boolean apart = left.below(right) || right.below(left);
        return Range.of(!apart, left.isSingle() && left.equals(right));
    }

    private static Range not(Range bit) {
        return new Range(1 - bit.high, 1 - bit.low);
    }

    /** A field of a number that is known. */
    private Range extract(Expr.Extract extract) {
        Range operand = range(extract.operand());
        long mask = -1L >>> (Long.SIZE - extract.width());
        boolean known = operand.isSingle() && extract.operand().width() <= Long.SIZE;
        return known ? single(operand.low >>> extract.low() & mask) : anything(extract);
    }

    private Range choose(Expr.Choose choose) {
        Range condition = range(choose.condition());
        if (condition.isSingle()) {
            return range(condition.low == 1 ? choose.then() : choose.otherwise());
        }
        return range(choose.then()).union(range(choose.otherwise()));
    }
}
