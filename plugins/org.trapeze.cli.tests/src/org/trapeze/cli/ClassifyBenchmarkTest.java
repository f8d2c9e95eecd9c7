package org.trapeze.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

/** The benchmark runs and prints what it measured; how long it took is not tested. */
class ClassifyBenchmarkTest {
    private static final String TIME = " +\\d+ \\(\\d+\\)";

    @Test
    void printsALineForEachMachineAndATotal() {
        CommandLineRun run = CommandLineRun.of("bench", "classify", "tg", "tg-jrst");
        assertEquals(ExitCode.OK, run.exitCode(), run.err());
        List<String> lines = run.out().lines().toList();
        String times = " +\\d+ instructions  paper" + TIME + "  extended" + TIME + "  both" + TIME + "  edit" + TIME;
        assertTrue(lines.get(0).matches("\\d+ threads, heap of at most \\d+ MiB, .*"), run.out());
        assertTrue(lines.get(1).matches("tg" + times), run.out());
        assertTrue(lines.get(3).matches("2 machines" + times), run.out());
    }

    @Test
    void saysWhichInstructionsTookLongest() {
        CommandLineRun run = CommandLineRun.of("bench", "classify", "tg", "--profile", "paper");
        List<String> lines = run.out().lines().toList();
        assertTrue(lines.get(1).matches("tg +\\d+ instructions  paper" + TIME + "  edit" + TIME), run.out());
        assertEquals("Longest, ms of one processor:", lines.get(3), run.out());
        assertTrue(lines.get(4).matches(" +\\d+  tg \\w+, paper"), run.out());
    }

    @Test
    void editsAsManyInstructionsAsWanted() {
        List<String> all = CommandLineRun.of("bench", "classify", "tg", "--edits", "all").out().lines().toList();
        String count = all.get(1).replaceAll("tg +(\\d+) instructions.*", "$1");
        assertTrue(all.stream().anyMatch(line -> line.matches(count + " edits, ms: median \\d+, .*, longest \\d+")),
                String.join("\n", all));
        assertTrue(all.stream().anyMatch(line -> line.matches("Longer than 300 ms: \\d+")), String.join("\n", all));
        CommandLineRun none = CommandLineRun.of("bench", "classify", "tg", "--edits", "0");
        assertEquals(ExitCode.OK, none.exitCode(), none.err());
        assertFalse(none.out().contains("edits, ms:"), none.out());
    }

    @Test
    void wrongUseIsTold() {
        assertEquals(ExitCode.USAGE, CommandLineRun.of("bench", "classify", "tg", "--edits", "few").exitCode());
        assertEquals(ExitCode.USAGE, CommandLineRun.of("bench", "classify", "vax").exitCode());
        assertEquals(ExitCode.USAGE, CommandLineRun.of("bench", "classify", "tg", "--runs", "0").exitCode());
        assertEquals(ExitCode.USAGE, CommandLineRun.of("bench", "engine").exitCode());
    }
}
