package org.trapeze.ir.stmt;

import java.util.List;

/**
 * A list of statements with the locals they use.
 *
 * @param statements executed in order
 * @param locals     how many locals the statements use; their indexes are below it
 */
public record Body(List<Stmt> statements, int locals) {
    public Body {
        statements = List.copyOf(statements);
        if (locals < 0) {
            throw new IllegalArgumentException(locals + " locals");
        }
    }
}
