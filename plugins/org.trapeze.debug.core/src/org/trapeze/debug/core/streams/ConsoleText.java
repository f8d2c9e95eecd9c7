package org.trapeze.debug.core.streams;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;

/** Makes text of the values that a guest writes to its console: each value is a byte of encoded text. */
final class ConsoleText {
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(16);
    private final CharBuffer characters = CharBuffer.allocate(32);

    ConsoleText(Charset charset) {
        decoder = charset.newDecoder().onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
    }

    /** {@return the text that a value completes; empty in the middle of a character} */
    String append(long value) {
        bytes.put((byte) value).flip();
        decoder.decode(bytes, characters, false);
        bytes.compact();
        String text = characters.flip().toString();
        characters.clear();
        return text;
    }
}
