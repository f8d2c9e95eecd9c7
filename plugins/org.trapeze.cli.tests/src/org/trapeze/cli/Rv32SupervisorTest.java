package org.trapeze.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A machine whose most privileged mode does not relocate hosts a monitor all the same. */
class Rv32SupervisorTest {
    @TempDir
    private Path folder;

    @Test
    void theSupervisorPrintsTheSameBareAndBelowMonitors() throws Exception {
        String guest = CommandLineRun.example(folder, "rv32-supervisor");
        for (String[] monitor : new String[][] { { "none", "1" }, { "vmm", "1" }, { "vmm", "2" } }) {
            CommandLineRun run = monitor[0].equals("none") ? CommandLineRun.of("run", guest, "--json")
                    : CommandLineRun.of("run", guest, "--monitor", monitor[0], "--depth", monitor[1], "--json");
            assertEquals(ExitCode.OK, run.exitCode(), run.err());
            assertEquals("supervisor: here\nhel[clock]lo from user mode[bounds][illegal]\n"
                    + "supervisor: the user program has ended\n", run.json("/console"));
        }
    }

    @Test
    void theSupervisorIsEquivalentAtEveryDepth() throws Exception {
        String guest = CommandLineRun.example(folder, "rv32-supervisor");
        for (String depth : new String[] { "1", "2" }) {
            CommandLineRun run = CommandLineRun.of("equiv", guest, "--monitor", "vmm", "--depth", depth, "--json");
            assertEquals("true", run.json("/equivalent"), run.out());
        }
    }
}
