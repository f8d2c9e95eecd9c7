package org.trapeze.ir.arch;

import java.util.Objects;

import org.trapeze.ir.expr.Expr;

/**
 * What a monitor keeps true whenever a guest runs directly, that is in user mode of the real machine: what makes an
 * instruction trap only under a condition trap always (guide §5, pitfall 8). No part of what the machine does.
 *
 * @param condition 1 bit over the state
 * @param source    who says that monitors do so, in the author's words; perhaps empty
 */
public record MonitorSetting(Expr condition, String source) {
    public MonitorSetting {
        Objects.requireNonNull(source);
        if (condition.width() != 1) {
            throw new IllegalArgumentException("a condition of " + condition.width() + " bits");
        }
    }
}
