package org.trapeze.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the classes mean where there are modes between the paper's two, as the help has it. */
class ThreeModesTest {
    private static final String MACHINE = """
            machine "three" "three modes"
            unit 8 address 16 storage 4096 big-endian
            modes kernel = 0, executive = 1, user = 2
            general r[4] : 16 pc p : 16 mode m : 2
            faults memory = 1, illegal = 2, denied = 3
            translate absolute raises memory
            undefined raises illegal
            deliver (cause : 4, code : 8) { phys[0] = cause :: 4'0 m = kernel p = 16 }
            instruction A "traps in the last mode only" { encode 0x01 syntax "a"
              expect privileged, control sensitive, not user sensitive
              when m == user: trap denied m = user }
            instruction B "traps in all but the first" { encode 0x02 syntax "b"
              expect privileged, control sensitive, not user sensitive
              when m != kernel: trap denied m = user }
            instruction C "traps in the middle only" { encode 0x03 syntax "c"
              expect not privileged, control sensitive, user sensitive
              when m == executive: trap denied m = kernel }
            instruction D "differs between the first two" { encode 0x04 syntax "d"
              expect not privileged, mode sensitive, not user sensitive
              if m == kernel { r[0] = 1 } else { r[0] = 2 } }
            """;

    @TempDir
    private Path folder;

    @Test
    void privilegedComparesTheFirstWithTheLast() throws IOException {
        Path file = Files.writeString(folder.resolve("three.isa"), MACHINE);
        CommandLineRun run = CommandLineRun.of("classify", file.toString(), "--expect", "declared");
        assertEquals(ExitCode.OK, run.exitCode(), run.out() + run.err());
    }
}
