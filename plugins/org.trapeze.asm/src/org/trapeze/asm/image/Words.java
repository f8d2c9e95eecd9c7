package org.trapeze.asm.image;

import java.math.BigInteger;

/** The words of one line of an image file, taken one after the other. */
final class Words {
    private final String line;
    private final int number;
    private int offset;

    Words(String line, int number) {
        this.line = line;
        this.number = number;
    }

    boolean more() {
        while (offset < line.length() && line.charAt(offset) == ' ') {
            offset++;
        }
        return offset < line.length();
    }

    String word() throws ImageFormatException {
        if (!more()) {
            throw error("the line ends too early");
        }
        int start = offset;
        int blank = line.indexOf(' ', start);
        offset = blank < 0 ? line.length() : blank;
        return line.substring(start, offset);
    }

    String rest() throws ImageFormatException {
        if (!more()) {
            throw error("the line ends too early");
        }
        String rest = line.substring(offset);
        offset = line.length();
        return rest;
    }

    void end() throws ImageFormatException {
        if (more()) {
            throw error("'" + line.substring(offset) + "' is too much");
        }
    }

    /** A hexadecimal number of up to 64 bits. */
    long hex() throws ImageFormatException {
        String word = word();
        try {
            return Long.parseUnsignedLong(word, 16);
        } catch (NumberFormatException e) {
            throw error("'" + word + "' is not a hexadecimal number of up to 64 bits");
        }
    }

    /** A storage address, which is never negative. */
    long address() throws ImageFormatException {
        long address = hex();
        if (address < 0) {
            throw error("'" + Long.toHexString(address) + "' is too large for an address");
        }
        return address;
    }

    long unit(int bits) throws ImageFormatException {
        long unit = hex();
        if (bits < Long.SIZE && unit >>> bits != 0) {
            throw error("'" + Long.toHexString(unit) + "' is wider than " + bits + " bits");
        }
        return unit;
    }

    long decimal(long low, long high) throws ImageFormatException {
        BigInteger value = integer();
        if (value.compareTo(BigInteger.valueOf(low)) < 0 || value.compareTo(BigInteger.valueOf(high)) > 0) {
            throw error(high < low ? "'" + value + "' refers to nothing"
                    : "'" + value + "' is outside " + low + " to " + high);
        }
        return value.longValueExact();
    }

    /** A decimal number of any size. */
    BigInteger integer() throws ImageFormatException {
        return parse(word(), 10);
    }

    /** A hexadecimal number of any size. */
    BigInteger hexInteger() throws ImageFormatException {
        return parse(word(), 16);
    }

    private BigInteger parse(String word, int radix) throws ImageFormatException {
        try {
            return new BigInteger(word, radix);
        } catch (NumberFormatException e) {
            throw error("'" + word + "' is not a " + (radix == 10 ? "decimal" : "hexadecimal") + " number");
        }
    }

    private ImageFormatException error(String message) {
        return new ImageFormatException(number, message);
    }
}
