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

    /**
     * The guest's supervisor uses its stack pointer while the host is in user mode, and its user program another one.
     */
    @Test
    void everyVirtualModeHasItsOwnBankedRegister() throws Exception {
        CommandLineRun.file(folder, "banked.isa", """
                machine "banked" "tg with a stack pointer for each mode" extends "tg"
                general sp banked { supervisor = 0, user = 1 } : 64
                instruction SETSP "set the mode's stack pointer" {
                  encode 0x40 a:4 0:52
                  syntax "setsp" r[a]
                  expect innocuous
                  sp = r[a]
                }
                instruction GETSP "get the mode's stack pointer" {
                  encode 0x41 d:4 0:52
                  syntax "getsp" r[d]
                  expect innocuous
                  r[d] = sp
                }
                """);
        String guest = CommandLineRun.file(folder, "stacks.gasm", """
                        machine "banked"
                        entry start
                        psw 0, 0, 0, 0
                        psw 0, back, 0, 0xffff
                first:  psw user, below, 0, 0x1000
                start:  li r1, 5
                        setsp r1
                        lpsw first(r0)
                below:  getsp r3
                        li r2, 7
                        setsp r2
                        getsp r4
                        svc 0
                back:   getsp r5
                        halt
                """);
        for (String depth : new String[] { "1", "2" }) {
            CommandLineRun run = CommandLineRun.of("equiv", guest, "--monitor", "vmm", "--depth", depth, "--json");
            assertEquals(ExitCode.OK, run.exitCode(), run.out() + run.err());
            assertEquals("true", run.json("/equivalent"));
        }
    }

    @Test
    void bothGuestsReadTheSameInput() throws Exception {
        String guest = CommandLineRun.example(folder, "echo");
        CommandLineRun run = CommandLineRun.of("equiv", guest, "--monitor", "vmm", "--input", "abc\n");
        assertTrue(run.out().startsWith("Equivalent for "), run.out());
    }

    @Test
    void comparingTheBareMachineWithItselfIsRefused() throws Exception {
        assertEquals(ExitCode.USAGE,
                CommandLineRun.of("equiv", CommandLineRun.example(folder, "supervisor")).exitCode());
    }
}
