package org.trapeze.classify.tiny;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.trapeze.ir.decl.StateComponent;
import org.trapeze.ir.expr.Expr;
import org.trapeze.ir.stmt.Stmt;

/** What a body names at all: what it names neither to read nor to write has the same part in every state. */
final class TinyUses {
    final Set<StateComponent> components = new HashSet<>();
    boolean storage;
    boolean storageSize;
    /** The most inputs there can be. */
    int inputs;

    TinyUses(List<Stmt> statements) {
        statements.forEach(this::visit);
    }

    private void visit(Stmt statement) {
        switch (statement) {
            case Stmt.Assign assign -> visit(assign.value());
            case Stmt.Write write -> {
                components.add(write.component());
                visit(write.index());
                visit(write.value());
            }
            case Stmt.Load load -> {
                storage = true;
                visit(load.address());
            }
            case Stmt.Store store -> {
                storage = true;
                visit(store.address());
                visit(store.value());
            }
            case Stmt.If choice -> {
                visit(choice.condition());
                choice.then().forEach(this::visit);
                choice.otherwise().forEach(this::visit);
            }
            case Stmt.Input input -> inputs++;
            case Stmt.Output output -> visit(output.value());
            default -> { }
        }
    }

    private void visit(Expr expr) {
        switch (expr) {
            case Expr.StateRead read -> {
                components.add(read.component());
                visit(read.index());
            }
            case Expr.StorageSize size -> storageSize = true;
            case Expr.Unary unary -> visit(unary.operand());
            case Expr.Binary binary -> {
                visit(binary.left());
                visit(binary.right());
            }
            case Expr.Extract extract -> visit(extract.operand());
            case Expr.Concat concat -> {
                visit(concat.high());
                visit(concat.low());
            }
            case Expr.Extend extend -> visit(extend.operand());
            case Expr.Choose choose -> {
                visit(choose.condition());
                visit(choose.then());
                visit(choose.otherwise());
            }
            default -> { }
        }
    }
}
