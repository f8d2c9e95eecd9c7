package org.trapeze.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** The benchmark runs, finds the same as without anything kept, and prints what it measured. */
class EditBenchmarkTest {

    @Test
    void theFirstTimeAndEveryLetterAreMeasured() {
        CommandLineRun run = CommandLineRun.of("bench", "edit", "tg", "--lines", "50", "--runs", "2");
        assertEquals(ExitCode.OK, run.exitCode(), run.err());
        assertTrue(run.out().contains("50 instructions") && run.out().contains("a letter that makes a mistake"),
                run.out());
    }
}
