package org.trapeze.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;

/** Says in plain words why a file cannot be used; what the system says names the file once more, or nothing else. */
final class Unusable {

    private Unusable() {
    }

    /** {@return the end of a command that cannot read a file} */
    static CommandFailure reading(Object file, IOException e) {
        return CommandFailure.usage(file + " cannot be read: "
                + (e instanceof NoSuchFileException ? "it does not exist" : reason(e)) + ".");
    }

    /** {@return the end of a command that cannot write a file} */
    static CommandFailure writing(Object file, IOException e) {
        return CommandFailure.usage(file + " cannot be written: "
                + (e instanceof NoSuchFileException ? "its folder does not exist" : reason(e)) + ".");
    }

    private static String reason(IOException e) {
        String said = e instanceof FileSystemException system && system.getReason() != null ? system.getReason()
                : String.valueOf(e.getMessage());
        if (e instanceof FileSystemLoopException || said.contains("symbolic links")) {
            return "it is a link that leads back to itself";
        }
        if (said.equals("Is a directory")) {
            return "it is a folder";
        }
        return e instanceof AccessDeniedException ? "permission is denied" : said;
    }
}
