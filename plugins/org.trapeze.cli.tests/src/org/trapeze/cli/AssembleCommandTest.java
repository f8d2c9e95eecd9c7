package org.trapeze.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssembleCommandTest {
    @TempDir
    private Path folder;

    @Test
    void whatIsDisassembledIsWhatWasWritten() throws Exception {
        String guest = CommandLineRun.file(folder, "a.gasm", """
                machine "tg"
                entry start
                org 0x20
                start: addi r3, r4, -1
                  b start
                  word 7
                """);
        CommandLineRun run = CommandLineRun.of("disassemble", guest);
        assertEquals(ExitCode.OK, run.exitCode(), run.err());
        assertEquals("""
                00000020  addi r3, r4, -1
                00000021  b start
                00000022  word 0x7
                """, run.out());
    }

    @Test
    void anImageNobodyCanReadIsRefused() throws Exception {
        String source = CommandLineRun.example(folder, "supervisor");
        String image = folder.resolve("s.image").toString();
        CommandLineRun.of("assemble", source, "-o", image);
        String broken = CommandLineRun.file(folder, "broken.image",
                Files.readString(Path.of(image)).replaceFirst("org|seg|hello", "?"));
        String cut = CommandLineRun.file(folder, "cut.image",
                Files.readString(Path.of(image)).substring(0, 200));
        for (String file : new String[] { broken, cut }) {
            CommandLineRun run = CommandLineRun.of("run", file);
            assertEquals(ExitCode.FINDING, run.exitCode(), run.out());
            assertTrue(run.err().contains(".image: "), run.err());
        }
    }

    @Test
    void anImageThatCannotBeWrittenIsSaid() throws Exception {
        String source = CommandLineRun.example(folder, "supervisor");
        String nowhere = folder.resolve("none").resolve("x.image").toString();
        CommandLineRun run = CommandLineRun.of("assemble", source, "-o", nowhere);
        assertEquals(ExitCode.USAGE, run.exitCode());
        assertTrue(run.err().contains("cannot be written"), run.err());
    }

    @Test
    void aListingNeedsNoImage() throws Exception {
        String guest = CommandLineRun.file(folder, "a.gasm", "machine \"tg\"\n entry s\n org 0x20\ns: halt\n");
        CommandLineRun listed = CommandLineRun.of("assemble", "--listing", "-", guest);
        assertEquals(ExitCode.OK, listed.exitCode(), listed.err());
        assertTrue(listed.out().contains("3800000000000000") && listed.out().contains("halt"), listed.out());
        CommandLineRun nothing = CommandLineRun.of("assemble", guest);
        assertEquals(ExitCode.USAGE, nothing.exitCode());
        assertTrue(nothing.err().contains("--output") && nothing.err().contains("--listing"), nothing.err());
    }

    @Test
    void checkListsTheProblemsOfEveryFile() throws Exception {
        String good = CommandLineRun.example(folder, "supervisor");
        String bad = CommandLineRun.file(folder, "bad.gasm", "machine \"tg\"\n li r99, 1\n b nowhere\n");
        assertEquals(ExitCode.OK, CommandLineRun.of("check", good).exitCode());
        CommandLineRun run = CommandLineRun.of("check", good, bad);
        assertEquals(ExitCode.FINDING, run.exitCode());
        assertTrue(run.out().contains("bad.gasm:2:") && run.out().contains("bad.gasm:3:"), run.out());
    }
}
