package org.trapeze.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

/** The benchmark runs and prints what it measured; how long it took is not tested. */
class ClassifyBenchmarkTest {

    @Test
    void printsALineForEachMachineAndATotal() {
        CommandLineRun run = CommandLineRun.of("bench", "classify", "tg", "tg-jrst", "--runs", "1");
        assertEquals(ExitCode.OK, run.exitCode(), run.err());
        List<String> lines = run.out().lines().toList();
        assertEquals(4, lines.size(), run.out());
        assertTrue(lines.get(1).matches("tg +\\d+ instructions +cold +\\d+ +after an edit +\\d+\\.\\d"), run.out());
        assertTrue(lines.get(3).matches("total +2 machines +cold +\\d+"), run.out());
    }

    @Test
    void wrongUseIsTold() {
        assertEquals(ExitCode.USAGE, CommandLineRun.of("bench", "classify", "vax").exitCode());
        assertEquals(ExitCode.USAGE, CommandLineRun.of("bench", "classify", "tg", "--runs", "0").exitCode());
        assertEquals(ExitCode.USAGE, CommandLineRun.of("bench", "engine").exitCode());
    }
}
