package org.trapeze.classify.operand;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.trapeze.classify.operand.Dimension.Slice;
import org.trapeze.ir.expr.Expr;
import org.trapeze.ir.stmt.Stmt;

/** Looks into statements and expressions. */
public final class Trees {
    private Trees() {
    }

    /** {@return the numbers of all locals that are read somewhere in statements} */
    public static Set<Integer> localsRead(List<Stmt> statements) {
        Set<Integer> read = new HashSet<>();
        statements.forEach(statement -> collect(statement, read));
        return read;
    }

    private static void collect(Stmt statement, Set<Integer> read) {
        statement.parts().forEach(expr -> collect(expr, read));
        if (statement instanceof Stmt.If choice) {
            choice.then().forEach(nested -> collect(nested, read));
            choice.otherwise().forEach(nested -> collect(nested, read));
        }
    }

    private static void collect(Expr expr, Set<Integer> read) {
        if (expr instanceof Expr.LocalRead local) {
            read.add(local.local().index());
        }
        expr.parts().forEach(part -> collect(part, read));
    }

    /** {@return the run of an operand's bits that an expression is, if it is one} */
    static Optional<Slice> slice(Expr expr) {
        return switch (expr) {
            case Expr.OperandRead read -> Optional.of(new Slice(read.operand(), read.operand().width() - 1, 0));
            case Expr.Extract extract when extract.operand() instanceof Expr.OperandRead read ->
                Optional.of(new Slice(read.operand(), extract.high(), extract.low()));
            default -> Optional.empty();
        };
    }

    /** {@return a value without the zeros that only make it wider} */
    static Expr withoutZeros(Expr expr) {
        return expr instanceof Expr.Extend extend && !extend.signed() ? withoutZeros(extend.operand()) : expr;
    }

    /** {@return whether a value is computed from operands and constants alone, and with not too much work} */
    static boolean isOperandsOnly(Expr expr) {
        return size(expr, 0) <= LARGEST;
    }

    private static final int LARGEST = 64;

    private static int size(Expr expr, int before) {
        if (expr instanceof Expr.StateRead || expr instanceof Expr.LocalRead || expr instanceof Expr.StorageSize) {
            return LARGEST + 1;
        }
        int size = before + 1;
        for (Expr part : expr.parts()) {
            size = size > LARGEST ? size : size(part, size);
        }
        return size;
    }
}
