package org.trapeze.isa.lowering;

import java.util.List;
import java.util.function.Supplier;

import org.eclipse.emf.ecore.EObject;
import org.trapeze.ir.expr.Expr;
import org.trapeze.ir.stmt.Stmt;
import org.trapeze.isa.validation.IssueCodes;

/** The parts that together lower one body: what is declared, where problems go, the body itself. */
final class BodyLowering {
    private final Symbols symbols;
    private final Problems problems;
    private final Frame frame;
    private final NaturalWidth natural;
    private final Expressions expressions;
    private final Statements statements;

    BodyLowering(Symbols symbols, Problems problems, Frame frame) {
        this.symbols = symbols;
        this.problems = problems;
        this.frame = frame;
        this.natural = new NaturalWidth(symbols, frame);
        this.expressions = new Expressions(this);
        this.statements = new Statements(this);
    }

    Symbols symbols() {
        return symbols;
    }

    Problems problems() {
        return problems;
    }

    Frame frame() {
        return frame;
    }

    NaturalWidth natural() {
        return natural;
    }

    Expressions expressions() {
        return expressions;
    }

    Statements statements() {
        return statements;
    }

    /**
     * {@return the statements some work adds}; nesting that is too deep for the stack becomes a problem of
     * {@code owner}
     */
    List<Stmt> collect(EObject owner, Runnable work) {
        List<Stmt> statements = guarded(owner, () -> frame.collect(work));
        return statements == null ? List.of() : statements;
    }

    /** {@return a value, or null; guarded as {@link #collect}} */
    Expr value(EObject owner, Supplier<Expr> work) {
        return guarded(owner, work);
    }

    private <T> T guarded(EObject owner, Supplier<T> work) {
        try {
            return work.get();
        } catch (StackOverflowError tooDeep) {
            problems.error(owner, null, IssueCodes.TOO_LARGE,
                    "This is nested too deep; name parts of it with 'let' or in a function");
            return null;
        }
    }
}
