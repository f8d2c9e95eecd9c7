package org.trapeze.asm.expression;

import java.math.BigInteger;

import org.trapeze.asm.source.Token;

/** Computes the value of an expression. */
public final class Evaluator {
    /** Intermediate results longer than this are surely a mistake, and would only take memory. */
    private static final int MAX_BITS = 4096;

    /** Knows what names stand for. */
    public interface Names {
        /** {@return the value of a name, or an exception that says why it has none} */
        BigInteger value(Token name) throws SyntaxException;

        /** {@return the current address, as the program sees it} */
        BigInteger here(Token place) throws SyntaxException;
    }

    private final Names names;

    public Evaluator(Names names) {
        this.names = names;
    }

    /** {@return the exact value} */
    public BigInteger evaluate(Expression expression) throws SyntaxException {
        return switch (expression) {
            case Expression.Literal literal -> literal.value();
            case Expression.Name name -> names.value(name.token());
            case Expression.Here here -> names.here(here.token());
            case Expression.Unary unary -> unary(unary);
            case Expression.Binary binary -> checked(binary, binary(binary));
        };
    }

    private BigInteger unary(Expression.Unary unary) throws SyntaxException {
        BigInteger operand = evaluate(unary.operand());
        return switch (unary.operator().text()) {
            case "-" -> operand.negate();
            case "~" -> operand.not();
            default -> operand;
        };
    }

    private BigInteger binary(Expression.Binary binary) throws SyntaxException {
        BigInteger left = evaluate(binary.left());
        BigInteger right = evaluate(binary.right());
        return switch (binary.operator()) {
            case MULTIPLY -> left.multiply(right);
            case DIVIDE -> left.divide(divisor(binary, right));
            case REMAINDER -> left.remainder(divisor(binary, right));
            case ADD -> left.add(right);
            case SUBTRACT -> left.subtract(right);
            case SHIFT_LEFT -> left.shiftLeft(distance(binary, right));
            case SHIFT_RIGHT -> left.shiftRight(distance(binary, right));
            case AND -> left.and(right);
            case XOR -> left.xor(right);
            case OR -> left.or(right);
        };
    }

    private static BigInteger divisor(Expression.Binary binary, BigInteger right) throws SyntaxException {
        if (right.signum() == 0) {
            throw error(binary.right(), "division by zero");
        }
        return right;
    }

    private static int distance(Expression.Binary binary, BigInteger right) throws SyntaxException {
        if (right.signum() < 0 || right.bitLength() > 12) {
            throw error(binary.right(), "the distance of a shift is 0 to 4095, not " + right);
        }
        return right.intValue();
    }

    private static BigInteger checked(Expression expression, BigInteger value) throws SyntaxException {
        if (value.bitLength() > MAX_BITS) {
            throw error(expression, "the value is longer than " + MAX_BITS + " bits");
        }
        return value;
    }

    private static SyntaxException error(Expression place, String message) {
        return new SyntaxException(place.offset(), place.end(), message);
    }
}
