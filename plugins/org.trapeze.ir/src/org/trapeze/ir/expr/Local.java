package org.trapeze.ir.expr;

import java.util.Objects;

/**
 * A variable of one execution of one body, such as a value just loaded from storage. It is 0 before its first
 * assignment.
 *
 * @param name  for people; need not be unique
 * @param width bits, 1 to {@link Expr#MAX_WIDTH}
 * @param index position among the body's locals, from 0
 */
public record Local(String name, int width, int index) {
    public Local {
        Objects.requireNonNull(name);
        Widths.check(width);
        if (index < 0) {
            throw new IllegalArgumentException(name + " has the index " + index);
        }
    }
}
