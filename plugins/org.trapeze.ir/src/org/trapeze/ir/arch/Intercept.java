package org.trapeze.ir.arch;

import java.util.Objects;

import org.trapeze.ir.expr.Expr;

/**
 * An operation that exits to the hypervisor, before it has any effect, where a guest is about to perform it.
 *
 * @param instruction the instruction's name
 * @param condition   1 bit over the instruction's operands and the state before it: whether it exits; constantly 1
 *                    where it always does
 * @param source      which control of the hardware this is, in the author's words; perhaps empty
 */
public record Intercept(String instruction, Expr condition, String source) {
    public Intercept {
        Objects.requireNonNull(instruction);
        Objects.requireNonNull(source);
        if (condition.width() != 1) {
            throw new IllegalArgumentException("a condition of " + condition.width() + " bits");
        }
    }

    /** {@return whether the instruction exits whatever its operands and the state} */
    public boolean isUnconditional() {
        return condition instanceof Expr.Const constant && constant.value().signum() != 0;
    }
}
