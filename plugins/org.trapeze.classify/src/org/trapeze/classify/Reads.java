package org.trapeze.classify;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.trapeze.ir.arch.Translation;
import org.trapeze.ir.decl.StateComponent;
import org.trapeze.ir.expr.Expr;
import org.trapeze.ir.stmt.Stmt;

/** Tells what state a condition, or where addresses lead, depends on. */
final class Reads {
    private final Set<StateComponent> found = new HashSet<>();

    private Reads() {
    }

    /** {@return the components that an expression reads} */
    static Set<StateComponent> of(Expr expr) {
        Reads reads = new Reads();
        reads.visit(expr);
        return reads.found;
    }

    /** {@return whether any state, or a table in storage, has a say in which addresses a program reaches} */
    static boolean ofState(Translation translation) {
        return switch (translation) {
            case Translation.Absolute absolute -> false;
            case Translation.RelocationBounds bounds ->
                !of(bounds.base()).isEmpty() || !of(bounds.bound()).isEmpty();
            case Translation.Mapped mapped -> ofState(mapped.body().statements());
        };
    }

    private static boolean ofState(List<Stmt> statements) {
        return statements.stream().anyMatch(statement -> switch (statement) {
            case Stmt.Load table -> true;
            case Stmt.Assign assign -> !of(assign.value()).isEmpty();
            case Stmt.If choice -> !of(choice.condition()).isEmpty() || ofState(choice.then())
                    || ofState(choice.otherwise());
            default -> false;
        });
    }

    private void visit(Expr expr) {
        switch (expr) {
            case Expr.Const constant -> { }
            case Expr.LocalRead local -> { }
            case Expr.OperandRead operand -> { }
            case Expr.StorageSize size -> { }
            case Expr.StateRead state -> {
                found.add(state.component());
                visit(state.index());
            }
            case Expr.Unary unary -> visit(unary.operand());
            case Expr.Extract extract -> visit(extract.operand());
            case Expr.Extend extend -> visit(extend.operand());
            case Expr.Binary binary -> all(binary.left(), binary.right());
            case Expr.Concat concat -> all(concat.high(), concat.low());
            case Expr.Choose choose -> all(choose.condition(), choose.then(), choose.otherwise());
        }
    }

    private void all(Expr... parts) {
        for (Expr part : parts) {
            visit(part);
        }
    }
}
