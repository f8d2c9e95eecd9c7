package org.trapeze.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Gates, the stack switch, pages and faults bring a user program's calls to the supervisor, and IRET back. */
class Ia32SupervisorTest {
    @TempDir
    private Path folder;

    @Test
    void theSupervisorServesItsProgram() throws Exception {
        CommandLineRun run = CommandLineRun.of("run", CommandLineRun.example(folder, "ia32-supervisor"), "--json");
        assertEquals(ExitCode.OK, run.exitCode(), run.err());
        assertEquals("supervisor: here\nhello from level 3[general protection][page fault][GDT seen]\n"
                + "supervisor: the user program has ended\n", run.json("/console"));
    }
}
