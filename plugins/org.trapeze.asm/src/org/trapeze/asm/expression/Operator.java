package org.trapeze.asm.expression;

import java.util.List;

import org.trapeze.asm.source.Token;

/** An operator between two operands, with the precedence of C. */
public enum Operator {
    MULTIPLY("*", 6), DIVIDE("/", 6), REMAINDER("%", 6), ADD("+", 5), SUBTRACT("-", 5), SHIFT_LEFT("<<", 4),
    SHIFT_RIGHT(">>", 4), AND("&", 3), XOR("^", 2), OR("|", 1);

    private static final Operator[] ALL = values();

    private final String sign;
    private final int precedence;

    Operator(String sign, int precedence) {
        this.sign = sign;
        this.precedence = precedence;
    }

    /** {@return how tightly it binds; the higher the tighter} */
    int precedence() {
        return precedence;
    }

    /** {@return the number of tokens it takes} */
    int length() {
        return sign.length();
    }

    /** {@return the operator that stands at a position, or null} */
    static Operator at(List<Token> tokens, int position) {
        for (Operator operator : ALL) {
            if (operator.standsAt(tokens, position)) {
                return operator;
            }
        }
        return null;
    }

    /** The characters of a longer operator are tokens of their own, which must touch. */
    private boolean standsAt(List<Token> tokens, int position) {
        if (position + sign.length() > tokens.size()) {
            return false;
        }
        int offset = tokens.get(position).offset();
        for (int i = 0; i < sign.length(); i++) {
            Token token = tokens.get(position + i);
            if (!token.is(sign.charAt(i)) || token.offset() != offset + i) {
                return false;
            }
        }
        return true;
    }
}
