package org.trapeze.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checking goes by the settings of the project that a file lies in. */
class CheckCommandTest {
    private static final String MACHINE = "machine \"m\" extends \"tg\"\ngeneral useless : 8\n";

    @TempDir
    private Path folder;

    @Test
    void aProjectSaysHowSeriousThingsAre() throws IOException {
        Path file = Files.createDirectories(folder.resolve("machines")).resolve("m.isa");
        Files.writeString(file, MACHINE);
        expect(file, ": warning: ", ExitCode.OK);
        settings("projectProblems=true\nunused=error\n");
        expect(file, ": warning: ", ExitCode.OK);
        Files.writeString(folder.resolve(".project"), "<projectDescription/>");
        expect(file, ": error: ", ExitCode.FINDING);
        settings("projectProblems=true\nunused=info\n");
        expect(file, ": info: ", ExitCode.OK);
        settings("projectProblems=true\nunused=nonsense\n");
        expect(file, ": warning: ", ExitCode.OK);
        settings("unused=error\n");
        expect(file, ": warning: ", ExitCode.OK);
        settings("projectProblems=true\nunused=ignore\n");
        CommandLineRun ignored = CommandLineRun.of("check", file.toString());
        assertEquals("", ignored.out());
    }

    private void settings(String text) throws IOException {
        Files.createDirectories(folder.resolve(".settings"));
        Files.writeString(folder.resolve(".settings/org.trapeze.ui.prefs"), text);
    }

    private static void expect(Path file, String word, int code) {
        CommandLineRun run = CommandLineRun.of("check", file.toString());
        assertTrue(run.out().contains("m.isa:2:9" + word), run.out());
        assertEquals(code, run.exitCode());
    }
}
