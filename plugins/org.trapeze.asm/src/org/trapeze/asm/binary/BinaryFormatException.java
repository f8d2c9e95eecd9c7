package org.trapeze.asm.binary;

import java.io.IOException;

/** Says in a sentence for the user why a file is not the program of a machine. */
public final class BinaryFormatException extends IOException {
    private static final long serialVersionUID = 1L;

    /** @param message the sentence, without the name of the file */
    public BinaryFormatException(String message) {
        super(message);
    }
}
