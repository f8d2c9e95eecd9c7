package org.trapeze.asm.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.OptionalInt;

/**
 * Finds where a file is not UTF-8. Whoever reads it as if it were gets U+FFFD there; a program in which that stands
 * would be assembled to something that nobody wrote.
 */
public final class LostText {
    private static final char REPLACEMENT = '\uFFFD';
    private static final String ADVICE = "; save the file as UTF-8, in an editor that reads it in the encoding that it "
            + "has, such as ISO 8859-1 or Windows-1252";

    private LostText() {
    }

    /** Adds an error at the first place of a text where something else stood that could not be read. */
    public static void check(SourceText source, int base, Problems problems) {
        int start = source.text().indexOf(REPLACEMENT);
        if (start >= 0) {
            int end = start;
            while (end < source.text().length() && source.text().charAt(end) == REPLACEMENT) {
                end++;
            }
            problems.error(base + start, base + end, ProblemCodes.SYNTAX,
                    "what stands here is not UTF-8 text (U+FFFD has come in its place)" + ADVICE);
        }
    }

    /** {@return the number of the first byte that is not UTF-8; empty where all are} */
    private static OptionalInt badByte(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(Math.max(16, Math.min(bytes.length, 8192)));
        CoderResult result;
        do {
            out.clear();
            result = decoder.decode(in, out, true);
        } while (result.isOverflow());
        return result.isError() ? OptionalInt.of(in.position()) : OptionalInt.empty();
    }

    /**
     * Adds an error at the first byte of a file that is not UTF-8.
     *
     * @param source the text of the bytes, with U+FFFD for what cannot be read
     */
    public static void check(SourceText source, byte[] bytes, Problems problems) {
        badByte(bytes).ifPresent(bad -> {
            int offset = new String(bytes, 0, bad, StandardCharsets.UTF_8).length();
            problems.error(offset, Math.min(offset + 1, source.text().length()), ProblemCodes.SYNTAX, "the byte 0x"
                    + HexFormat.of().withUpperCase().toHexDigits(bytes[bad]) + " is not UTF-8 text" + ADVICE);
        });
    }
}
