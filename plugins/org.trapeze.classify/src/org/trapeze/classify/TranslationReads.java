package org.trapeze.classify;

import java.util.List;

import org.trapeze.ir.arch.Translation;
import org.trapeze.ir.expr.Reads;
import org.trapeze.ir.stmt.Stmt;

/** Tells whether where addresses lead depends on state. */
final class TranslationReads {
    private TranslationReads() {
    }

    /** {@return whether any state, or a table in storage, has a say in which addresses a program reaches} */
    static boolean ofState(Translation translation) {
        return switch (translation) {
            case Translation.Absolute absolute -> false;
            case Translation.RelocationBounds bounds ->
                !Reads.components(bounds.base()).isEmpty() || !Reads.components(bounds.bound()).isEmpty();
            case Translation.Mapped mapped -> ofState(mapped.body().statements());
        };
    }

    private static boolean ofState(List<Stmt> statements) {
        return statements.stream().anyMatch(statement -> switch (statement) {
            case Stmt.Load table -> true;
            case Stmt.Assign assign -> !Reads.components(assign.value()).isEmpty();
            case Stmt.If choice -> !Reads.components(choice.condition()).isEmpty() || ofState(choice.then())
                    || ofState(choice.otherwise());
            default -> false;
        });
    }
}
