package org.trapeze.doc;

import java.io.IOException;
import java.nio.file.Path;

/** What the build starts. */
public final class Main {

    private Main() {
    }

    /**
     * Makes the help.
     *
     * @param args the folder to write to, the title of the whole, and in reading order {@code NAME=FILE} for each page
     * @throws IOException where a file cannot be read or written
     */
    public static void main(String[] args) throws IOException {
        Book book = new Book();
        for (int i = 2; i < args.length; i++) {
            int equals = args[i].indexOf('=');
            book.add(Path.of(args[i].substring(equals + 1)), args[i].substring(0, equals));
        }
        book.write(Path.of(args[0]), args[1]);
    }
}
