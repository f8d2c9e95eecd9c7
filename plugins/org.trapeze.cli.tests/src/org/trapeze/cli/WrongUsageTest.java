package org.trapeze.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that cannot be used and numbers that are none get a plain sentence. */
class WrongUsageTest {
    @TempDir
    private Path folder;

    @Test
    void filesThatCannotBeUsed() throws IOException {
        Path guest = Files.writeString(folder.resolve("g.gasm"), "machine \"tg\"\nentry s\ns: halt\n");
        refuses("it does not exist", "check", folder.resolve("missing.isa").toString());
        refuses("it does not exist", "run", folder.resolve("missing.gasm").toString());
        refuses("its folder does not exist", "assemble", guest.toString(), "-o", folder.resolve("no/x").toString());
        refuses("it is a folder", "assemble", guest.toString(), "-o", folder.toString());
    }

    @Test
    void numbersThatAreNone() {
        refuses("'abc' is no whole number", "run", "g.gasm", "--budget", "abc");
        refuses("'99999999999999999999' is no whole number, or too large", "run", "g.gasm", "--budget",
                "99999999999999999999");
    }

    private static void refuses(String reason, String... args) {
        CommandLineRun run = CommandLineRun.of(args);
        assertEquals(ExitCode.USAGE, run.exitCode(), run.err());
        assertTrue(run.err().contains(reason), run.err());
        assertFalse(run.err().contains("\tat "), run.err());
    }

    @Test
    void aGuestThatNobodyListensToEnds() throws IOException {
        Path guest = Files.writeString(folder.resolve("g.gasm"),
                "machine \"tg\"\n entry s\ns: li r1, 10\nl: out r1\n b l\n");
        PrintStream closed = new PrintStream(new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException("Broken pipe");
            }
        });
        assertEquals(ExitCode.FINDING, new CommandLineTool(InputStream.nullInputStream(), closed, System.err)
                .run("run", guest.toString()));
    }
}
