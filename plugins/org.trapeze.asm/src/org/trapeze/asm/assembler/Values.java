package org.trapeze.asm.assembler;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Deque;

import org.trapeze.asm.assembler.ConstantDefinition.State;
import org.trapeze.asm.expression.Evaluator;
import org.trapeze.asm.expression.Expression;
import org.trapeze.asm.expression.SyntaxException;
import org.trapeze.asm.source.ProblemCodes;
import org.trapeze.asm.source.Problems;
import org.trapeze.asm.source.Token;
import org.trapeze.asm.syntax.MachineSyntax;

/**
 * The values of names and expressions. While the program is being laid out, a name may have no value yet; after that
 * everything has a value or is an error, which is reported once where the name is defined.
 */
final class Values implements Evaluator.Names, InstructionEncoder.ExpressionValues {
    private final SymbolTable symbols;
    private final MachineSyntax syntax;
    private final Evaluator evaluator = new Evaluator(this);
    private BigInteger here;
    private Problems problems;

    Values(SymbolTable symbols, MachineSyntax syntax) {
        this.symbols = symbols;
        this.syntax = syntax;
    }

    /** From now on, constants without a value are errors. */
    void layoutIsDone(Problems sink) {
        problems = sink;
    }

    /** {@return the value of an expression that stands at an address} */
    @Override
    public BigInteger evaluate(Expression expression, BigInteger address) throws SyntaxException {
        BigInteger outer = here;
        here = address;
        try {
            return evaluator.evaluate(expression);
        } finally {
            here = outer;
        }
    }

    @Override
    public BigInteger here(Token place) throws SyntaxException {
        if (here == null) {
            throw unresolvable(place, "the address of this place is not known yet");
        }
        return here;
    }

    @Override
    public BigInteger value(Token name) throws SyntaxException {
        Definition definition = symbols.get(name);
        if (definition instanceof LabelDefinition label) {
            if (label.value() == null) {
                throw unresolvable(name, "'" + name.text() + "' is not known yet here: it is defined further down");
            }
            return label.value();
        }
        if (definition instanceof ConstantDefinition constant) {
            return constant(constant, name);
        }
        BigInteger mode = syntax.mode(name.text());
        if (mode == null && symbols.isSuspect(name)) {
            throw new ReportedException(name);
        }
        if (mode == null) {
            throw new SyntaxException(name.offset(), name.end(), ProblemCodes.UNDEFINED_SYMBOL,
                    "'" + name.text() + "' is not defined");
        }
        return mode;
    }

    /** Reports constants that nothing uses, too, where they have no value. */
    void complete(ConstantDefinition constant) {
        try {
            constant(constant, constant.name());
        } catch (ReportedException e) {
            // What is wrong is known already.
        } catch (SyntaxException e) {
            e.report(problems);
        }
    }

    private BigInteger constant(ConstantDefinition constant, Token use) throws SyntaxException {
        if (constant.state() == State.UNKNOWN) {
            resolve(constant, use);
        }
        if (constant.state() != State.KNOWN) {
            throw new ReportedException(use);
        }
        return constant.value();
    }

    /** Constants may depend on each other in long chains, so the way back is kept here and not on the call stack. */
    private void resolve(ConstantDefinition wanted, Token use) throws SyntaxException {
        Deque<ConstantDefinition> pending = new ArrayDeque<>();
        enter(pending, wanted);
        while (!pending.isEmpty()) {
            ConstantDefinition constant = pending.peek();
            Token name = constant.nextName();
            if (name == null) {
                pending.pop();
                compute(constant, pending, use);
            } else if (symbols.get(name) instanceof ConstantDefinition needed) {
                if (needed.state() == State.UNKNOWN) {
                    enter(pending, needed);
                } else if (needed.state() == State.PENDING) {
                    cycle(pending, constant, name, use);
                }
            }
        }
    }

    private static void enter(Deque<ConstantDefinition> pending, ConstantDefinition constant) {
        constant.pending();
        pending.push(constant);
    }

    private void compute(ConstantDefinition constant, Deque<ConstantDefinition> pending, Token use)
            throws SyntaxException {
        try {
            constant.known(evaluate(constant.expression(), constant.here()));
        } catch (ReportedException e) {
            constant.broken();
        } catch (SyntaxException e) {
            fail(constant, pending, use, e, !e.code().equals(ProblemCodes.UNRESOLVABLE));
        }
    }

    private void cycle(Deque<ConstantDefinition> pending, ConstantDefinition constant, Token name, Token use)
            throws SyntaxException {
        pending.pop();
        String message = name.text().equals(constant.name().text())
                ? "'" + name.text() + "' is defined by itself"
                : "'" + constant.name().text() + "' and '" + name.text() + "' are defined by each other";
        fail(constant, pending, use, unresolvable(name, message), true);
    }

    /**
     * During the layout the user of the constant is told, unless the constant will be found to be wrong itself.
     *
     * @param forGood whether the constant has no value afterwards, either
     */
    private void fail(ConstantDefinition constant, Deque<ConstantDefinition> pending, Token use, SyntaxException e,
            boolean forGood) throws SyntaxException {
        if (problems != null) {
            e.report(problems);
            constant.broken();
            return;
        }
        constant.reset();
        pending.forEach(ConstantDefinition::reset);
        if (forGood) {
            throw new ReportedException(use);
        }
        throw unresolvable(use, "'" + use.text() + "' is not known yet here: " + e.getMessage());
    }

    private static SyntaxException unresolvable(Token place, String message) {
        return new SyntaxException(place.offset(), place.end(), ProblemCodes.UNRESOLVABLE, message);
    }
}
