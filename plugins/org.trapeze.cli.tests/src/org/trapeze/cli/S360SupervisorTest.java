package org.trapeze.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Supervisor calls, the three kinds of program interruption and the timer reach the supervisor, and LPSW goes back. */
class S360SupervisorTest {
    @TempDir
    private Path folder;

    @Test
    void theSupervisorServesItsProgram() throws Exception {
        CommandLineRun run = CommandLineRun.of("run", CommandLineRun.example(folder, "s360-supervisor"), "--json");
        assertEquals(ExitCode.OK, run.exitCode(), run.err());
        assertEquals("supervisor: here\nhello from the problem state[page][protection][privileged][clock]\n"
                + "supervisor: the problem program has ended\n", run.json("/console"));
    }
}
