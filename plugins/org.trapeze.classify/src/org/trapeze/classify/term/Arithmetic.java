package org.trapeze.classify.term;

import java.math.BigInteger;

/** The operators on numbers, as SMT-LIB defines them: of any width, and once more for what fits a {@code long}. */
final class Arithmetic {
    private Arithmetic() {
    }

    static BigInteger mask(int width) {
        return BigInteger.ONE.shiftLeft(width).subtract(BigInteger.ONE);
    }

    static long shortMask(int width) {
        return -1L >>> Long.SIZE - width;
    }

    static BigInteger signed(BigInteger value, int width) {
        return value.testBit(width - 1) ? value.subtract(BigInteger.ONE.shiftLeft(width)) : value;
    }

    static long signed(long value, int width) {
        return value << Long.SIZE - width >> Long.SIZE - width;
    }

    static BigInteger unsigned(long value) {
        BigInteger number = BigInteger.valueOf(value);
        return value < 0 ? number.add(BigInteger.ONE.shiftLeft(Long.SIZE)) : number;
    }

    /** {@return what an operator on two vectors of a width gives} */
    static BigInteger compute(Op op, int width, BigInteger a, BigInteger b) {
        boolean zero = b.signum() == 0;
        BigInteger value = switch (op) {
            case ADD -> a.add(b);
            case SUB -> a.subtract(b);
            case MUL -> a.multiply(b);
            case UDIV -> zero ? mask(width) : a.divide(b);
            case UREM -> zero ? a : a.remainder(b);
            case SDIV -> zero ? BigInteger.valueOf(a.testBit(width - 1) ? 1 : -1)
                    : signed(a, width).divide(signed(b, width));
            case SREM -> zero ? a : signed(a, width).remainder(signed(b, width));
            case BITAND -> a.and(b);
            case BITOR -> a.or(b);
            case XOR -> a.xor(b);
            case SHL -> a.shiftLeft(distance(b, width));
            case LSHR -> a.shiftRight(distance(b, width));
            case ASHR -> signed(a, width).shiftRight(distance(b, width));
            default -> throw new IllegalArgumentException(op.name());
        };
        return value.and(mask(width));
    }

    private static int distance(BigInteger steps, int width) {
        return steps.min(BigInteger.valueOf(width)).intValue();
    }

    /** {@return what an operator on two vectors of at most 64 bits gives} */
    static long compute(Op op, int width, long a, long b) {
        long value = switch (op) {
            case ADD -> a + b;
            case SUB -> a - b;
            case MUL -> a * b;
            case UDIV -> b == 0 ? -1 : Long.divideUnsigned(a, b);
            case UREM -> b == 0 ? a : Long.remainderUnsigned(a, b);
            case SDIV -> b == 0 ? signed(a, width) < 0 ? 1 : -1 : signed(a, width) / signed(b, width);
            case SREM -> b == 0 ? a : signed(a, width) % signed(b, width);
            case BITAND -> a & b;
            case BITOR -> a | b;
            case XOR -> a ^ b;
            case SHL -> beyond(b, width) ? 0 : a << b;
            case LSHR -> beyond(b, width) ? 0 : a >>> b;
            case ASHR -> signed(a, width) >> (beyond(b, width) ? width - 1 : b);
            default -> throw new IllegalArgumentException(op.name());
        };
        return value & shortMask(width);
    }

    private static boolean beyond(long distance, int width) {
        return distance < 0 || distance >= width;
    }
}
