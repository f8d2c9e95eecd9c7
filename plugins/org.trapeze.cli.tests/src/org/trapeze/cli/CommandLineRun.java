package org.trapeze.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.trapeze.library.Library;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.filter.FilteringParserDelegate;
import com.fasterxml.jackson.core.filter.JsonPointerBasedFilter;
import com.fasterxml.jackson.core.filter.TokenFilter.Inclusion;

/** One run of the command line with everything it printed, as a user's shell would have it. */
record CommandLineRun(int exitCode, String out, String err) {
    static CommandLineRun of(String... args) {
        return withInput("", args);
    }

    static CommandLineRun withInput(String input, String... args) {
        InputStream in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exitCode = new CommandLineTool(in, new PrintStream(out), new PrintStream(err)).run(args);
        return new CommandLineRun(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /**
     * {@return the text of a value in the JSON that was printed, such as {@code /theorem1/holds}; null where absent}
     */
    String json(String pointer) {
        try (JsonParser parser = new FilteringParserDelegate(new JsonFactory().createParser(out),
                new JsonPointerBasedFilter(JsonPointer.compile(pointer)), Inclusion.ONLY_INCLUDE_ALL, false)) {
            return parser.nextToken() == null ? null : parser.getText();
        } catch (IOException e) {
            throw new UncheckedIOException(out, e);
        }
    }

    /** {@return the path of a new file with a text} */
    static String file(Path folder, String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    /** {@return the path of a copy of an example that comes with Trapeze} */
    static String example(Path folder, String name) throws IOException {
        try (InputStream source = Library.class.getResourceAsStream("/examples/" + name + "/" + name + ".gasm")) {
            Path copy = folder.resolve(name + ".gasm");
            Files.copy(source, copy);
            return copy.toString();
        }
    }
}
