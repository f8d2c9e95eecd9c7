package org.trapeze.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SVC, an abort, an undefined instruction and the timer reach the supervisor through translation; CPS does not. */
class Armv7aSupervisorTest {
    @TempDir
    private Path folder;

    @Test
    void theSupervisorServesItsProgram() throws Exception {
        CommandLineRun run = CommandLineRun.of("run", CommandLineRun.example(folder, "armv7a-supervisor"), "--json");
        assertEquals(ExitCode.OK, run.exitCode(), run.err());
        assertEquals("supervisor: here\nhello f[irq]rom user mode u[abort][undefined]\n"
                + "supervisor: the user program has ended\n", run.json("/console"));
    }
}
