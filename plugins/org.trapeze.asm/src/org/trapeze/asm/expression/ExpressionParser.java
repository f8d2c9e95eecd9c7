package org.trapeze.asm.expression;

import java.util.List;
import java.util.function.Predicate;

import org.trapeze.asm.source.Habits;
import org.trapeze.asm.source.Token;
import org.trapeze.asm.source.TokenKind;

/**
 * Reads an expression from a run of tokens as far as it goes. What comes after it, and even an operator without an
 * operand after it, is left to the machine's syntax: in {@code 4(r1)+} the expression is {@code 4}.
 */
public final class ExpressionParser {
    /** Keeps the recursion here and in the evaluation shallow, whatever the text. */
    private static final int MAX_DEPTH = 100;
    private static final int MAX_OPERATORS = 1000;

    private final List<Token> tokens;
    private final Predicate<Token> reserved;
    private final Token stop;
    private int position;
    private int depth;
    private int operators;

    /**
     * @param tokens   the operands of a statement
     * @param position the index of the first token of the expression
     * @param reserved tells words that are no names of values, such as registers
     * @param stop     a token that ends the expression where it stands outside of parentheses, or null
     */
    public ExpressionParser(List<Token> tokens, int position, Predicate<Token> reserved, Token stop) {
        this.tokens = tokens;
        this.position = position;
        this.reserved = reserved;
        this.stop = stop;
    }

    /** {@return the index of the token after what was read} */
    public int position() {
        return position;
    }

    /** {@return the longest expression that starts at the position} */
    public Expression parse() throws SyntaxException {
        return binary(0);
    }

    private Expression binary(int weakest) throws SyntaxException {
        Expression left = unary();
        while (true) {
            Operator operator = stopped() ? null : Operator.at(tokens, position);
            if (operator == null || operator.precedence() <= weakest) {
                return left;
            }
            int before = position;
            Token sign = tokens.get(position);
            if (++operators > MAX_OPERATORS) {
                throw error(sign, "the expression has more than " + MAX_OPERATORS + " operators");
            }
            position += operator.length();
            if (!startsOperand()) {
                position = before;
                return left;
            }
            left = new Expression.Binary(operator, sign, left, binary(operator.precedence()));
        }
    }

    private boolean stopped() {
        return stop != null && depth == 0 && position < tokens.size() && tokens.get(position).sameAs(stop);
    }

    /** Whether an operand can be read here; looks behind signs and opening parentheses. */
    private boolean startsOperand() {
        int end = Math.min(tokens.size(), position + MAX_DEPTH);
        for (int i = position; i < end; i++) {
            Token token = tokens.get(i);
            if (!token.is('(') && !isSign(token)) {
                return isLiteral(token) || isHere(token) || token.kind() == TokenKind.WORD && !reserved.test(token);
            }
        }
        return false;
    }

    private Expression unary() throws SyntaxException {
        if (position >= tokens.size()) {
            throw missing();
        }
        Token token = tokens.get(position);
        if (!isSign(token)) {
            return primary(token);
        }
        position++;
        enter(token);
        Expression operand = unary();
        depth--;
        return new Expression.Unary(token, operand);
    }

    private Expression primary(Token token) throws SyntaxException {
        position++;
        if (token.is('(')) {
            return parenthesized(token);
        }
        if (isHere(token)) {
            return new Expression.Here(token);
        }
        return switch (token.kind()) {
            case NUMBER -> new Expression.Literal(token, Literals.number(token));
            case CHARACTER -> new Expression.Literal(token, Literals.character(token));
            case WORD -> name(token);
            default -> throw error(token, Habits.with("a value is expected instead of " + token.text(),
                    Habits.value(token, position < tokens.size() ? tokens.get(position) : null)));
        };
    }

    private Expression name(Token token) throws SyntaxException {
        if (reserved.test(token)) {
            throw error(token, "a value is expected instead of the register " + token.text());
        }
        return new Expression.Name(token);
    }

    private Expression parenthesized(Token opening) throws SyntaxException {
        enter(opening);
        Expression inner = binary(0);
        depth--;
        if (position >= tokens.size() || !tokens.get(position).is(')')) {
            throw error(opening, "the closing parenthesis is missing");
        }
        position++;
        return inner;
    }

    private void enter(Token token) throws SyntaxException {
        if (++depth > MAX_DEPTH) {
            throw error(token, "the expression is nested more than " + MAX_DEPTH + " deep");
        }
    }

    private SyntaxException missing() {
        int end = tokens.isEmpty() ? 0 : tokens.getLast().end();
        return new SyntaxException(Math.max(0, end - 1), end, "a value is missing");
    }

    private static boolean isSign(Token token) {
        return token.is('-') || token.is('+') || token.is('~');
    }

    private static boolean isLiteral(Token token) {
        return token.kind() == TokenKind.NUMBER || token.kind() == TokenKind.CHARACTER;
    }

    private static boolean isHere(Token token) {
        return token.is('$') || token.kind() == TokenKind.WORD && token.text().equals(".");
    }

    private static SyntaxException error(Token token, String message) {
        return new SyntaxException(token.offset(), token.end(), message);
    }
}
