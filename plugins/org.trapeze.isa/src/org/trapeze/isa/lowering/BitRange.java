package org.trapeze.isa.lowering;

import java.math.BigInteger;

import org.trapeze.isa.model.Numbers;

/** A run of bits written {@code high:low}, or one bit. */
record BitRange(int high, int low) {

    int width() {
        return high - low + 1;
    }

    /**
     * {@return the bits as they are written, {@code low} being absent for a single one; or null where they are no run}
     */
    static BitRange of(String high, String low) {
        int top = position(high);
        int bottom = low == null ? top : position(low);
        return top < 0 || bottom < 0 || bottom > top ? null : new BitRange(top, bottom);
    }

    private static int position(String text) {
        return Numbers.parse(text).filter(number -> number.compareTo(BigInteger.valueOf(Short.MAX_VALUE)) <= 0)
                .map(BigInteger::intValue).orElse(-1);
    }
}
