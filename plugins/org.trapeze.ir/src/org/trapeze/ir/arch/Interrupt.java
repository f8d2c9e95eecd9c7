package org.trapeze.ir.arch;

import java.util.Objects;

import org.trapeze.ir.decl.Cause;
import org.trapeze.ir.expr.Expr;

/**
 * A trap that is taken between two instructions, before the next one is fetched.
 *
 * @param cause     what is raised
 * @param condition 1 bit over the state: whether the interrupt is taken now
 */
public record Interrupt(Cause cause, Expr condition) {
    public Interrupt {
        Objects.requireNonNull(cause);
        if (condition.width() != 1) {
            throw new IllegalArgumentException("a condition of " + condition.width() + " bits");
        }
    }
}
