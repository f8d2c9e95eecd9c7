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

    /** {@return the expressions directly in a statement, not those of nested statements} */
    static List<Expr> parts(Stmt statement) {
        return switch (statement) {
            case Stmt.Assign assign -> List.of(assign.value());
            case Stmt.Write write -> List.of(write.index(), write.value());
            case Stmt.Load load -> List.of(load.address());
            case Stmt.Store store -> List.of(store.address(), store.value());
            case Stmt.Trap trap -> List.of(trap.code());
            case Stmt.If choice -> List.of(choice.condition());
            case Stmt.Output output -> List.of(output.value());
            default -> List.of();
        };
    }

    /** {@return the numbers of all locals that are read somewhere in statements} */
    public static Set<Integer> localsRead(List<Stmt> statements) {
        Set<Integer> read = new HashSet<>();
        statements.forEach(statement -> collect(statement, read));
        return read;
    }

    private static void collect(Stmt statement, Set<Integer> read) {
        parts(statement).forEach(expr -> collect(expr, read));
        if (statement instanceof Stmt.If choice) {
            choice.then().forEach(nested -> collect(nested, read));
            choice.otherwise().forEach(nested -> collect(nested, read));
        }
    }

    private static void collect(Expr expr, Set<Integer> read) {
        if (expr instanceof Expr.LocalRead local) {
            read.add(local.local().index());
        }
        parts(expr).forEach(part -> collect(part, read));
    }

    /** {@return the expressions directly in an expression} */
    public static List<Expr> parts(Expr expr) {
        return switch (expr) {
            case Expr.StateRead read -> List.of(read.index());
            case Expr.Unary unary -> List.of(unary.operand());
            case Expr.Binary binary -> List.of(binary.left(), binary.right());
            case Expr.Extract extract -> List.of(extract.operand());
            case Expr.Concat concat -> List.of(concat.high(), concat.low());
            case Expr.Extend extend -> List.of(extend.operand());
            case Expr.Choose choose -> List.of(choose.condition(), choose.then(), choose.otherwise());
            default -> List.of();
        };
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
        for (Expr part : parts(expr)) {
            size = size > LARGEST ? size : size(part, size);
        }
        return size;
    }
}
