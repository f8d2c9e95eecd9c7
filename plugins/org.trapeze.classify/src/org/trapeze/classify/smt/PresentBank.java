package org.trapeze.classify.smt;

import java.math.BigInteger;
import java.util.Optional;

import org.trapeze.ir.arch.Architecture;
import org.trapeze.ir.decl.Mode;
import org.trapeze.ir.decl.StateComponent;
import org.trapeze.ir.expr.BinaryOp;
import org.trapeze.ir.expr.Expr;

/**
 * Recognises by its form that an access to a banked component reaches only the bank of the present mode. Two executions
 * in different modes have their banks exchanged when they are compared ({@link BankView}), so that such an access alone
 * does not make an instruction mode sensitive, and no solver need be asked about every pair of modes.
 */
final class PresentBank {
    private final Architecture machine;
    private final StateComponent component;

    private PresentBank(Architecture machine, StateComponent component) {
        this.machine = machine;
        this.component = component;
    }

    /**
     * {@return the number within the present mode's bank that an index chooses; empty where it may choose an element of
     * another bank, or where its form does not tell}
     */
    static Optional<Expr> number(Architecture machine, StateComponent component, Expr index) {
        return new PresentBank(machine, component).number(index);
    }

    private Optional<Expr> number(Expr index) {
        if (isStart(index)) {
            return Optional.of(Expr.Const.of(0, index.width()));
        }
        if (index instanceof Expr.Choose choose && isBeyond(choose.otherwise())) {
            return offset(choose.then()).filter(number -> isGuard(choose.condition(), number));
        }
        return offset(index).filter(number -> most(number).compareTo(BigInteger.valueOf(component.visible())) < 0);
    }

    private Optional<Expr> offset(Expr place) {
        return place instanceof Expr.Binary sum && sum.op() == BinaryOp.ADD && isStart(sum.left())
                ? Optional.of(sum.right()) : Optional.empty();
    }

    /** Whether a condition is that a number belongs to a bank. */
    private boolean isGuard(Expr condition, Expr number) {
        return condition instanceof Expr.Binary comparison && comparison.op() == BinaryOp.ULT
                && comparison.left().equals(number) && comparison.right() instanceof Expr.Const visible
                && visible.value().equals(BigInteger.valueOf(component.visible()));
    }

    private boolean isBeyond(Expr index) {
        return index instanceof Expr.Const constant
                && constant.value().compareTo(BigInteger.valueOf(component.count())) >= 0;
    }

    /** Whether an index is, in every mode, where the mode's bank begins. */
    private boolean isStart(Expr index) {
        return machine.modes().stream().allMatch(mode ->
            value(index, mode).filter(BigInteger.valueOf(component.start(mode.value()))::equals).isPresent());
    }

    /** {@return the value in a mode of an expression that depends on nothing else} */
    private Optional<BigInteger> value(Expr expr, Mode mode) {
        return switch (expr) {
            case Expr.Const constant -> Optional.of(constant.value());
            case Expr.StateRead read when read.component().equals(machine.mode()) ->
                Optional.of(BigInteger.valueOf(mode.value()));
            case Expr.Binary equal when equal.op() == BinaryOp.EQ -> value(equal.left(), mode).flatMap(left ->
                value(equal.right(), mode).map(right -> left.equals(right) ? BigInteger.ONE : BigInteger.ZERO));
            case Expr.Choose choose -> value(choose.condition(), mode).flatMap(condition ->
                value(condition.signum() != 0 ? choose.then() : choose.otherwise(), mode));
            default -> Optional.empty();
        };
    }

    private static BigInteger most(Expr number) {
        return switch (number) {
            case Expr.Const constant -> constant.value();
            case Expr.Extend extend when !extend.signed() -> most(extend.operand());
            default -> BigInteger.ONE.shiftLeft(number.width()).subtract(BigInteger.ONE);
        };
    }
}
