package org.trapeze.debug.core.streams;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;

/**
 * Makes text of the values that a guest writes to its console: values up to 255 are bytes of encoded text, those
 * above are code points.
 */
final class ConsoleText {
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(16);
    private final CharBuffer characters = CharBuffer.allocate(32);
    private boolean atLineStart = true;

    ConsoleText(Charset charset) {
        decoder = charset.newDecoder().onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
    }

    /** {@return the text that a value completes; empty in the middle of a character} */
    String append(long value) {
        atLineStart = value == '\n';
        if (value < 0 || value > 0xff) {
            return wide(value);
        }
        bytes.put((byte) value).flip();
        decoder.decode(bytes, characters, false);
        bytes.compact();
        String text = characters.flip().toString();
        characters.clear();
        return text;
    }

    /** {@return whether the last value ended a line, or there was none} */
    boolean atLineStart() {
        return atLineStart;
    }

    private static String wide(long value) {
        boolean known = value >= 0 && value <= Character.MAX_CODE_POINT;
        return Character.toString(known ? (int) value : 0xfffd);
    }
}
