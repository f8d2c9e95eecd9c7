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
        statement.parts().forEach(this::visit);
        switch (statement) {
            case Stmt.Write write -> components.add(write.component());
            case Stmt.Load load -> storage = true;
            case Stmt.Store store -> storage = true;
            case Stmt.If choice -> {
                choice.then().forEach(this::visit);
                choice.otherwise().forEach(this::visit);
            }
            case Stmt.Input input -> inputs++;
            default -> { }
        }
    }

    private void visit(Expr expr) {
        if (expr instanceof Expr.StateRead read) {
            components.add(read.component());
        }
        storageSize |= expr instanceof Expr.StorageSize;
        expr.parts().forEach(this::visit);
    }
}
