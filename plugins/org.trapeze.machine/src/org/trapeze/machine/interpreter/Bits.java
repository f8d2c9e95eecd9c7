package org.trapeze.machine.interpreter;

/** Bit vectors of 1 to 64 bits in a long with zeros above the width; the operators as SMT-LIB defines them. */
final class Bits {
    private Bits() {
    }

    /** {@return the low {@code width} ones} */
    static long mask(int width) {
        return -1L >>> (64 - width);
    }

    /** {@return the number that the bits mean in two's complement} */
    static long signed(long value, int width) {
        int unused = 64 - width;
        return value << unused >> unused;
    }

    static long udiv(long dividend, long divisor, int width) {
        return divisor == 0 ? mask(width) : Long.divideUnsigned(dividend, divisor);
    }

    static long urem(long dividend, long divisor) {
        return divisor == 0 ? dividend : Long.remainderUnsigned(dividend, divisor);
    }

    static long sdiv(long dividend, long divisor, int width) {
        long left = signed(dividend, width);
        if (divisor == 0) {
            return left < 0 ? 1 : mask(width);
        }
        return left / signed(divisor, width) & mask(width);
    }

    static long srem(long dividend, long divisor, int width) {
        return divisor == 0 ? dividend : signed(dividend, width) % signed(divisor, width) & mask(width);
    }

    static long shl(long value, long distance, int width) {
        return beyond(distance, width) ? 0 : value << distance & mask(width);
    }

    static long lshr(long value, long distance, int width) {
        return beyond(distance, width) ? 0 : value >>> distance;
    }

    static long ashr(long value, long distance, int width) {
        long steps = beyond(distance, width) ? width - 1 : distance;
        return signed(value, width) >> steps & mask(width);
    }

    static boolean below(long left, long right) {
        return Long.compareUnsigned(left, right) < 0;
    }

    /** A distance is unsigned, so that a set sign bit means far. */
    private static boolean beyond(long distance, int width) {
        return distance < 0 || distance >= width;
    }
}
