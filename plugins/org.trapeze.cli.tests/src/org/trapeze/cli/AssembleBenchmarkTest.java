package org.trapeze.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trapeze.library.Library;

/** The benchmark finds a program for every machine and prints what it measured; how long it took is not tested. */
class AssembleBenchmarkTest {

    static Iterable<String> machines() {
        return Library.machineNames();
    }

    @ParameterizedTest
    @MethodSource("machines")
    void printsTheFirstAndTheWarmTime(String machine) {
        CommandLineRun run = CommandLineRun.of("bench", "assemble", machine, "--lines", "50", "--runs", "1");
        assertEquals(ExitCode.OK, run.exitCode(), run.err());
        String times = "  first \\d+  warm \\d+ \\(median of 1\\)\\R";
        assertTrue(run.out().matches(machine + "  50 instructions, seed 1974" + times), run.out());
    }

    @Test
    void wrongUseIsTold() {
        assertEquals(ExitCode.USAGE, CommandLineRun.of("bench", "assemble", "vax").exitCode());
        assertEquals(ExitCode.USAGE, CommandLineRun.of("bench", "assemble", "tg", "--lines", "0").exitCode());
        assertEquals(ExitCode.USAGE, CommandLineRun.of("bench").exitCode());
    }
}
