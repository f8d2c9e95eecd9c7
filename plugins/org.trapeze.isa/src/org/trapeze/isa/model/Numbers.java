package org.trapeze.isa.model;

import java.math.BigInteger;
import java.util.Optional;

/** Reads the language's numbers: {@code 10}, {@code 0x1f}, {@code 0o17}, {@code 0b101}, underscores between digits. */
public final class Numbers {
    /** Converting more digits than these takes long, and no place has room for such a number. */
    private static final int LONGEST = 10_000;
    private static final BigInteger ABSURD = BigInteger.ONE.shiftLeft(LONGEST);

    private Numbers() {
    }

    /**
     * {@return the value, unless there are no digits; of an absurdly long number some value that is too large
     * everywhere}
     */
    public static Optional<BigInteger> parse(String text) {
        if (text == null) {
            return Optional.empty();
        }
        if (text.length() > LONGEST) {
            return Optional.of(ABSURD);
        }
        try {
            return Optional.of(new BigInteger(digits(text), radix(text)));
        } catch (NumberFormatException noDigits) {
            return Optional.empty();
        }
    }

    /** {@return the value where it is a number from {@code low} to {@code high}} */
    public static Optional<Long> parse(String text, long low, long high) {
        return parse(text).filter(value -> value.bitLength() < Long.SIZE).map(BigInteger::longValue)
                .filter(value -> value >= low && value <= high);
    }

    /** {@return the digits without prefix and underscores} */
    public static String digits(String text) {
        return (radix(text) == 10 ? text : text.substring(2)).replace("_", "");
    }

    /** {@return 16, 8, 2 or 10, by the prefix} */
    public static int radix(String text) {
        return switch (text.length() < 2 ? "" : text.substring(0, 2)) {
            case "0x" -> 16;
            case "0o" -> 8;
            case "0b" -> 2;
            default -> 10;
        };
    }
}
