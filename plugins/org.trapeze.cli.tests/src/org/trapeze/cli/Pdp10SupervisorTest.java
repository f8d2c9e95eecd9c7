package org.trapeze.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** UUOs, the clock and a memory protection violation reach the supervisor, and the flags bring it back. */
class Pdp10SupervisorTest {
    @TempDir
    private Path folder;

    @Test
    void theSupervisorServesItsProgram() throws Exception {
        CommandLineRun run = CommandLineRun.of("run", CommandLineRun.example(folder, "pdp10-supervisor"), "--json");
        assertEquals(ExitCode.OK, run.exitCode(), run.err());
        assertEquals("supervisor: here\nhello from user mode[clock][bounds]\n"
                + "supervisor: the user program has ended\n", run.json("/console"));
    }
}
