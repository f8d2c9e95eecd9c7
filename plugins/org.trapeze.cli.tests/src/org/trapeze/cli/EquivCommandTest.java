package org.trapeze.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EquivCommandTest {
    /** Under a monitor the processor is in user mode already, so that nothing traps and nobody notices. */
    private static final String LEAVES_SUPERVISOR_MODE = """
                    machine "tg-jrst"
                    entry start
            start:  li r1, 1
                    jrst1 below
            below:  halt
            """;

    @TempDir
    private Path folder;

    @Test
    void theSupervisorIsEquivalentAtEveryDepth() throws Exception {
        String guest = CommandLineRun.example(folder, "supervisor");
        for (String depth : new String[] { "1", "2" }) {
            CommandLineRun run = CommandLineRun.of("equiv", guest, "--monitor", "vmm", "--depth", depth, "--json");
            assertEquals(ExitCode.OK, run.exitCode(), run.out());
            assertEquals("true", run.json("/equivalent"));
        }
    }

    @Test
    void aMonitorGoesWrongWhereAnInstructionIsSensitiveButNotPrivileged() throws Exception {
        String guest = CommandLineRun.file(folder, "leave.gasm", LEAVES_SUPERVISOR_MODE);
        CommandLineRun run = CommandLineRun.of("equiv", guest, "--monitor", "vmm", "--json");
        assertEquals(ExitCode.FINDING, run.exitCode());
        assertEquals("2", run.json("/instructions"));
        assertEquals("jrst1", run.json("/difference/instruction"));
        assertEquals("m", run.json("/difference/component"));
        assertEquals("4", run.json("/difference/line"));
    }

    @Test
    void bothGuestsReadTheSameInput() throws Exception {
        String guest = CommandLineRun.example(folder, "echo");
        CommandLineRun run = CommandLineRun.of("equiv", guest, "--monitor", "vmm", "--input", "abc\n");
        assertTrue(run.out().startsWith("Equivalent for "), run.out());
    }

    @Test
    void comparingTheBareMachineWithItselfIsRefused() throws Exception {
        assertEquals(ExitCode.USAGE, CommandLineRun.of("equiv", CommandLineRun.example(folder, "supervisor")).exitCode());
    }
}
