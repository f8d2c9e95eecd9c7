package org.trapeze.debug.core.launch;

import org.eclipse.emf.ecore.resource.Resource;
import org.trapeze.asm.source.Problem;

/**
 * Something in a guest that keeps it from being run.
 *
 * @param line    from 1
 * @param column  from 1
 * @param message a sentence for people
 */
record Mistake(int line, int column, String message) {
    static Mistake of(Problem problem) {
        return new Mistake(problem.line(), problem.column(), problem.message());
    }

    static Mistake of(Resource.Diagnostic diagnostic) {
        return new Mistake(diagnostic.getLine(), diagnostic.getColumn(), diagnostic.getMessage());
    }

    @Override
    public String toString() {
        return "line " + line + ", column " + column + ": " + message;
    }
}
