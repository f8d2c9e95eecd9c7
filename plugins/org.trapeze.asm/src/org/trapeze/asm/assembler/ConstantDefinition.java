package org.trapeze.asm.assembler;

import java.math.BigInteger;
import java.util.List;

import org.trapeze.asm.expression.Expression;
import org.trapeze.asm.source.Token;

/** A constant; evaluated when it is first used. */
final class ConstantDefinition extends Definition {
    /** How far the evaluation has come. */
    enum State {
        UNKNOWN, PENDING, KNOWN,
        /** It has no value, and why not has been reported. */
        BROKEN
    }

    private final Expression expression;
    private final List<Token> names;
    private int next;
    private State state = State.UNKNOWN;
    private BigInteger here;
    private BigInteger value;

    /**
     * @param expression null where it could not be read
     * @param names      the words in it
     */
    ConstantDefinition(Token name, Expression expression, List<Token> names) {
        super(name);
        this.expression = expression;
        this.names = names;
        forget();
    }

    /** Before another layout: addresses may change, and constants with them. */
    void forget() {
        here = null;
        reset();
    }

    /** Back to where nothing was tried. */
    void reset() {
        state = expression == null ? State.BROKEN : State.UNKNOWN;
        next = 0;
    }

    void pending() {
        state = State.PENDING;
    }

    void known(BigInteger result) {
        value = result;
        state = State.KNOWN;
    }

    void broken() {
        state = State.BROKEN;
    }

    void place(BigInteger address) {
        here = address;
    }

    /** The next of the names it depends on; each is given once. Null when there is none left. */
    Token nextName() {
        return next < names.size() ? names.get(next++) : null;
    }

    Expression expression() {
        return expression;
    }

    State state() {
        return state;
    }

    /** The address of the line, or null where the layout has not come to it. */
    BigInteger here() {
        return here;
    }

    BigInteger value() {
        return value;
    }
}
