package org.trapeze.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunCommandTest {
    private static final String ECHO = """
                    machine "tg"
                    entry start
            start:  li r2, 255
            next:   in r1
                    beq r1, r2, over
                    out r1
                    b next
            over:   halt
            """;

    @TempDir
    private Path folder;

    @Test
    void theSupervisorPrintsTheSameBareAndUnderEveryDepth() throws Exception {
        String guest = CommandLineRun.example(folder, "supervisor");
        CommandLineRun bare = CommandLineRun.of("run", guest, "--json");
        assertEquals(ExitCode.OK, bare.exitCode(), bare.err());
        assertTrue(bare.json("/console").contains("hello from user mode") || bare.json("/console").contains("[clock]"));
        for (String depth : new String[] { "1", "2", "3" }) {
            CommandLineRun virtual = CommandLineRun.of("run", guest, "--monitor", "vmm", "--depth", depth, "--json");
            assertEquals(bare.json("/console"), virtual.json("/console"), "depth " + depth);
            assertEquals(bare.json("/instructions"), virtual.json("/instructions"), "depth " + depth);
            assertEquals(bare.json("/registers/r8"), virtual.json("/registers/r8"), "depth " + depth);
            assertEquals(depth, virtual.json("/depth"));
            assertEquals("true", virtual.json("/halted"));
        }
    }

    @Test
    void everyInstructionIsDirectInterpretedOrReflected() throws Exception {
        CommandLineRun run =
                CommandLineRun.of("run", CommandLineRun.example(folder, "supervisor"), "--monitor", "vmm", "--json");
        long parts = Long.parseLong(run.json("/direct")) + Long.parseLong(run.json("/interpreted"))
                + Long.parseLong(run.json("/reflected"));
        assertEquals(Long.parseLong(run.json("/instructions")), parts);
        assertEquals(run.json("/interpreted"), run.json("/traps/privileged"));
        assertEquals(run.json("/delivered/svc"), run.json("/traps/svc"));
    }

    @Test
    void theConsoleIsStandardInputAndOutput() throws Exception {
        String guest = CommandLineRun.file(folder, "echo.gasm", ECHO);
        for (String monitor : new String[] { "none", "vmm" }) {
            CommandLineRun run = CommandLineRun.withInput("one\ntwo\n", "run", guest, "--monitor", monitor);
            assertEquals(ExitCode.OK, run.exitCode(), run.err());
            assertTrue(run.out().startsWith("one\ntwo\n[tg, "), run.out());
        }
    }

    @Test
    void aGuestThatDoesNotEndStopsAtItsBudget() throws Exception {
        String guest = CommandLineRun.file(folder, "loop.gasm", "machine \"tg\"\nentry here\nhere: b here\n");
        CommandLineRun run = CommandLineRun.of("run", guest, "--budget", "1000", "--monitor", "vmm", "--json");
        assertEquals(ExitCode.FINDING, run.exitCode());
        assertEquals("false", run.json("/halted"));
        assertEquals("1000", run.json("/instructions"));
    }

    @Test
    void anImageRunsLikeItsSource() throws Exception {
        String source = CommandLineRun.example(folder, "supervisor");
        String image = folder.resolve("supervisor.image").toString();
        assertEquals(ExitCode.OK, CommandLineRun.of("assemble", source, "-o", image).exitCode());
        assertEquals(CommandLineRun.of("run", source).out(), CommandLineRun.of("run", image).out());
    }

    @Test
    void anImageFindsItsMachineBesideIt() throws Exception {
        CommandLineRun.file(folder, "my-tg.isa", "machine \"my-tg\" extends \"tg\"\n");
        String source = CommandLineRun.file(folder, "own.gasm", "machine \"my-tg\"\nentry here\nhere: halt\n");
        String image = folder.resolve("own.image").toString();
        assertEquals(ExitCode.OK, CommandLineRun.of("assemble", source, "-o", image).exitCode());
        CommandLineRun run = CommandLineRun.of("run", image);
        assertEquals(ExitCode.OK, run.exitCode(), run.err());
        assertEquals(ExitCode.OK, CommandLineRun.of("disassemble", image).exitCode());
    }

    @Test
    void aMistakeIsReportedAtItsPlace() throws Exception {
        String guest = CommandLineRun.file(folder, "bad.gasm", "machine \"tg\"\n  li r1, 5\n  lid r2, 6\n");
        CommandLineRun run = CommandLineRun.of("run", guest);
        assertEquals(ExitCode.FINDING, run.exitCode());
        assertTrue(run.err().contains("bad.gasm:3:3: error: "), run.err());
        assertFalse(run.err().contains("Exception"), run.err());
    }

    @Test
    void wrongUsageIsSaidInASentence() throws Exception {
        String guest = CommandLineRun.file(folder, "echo.gasm", ECHO);
        for (String[] args : new String[][] { { "run", guest, "--monitor", "hybrid" },
                { "run", guest, "--monitor", "x" },
                { "run", guest, "--budget", "0" }, { "run", guest, "--monitor", "vmm", "--depth", "0" },
                { "run", guest, "--storage", "0" }, { "run", guest, "--storage", "3" }, { "run" }, { "bench" }, {},
                { "run", folder.resolve("none.gasm").toString() } }) {
            CommandLineRun run = CommandLineRun.of(args);
            assertEquals(ExitCode.USAGE, run.exitCode(), String.join(" ", args) + run.out());
            assertFalse(run.err().isBlank() || run.err().contains("Exception"), run.err());
        }
    }

    @Test
    void aForeignFileIsNoGuest() throws Exception {
        String text = CommandLineRun.file(folder, "letter.txt", "Dear reader,\nthis is not a program.\n");
        CommandLineRun run = CommandLineRun.of("run", text);
        assertEquals(ExitCode.FINDING, run.exitCode());
        assertTrue(run.err().contains("letter.txt:"), run.err());
    }
}
