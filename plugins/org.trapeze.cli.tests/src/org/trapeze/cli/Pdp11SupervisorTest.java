package org.trapeze.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Emulator traps, HALT, an abort and the clock reach the supervisor; SPL and RESET do nothing for its program. */
class Pdp11SupervisorTest {
    @TempDir
    private Path folder;

    @Test
    void theSupervisorServesItsProgram() throws Exception {
        CommandLineRun run = CommandLineRun.of("run", CommandLineRun.example(folder, "pdp11-supervisor"), "--json");
        assertEquals(ExitCode.OK, run.exitCode(), run.err());
        assertEquals("supervisor: here\nhello from user mode[halt][abort][clock]\n"
                + "supervisor: the user program has ended\n", run.json("/console"));
    }
}
