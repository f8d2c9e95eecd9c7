package org.trapeze.asm.image;

import java.io.IOException;

/** Says why something is not a readable image file, and in which line of it. */
public class ImageFormatException extends IOException {
    private static final long serialVersionUID = 1L;

    private final int line;

    /**
     * @param line    from 1
     * @param message a sentence for the user, without the line
     */
    public ImageFormatException(int line, String message) {
        super(message);
        this.line = line;
    }

    /** {@return the line of the image file, from 1} */
    public int line() {
        return line;
    }
}
