package org.trapeze.isa.lowering;

import org.trapeze.ir.expr.Expr;

/** Measures expressions as trees, because everyone who reads the IR walks them as trees. */
final class TreeSize {
    private TreeSize() {
    }

    /** {@return whether the expression has at most so many nodes}; stops counting there */
    static boolean isAtMost(Expr expr, int limit) {
        return count(expr, limit) <= limit;
    }

    private static int count(Expr expr, int limit) {
        if (limit <= 0) {
            return 1;
        }
        int size = 1;
        for (Expr part : expr.parts()) {
            size += count(part, limit - size);
        }
        return size;
    }
}
