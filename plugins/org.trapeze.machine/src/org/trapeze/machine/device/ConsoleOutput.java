package org.trapeze.machine.device;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.LongConsumer;

/** Keeps what a console prints. Any thread may read it. */
public final class ConsoleOutput implements LongConsumer {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Override
    public void accept(long character) {
        if (character >= 0 && character <= 0xff) {
            bytes.write((int) character);
        } else {
            bytes.writeBytes(wide(character));
        }
    }

    /** {@return what was printed: characters up to 255 are bytes of UTF-8, those above are code points} */
    public String text() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static byte[] wide(long character) {
        boolean known = character >= 0 && character <= Character.MAX_CODE_POINT;
        return Character.toString(known ? (int) character : 0xfffd).getBytes(StandardCharsets.UTF_8);
    }
}
