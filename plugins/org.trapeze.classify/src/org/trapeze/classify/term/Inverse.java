package org.trapeze.classify.term;

import java.math.BigInteger;
import java.util.random.RandomGenerator;

/** Finds the value of one argument of an operation with which the operation gives, or comes nearer to, a value. */
final class Inverse {
    private final Assignment assignment;
    private final RandomGenerator random;

    Inverse(Assignment assignment, RandomGenerator random) {
        this.assignment = assignment;
        this.random = random;
    }

    /** {@return the argument's value; null where there is none} */
    BigInteger of(BitVecExpr term, int place, BigInteger value) {
        int width = term.args[place].width();
        BigInteger present = assignment.value(term.bits(place));
        BigInteger mask = Arithmetic.mask(width);
        return switch (term.op) {
            case CHOOSE -> value;
            case APPLY -> random(width);
            case BITNOT -> value.xor(mask);
            case NEG -> value.negate().and(mask);
            case ZERO_EXTEND, SIGN_EXTEND -> narrowed(term, value, width);
            case EXTRACT -> present.andNot(Arithmetic.mask(term.width()).shiftLeft(term.low))
                    .or(value.shiftLeft(term.low));
            case CONCAT -> place == 1 ? value.and(mask) : value.shiftRight(term.args[1].width());
            default -> operand(term, place, value, present, assignment.value(term.bits(1 - place))).and(mask);
        };
    }

    private static BigInteger narrowed(BitVecExpr term, BigInteger value, int width) {
        BigInteger narrow = value.and(Arithmetic.mask(width));
        BigInteger again = term.op == Op.ZERO_EXTEND ? narrow
                : Arithmetic.signed(narrow, width).and(Arithmetic.mask(term.width()));
        return again.equals(value) ? narrow : null;
    }

    private BigInteger operand(BitVecExpr term, int place, BigInteger value, BigInteger present, BigInteger other) {
        boolean first = place == 0;
        return switch (term.op) {
            case ADD -> value.subtract(other);
            case SUB -> first ? value.add(other) : other.subtract(value);
            case XOR -> value.xor(other);
            case BITAND -> value.or(present.andNot(other));
            case BITOR -> value.andNot(other).or(present.and(other).and(value));
            case MUL -> factor(value, other, term.width());
            case UDIV, SDIV -> first ? value.multiply(other) : value.signum() == 0 ? random(term.width())
                    : other.divide(value);
            case UREM, SREM -> first ? value : other.subtract(value);
            case SHL -> first ? value.shiftRight(steps(other, term)) : steps(term);
            case LSHR, ASHR -> first ? value.shiftLeft(steps(other, term)) : steps(term);
            default -> random(term.width());
        };
    }

    private BigInteger factor(BigInteger value, BigInteger other, int width) {
        if (other.testBit(0)) {
            return value.multiply(other.modInverse(BigInteger.ONE.shiftLeft(width)));
        }
        boolean divides = other.signum() != 0 && value.remainder(other).signum() == 0;
        return divides ? value.divide(other) : random(width).setBit(0);
    }

    private static int steps(BigInteger distance, BitVecExpr term) {
        return distance.min(BigInteger.valueOf(term.width())).intValue();
    }

    private BigInteger steps(BitVecExpr term) {
        return BigInteger.valueOf(random.nextInt(term.width() + 1));
    }

    private BigInteger random(int width) {
        return random.nextBoolean() ? BigInteger.valueOf(random.nextInt(4)).and(Arithmetic.mask(width))
                : new BigInteger(width, new Push.Bits(random));
    }
}
