package org.trapeze.asm.expression;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.IntStream;

import org.trapeze.asm.source.Token;

/** Values of numbers, characters and strings. */
public final class Literals {
    private static final int LONGEST_NUMBER = 1000;

    private Literals() {
    }

    /** {@return the value of a number: decimal, 0x, 0o or 0b, with underscores between the digits} */
    public static BigInteger number(Token token) throws SyntaxException {
        String text = token.text().toLowerCase(Locale.ROOT);
        int radix = radix(text);
        String digits = (radix == 10 ? text : text.substring(2)).replace("_", "");
        if (digits.length() > LONGEST_NUMBER) {
            throw error(token, "this number has more than " + LONGEST_NUMBER + " digits");
        }
        if (digits.isEmpty() || !digits.chars().allMatch(c -> Character.digit(c, radix) >= 0)) {
            throw error(token, "'" + token.text() + "' is not a number; numbers are written like 10, 0x1f or 0b101");
        }
        return new BigInteger(digits, radix);
    }

    private static int radix(String text) {
        if (text.startsWith("0x")) {
            return 16;
        }
        if (text.startsWith("0o")) {
            return 8;
        }
        return text.startsWith("0b") ? 2 : 10;
    }

    /** {@return the code point of a character in apostrophes} */
    public static BigInteger character(Token token) throws SyntaxException {
        int[] points = decode(token, false);
        if (points.length != 1) {
            throw error(token, token.text() + " should hold one character; text stands in quotation marks");
        }
        return BigInteger.valueOf(points[0]);
    }

    /**
     * {@return the characters between quotation marks as a console takes them: beyond ASCII the bytes of UTF-8; escapes
     * replaced by what they stand for}
     */
    public static int[] text(Token token) throws SyntaxException {
        return decode(token, true);
    }

    /** {@return what stands between quotation marks as it is, without escapes, as in the name of a file} */
    public static String verbatim(Token token) throws SyntaxException {
        String text = token.text();
        if (text.length() < 2 || text.charAt(text.length() - 1) != text.charAt(0)) {
            throw error(token, "the closing " + text.charAt(0) + " is missing");
        }
        return text.substring(1, text.length() - 1);
    }

    private static int[] decode(Token token, boolean utf8) throws SyntaxException {
        String text = token.text();
        char quote = text.charAt(0);
        var values = IntStream.builder();
        int i = 1;
        while (i < text.length() && text.charAt(i) != quote) {
            int point = text.codePointAt(i);
            if (point == '\\') {
                int length = escapeLength(text, i);
                values.add(escape(token, i, length));
                i += length;
            } else {
                addCharacter(values, point, utf8);
                i += Character.charCount(point);
            }
        }
        if (i >= text.length()) {
            throw error(token, "the closing " + quote + " is missing");
        }
        return values.build().toArray();
    }

    private static void addCharacter(IntStream.Builder values, int point, boolean utf8) {
        if (!utf8 || point < 0x80) {
            values.add(point);
            return;
        }
        for (byte part : Character.toString(point).getBytes(StandardCharsets.UTF_8)) {
            values.add(part & 0xff);
        }
    }

    private static int escapeLength(String text, int start) {
        boolean hexadecimal = start + 1 < text.length() && text.charAt(start + 1) == 'x';
        return Math.min(hexadecimal ? 4 : 2, text.length() - start);
    }

    private static int escape(Token token, int start, int length) throws SyntaxException {
        String escape = token.text().substring(start + 1, start + length);
        if (escape.length() == 3) {
            int high = Character.digit(escape.charAt(1), 16);
            int low = Character.digit(escape.charAt(2), 16);
            if (high >= 0 && low >= 0) {
                return high * 16 + low;
            }
        } else if (escape.length() == 1) {
            int index = "0abtnvfre\\\"'".indexOf(escape.charAt(0));
            if (index >= 0) {
                return "\0\u0007\b\t\n\u000B\f\r\u001B\\\"'".charAt(index);
            }
        }
        int place = token.offset() + start;
        throw new SyntaxException(place, place + length, "'\\" + escape
                + "' is no escape; there are \\n \\r \\t \\0 \\a \\b \\e \\f \\v \\\\ \\\" \\' and \\xHH");
    }

    private static SyntaxException error(Token token, String message) {
        return new SyntaxException(token.offset(), token.end(), message);
    }
}
