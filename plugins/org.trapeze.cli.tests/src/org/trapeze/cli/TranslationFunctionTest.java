package org.trapeze.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Machines with pages and with segments, from their description to a guest's run. */
class TranslationFunctionTest {
    @TempDir
    private Path folder;

    private String file(String name) throws IOException {
        try (InputStream source = TranslationFunctionTest.class.getResourceAsStream("translation/" + name)) {
            Path copy = folder.resolve(name);
            Files.copy(source, copy);
            return copy.toString();
        }
    }

    @Test
    void aProgramRunsInPages() throws IOException {
        file("paged.isa");
        CommandLineRun run = CommandLineRun.of("run", file("paged.gasm"), "--json");
        assertEquals(ExitCode.OK, run.exitCode(), run.err());
        assertEquals("true", run.json("/halted"));
        assertEquals("1", run.json("/traps/protection"));
        assertEquals("1", run.json("/trapsByInstruction/ST"));
        assertEquals(String.valueOf(0x1234), run.json("/registers/r2"), "loaded across pages");
        assertEquals(String.valueOf(0x0310), run.json("/registers/r1"), "the address of the fault");
        assertEquals(String.valueOf(0x0610), run.json("/registers/r3"), "where it leads");
        assertEquals(String.valueOf(0x0305), run.json("/registers/r0"), "with pages, in user mode; the cause");
    }

    @Test
    void aProgramRunsInSegments() throws IOException {
        file("segmented.isa");
        CommandLineRun run = CommandLineRun.of("run", file("segmented.gasm"), "--json");
        assertEquals(ExitCode.OK, run.exitCode(), run.err());
        assertEquals("1", run.json("/traps/segment"));
        assertEquals(String.valueOf(0x1234), run.json("/registers/r3"), "two segments share a place");
        assertEquals(String.valueOf(0x106), run.json("/registers/r2"), "beyond the limit by one unit");
    }

    @Test
    void aMonitorSaysWhatItLacks() throws IOException {
        file("paged.isa");
        CommandLineRun run = CommandLineRun.of("run", file("paged.gasm"), "--monitor", "vmm");
        assertEquals(ExitCode.USAGE, run.exitCode());
        assertTrue(run.err().contains("needs shadow tables"), run.err());
    }

    @Test
    void theyAreClassifiedByAWindow() throws IOException {
        CommandLineRun paged = CommandLineRun.of("classify", file("paged.isa"), "--json");
        assertEquals("true", paged.json("/theorem1/holds"), paged.out());
        CommandLineRun segmented = CommandLineRun.of("classify", file("segmented.isa"));
        assertTrue(segmented.out().contains("because of SSEG, which is location sensitive"), segmented.out());
        assertTrue(segmented.out().contains("The machine translates addresses by a function."), segmented.out());
    }
}
