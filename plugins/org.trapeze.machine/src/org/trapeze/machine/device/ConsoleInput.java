package org.trapeze.machine.device;

import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;

/** Where a console's characters come from. Read on the machine's thread. */
public interface ConsoleInput {
    /** What {@link #read()} gives at the end: all ones in whatever width the console has. */
    long END = -1;

    /**
     * Waits until {@link #read()} would answer at once, with a character or with the end.
     *
     * @param suspend asked often while waiting: whether to give up
     * @return false where the wait was given up
     */
    boolean await(BooleanSupplier suspend);

    /** {@return the next character, {@link #END} where there are no more} */
    long read();

    /** {@return input that ends at once} */
    static ConsoleInput none() {
        return of(new byte[0]);
    }

    /** {@return the characters of a text in UTF-8, one byte at a time, then the end} */
    static ConsoleInput of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** {@return these bytes one at a time, as numbers from 0 to 255, then the end} */
    static ConsoleInput of(byte[] bytes) {
        return new ConsoleInput() {
            private int next;

            @Override
            public boolean await(BooleanSupplier suspend) {
                return true;
            }

            @Override
            public long read() {
                return next < bytes.length ? bytes[next++] & 0xff : END;
            }
        };
    }
}
