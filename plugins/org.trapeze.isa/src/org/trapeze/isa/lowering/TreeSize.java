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
        return 1 + switch (expr) {
            case Expr.Const leaf -> 0;
            case Expr.LocalRead leaf -> 0;
            case Expr.OperandRead leaf -> 0;
            case Expr.StorageSize leaf -> 0;
            case Expr.StateRead read -> count(read.index(), limit - 1);
            case Expr.Unary unary -> count(unary.operand(), limit - 1);
            case Expr.Extract extract -> count(extract.operand(), limit - 1);
            case Expr.Extend extend -> count(extend.operand(), limit - 1);
            case Expr.Binary binary -> both(binary.left(), binary.right(), limit - 1);
            case Expr.Concat concat -> both(concat.high(), concat.low(), limit - 1);
            case Expr.Choose choose -> {
                int left = both(choose.condition(), choose.then(), limit - 1);
                yield left + count(choose.otherwise(), limit - 1 - left);
            }
        };
    }

    private static int both(Expr left, Expr right, int limit) {
        int size = count(left, limit);
        return size + count(right, limit - size);
    }
}
