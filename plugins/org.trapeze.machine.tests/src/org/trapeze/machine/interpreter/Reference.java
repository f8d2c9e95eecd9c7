package org.trapeze.machine.interpreter;

import java.math.BigInteger;

import org.trapeze.ir.expr.BinaryOp;
import org.trapeze.ir.expr.Expr;
import org.trapeze.ir.expr.UnaryOp;

/**
 * The meaning of closed expressions, written down from the definitions in SMT-LIB's theory of fixed-size bit vectors:
 * signed division by way of the unsigned one, arithmetic shift bit by bit.
 */
final class Reference {
    private Reference() {
    }

    static BigInteger eval(Expr expr) {
        return switch (expr) {
            case Expr.Const constant -> constant.value();
            case Expr.Unary unary -> unary(unary.op(), eval(unary.operand()), unary.width());
            case Expr.Binary binary ->
                    binary(binary.op(), eval(binary.left()), eval(binary.right()), binary.left().width());
            case Expr.Extract extract -> bits(eval(extract.operand()), extract.high(), extract.low());
            case Expr.Concat concat ->
                    eval(concat.high()).multiply(power(concat.low().width())).add(eval(concat.low()));
            case Expr.Extend extend -> extend(extend);
            case Expr.Choose choose ->
                    eval(choose.condition()).testBit(0) ? eval(choose.then()) : eval(choose.otherwise());
            default -> throw new IllegalArgumentException("not closed: " + expr);
        };
    }

    private static BigInteger power(int exponent) {
        return BigInteger.TWO.pow(exponent);
    }

    private static BigInteger bits(BigInteger value, int high, int low) {
        return value.divide(power(low)).mod(power(high - low + 1));
    }

    private static BigInteger unary(UnaryOp op, BigInteger value, int width) {
        BigInteger modulus = power(width);
        return op == UnaryOp.NEG ? modulus.subtract(value).mod(modulus)
                : modulus.subtract(BigInteger.ONE).subtract(value);
    }

    private static BigInteger extend(Expr.Extend extend) {
        BigInteger value = eval(extend.operand());
        int from = extend.operand().width();
        boolean fill = extend.signed() && value.testBit(from - 1);
        return fill ? power(extend.width()).subtract(power(from)).add(value) : value;
    }

    private static BigInteger binary(BinaryOp op, BigInteger s, BigInteger t, int width) {
        BigInteger modulus = power(width);
        return switch (op) {
            case ADD -> s.add(t).mod(modulus);
            case SUB -> s.subtract(t).mod(modulus);
            case MUL -> s.multiply(t).mod(modulus);
            case UDIV -> t.signum() == 0 ? modulus.subtract(BigInteger.ONE) : s.divide(t);
            case UREM -> t.signum() == 0 ? s : s.mod(t);
            case SDIV -> signedDivision(s, t, width);
            case SREM -> signedRemainder(s, t, width);
            case AND, OR, XOR -> bitwise(op, s, t, width);
            case SHL -> t.compareTo(BigInteger.valueOf(width)) >= 0 ? BigInteger.ZERO
                    : s.multiply(power(t.intValue())).mod(modulus);
            case LSHR -> t.compareTo(BigInteger.valueOf(width)) >= 0 ? BigInteger.ZERO : s.divide(power(t.intValue()));
            case ASHR -> arithmeticShift(s, t, width);
            case EQ -> bit(s.compareTo(t) == 0);
            case NE -> bit(s.compareTo(t) != 0);
            case ULT -> bit(s.compareTo(t) < 0);
            case ULE -> bit(s.compareTo(t) <= 0);
            case SLT -> bit(number(s, width).compareTo(number(t, width)) < 0);
            case SLE -> bit(number(s, width).compareTo(number(t, width)) <= 0);
        };
    }

    private static BigInteger bit(boolean value) {
        return value ? BigInteger.ONE : BigInteger.ZERO;
    }

    private static BigInteger number(BigInteger value, int width) {
        return value.testBit(width - 1) ? value.subtract(power(width)) : value;
    }

    private static BigInteger negate(BigInteger value, int width) {
        return unary(UnaryOp.NEG, value, width);
    }

    private static BigInteger magnitude(BigInteger value, int width) {
        return value.testBit(width - 1) ? negate(value, width) : value;
    }

    /** bvsdiv: the unsigned quotient of the magnitudes, negated where the signs differ. */
    private static BigInteger signedDivision(BigInteger s, BigInteger t, int width) {
        BigInteger quotient = binary(BinaryOp.UDIV, magnitude(s, width), magnitude(t, width), width);
        return s.testBit(width - 1) != t.testBit(width - 1) ? negate(quotient, width) : quotient;
    }

    /** bvsrem: the unsigned remainder of the magnitudes, with the dividend's sign. */
    private static BigInteger signedRemainder(BigInteger s, BigInteger t, int width) {
        BigInteger remainder = binary(BinaryOp.UREM, magnitude(s, width), magnitude(t, width), width);
        return s.testBit(width - 1) ? negate(remainder, width) : remainder;
    }

    private static BigInteger bitwise(BinaryOp op, BigInteger s, BigInteger t, int width) {
        BigInteger result = BigInteger.ZERO;
        for (int i = 0; i < width; i++) {
            boolean left = s.testBit(i);
            boolean right = t.testBit(i);
            boolean set = op == BinaryOp.AND ? left && right : op == BinaryOp.OR ? left || right : left != right;
            result = set ? result.setBit(i) : result;
        }
        return result;
    }

    private static BigInteger arithmeticShift(BigInteger s, BigInteger t, int width) {
        BigInteger result = BigInteger.ZERO;
        for (int i = 0; i < width; i++) {
            BigInteger from = t.add(BigInteger.valueOf(i));
            boolean set = from.compareTo(BigInteger.valueOf(width)) < 0 ? s.testBit(from.intValue())
                    : s.testBit(width - 1);
            result = set ? result.setBit(i) : result;
        }
        return result;
    }
}
