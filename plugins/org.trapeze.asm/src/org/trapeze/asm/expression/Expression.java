package org.trapeze.asm.expression;

import java.math.BigInteger;

import org.trapeze.asm.source.Token;

/** An expression of the source, not yet evaluated. */
public sealed interface Expression {
    /** {@return the offset of its first character} */
    int offset();

    /** {@return the offset after its last character} */
    int end();

    /** {@return whether it consists of numbers and characters alone} */
    default boolean isConstant() {
        return switch (this) {
            case Literal literal -> true;
            case Name name -> false;
            case Here here -> false;
            case Unary unary -> unary.operand().isConstant();
            case Binary binary -> binary.left().isConstant() && binary.right().isConstant();
        };
    }

    /** A number or a character. */
    record Literal(Token token, BigInteger value) implements Expression {
        @Override
        public int offset() {
            return token.offset();
        }

        @Override
        public int end() {
            return token.end();
        }
    }

    /** A label, a constant, or a mode of the machine. */
    record Name(Token token) implements Expression {
        @Override
        public int offset() {
            return token.offset();
        }

        @Override
        public int end() {
            return token.end();
        }
    }

    /** The address of the statement, as the program sees it. */
    record Here(Token token) implements Expression {
        @Override
        public int offset() {
            return token.offset();
        }

        @Override
        public int end() {
            return token.end();
        }
    }

    /** A sign or complement before an operand. */
    record Unary(Token operator, Expression operand) implements Expression {
        @Override
        public int offset() {
            return operator.offset();
        }

        @Override
        public int end() {
            return operand.end();
        }
    }

    /** Two operands with an operator between them. */
    record Binary(Operator operator, Token sign, Expression left, Expression right) implements Expression {
        @Override
        public int offset() {
            return left.offset();
        }

        @Override
        public int end() {
            return right.end();
        }
    }
}
