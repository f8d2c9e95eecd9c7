package org.trapeze.ir.arch;

/**
 * A run of bits of an encoded instruction.
 *
 * @param high the most significant bit, counted from 0 at the least significant end of the whole instruction
 * @param low  the least significant bit
 */
public record Slice(int high, int low) {
    public Slice {
        if (low < 0 || high < low) {
            throw new IllegalArgumentException("bits " + high + ".." + low);
        }
    }

    /** {@return the number of bits} */
    public int width() {
        return high - low + 1;
    }
}
