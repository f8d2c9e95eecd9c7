package org.trapeze.asm.assembler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.trapeze.asm.source.Includes;
import org.trapeze.asm.source.Problem;
import org.trapeze.asm.source.SourceText;
import org.trapeze.asm.syntax.MachineSyntax;
import org.trapeze.asm.testing.TestMachines;

/** After any edit, what is kept of the lines before it leads to the same as assembling the whole text anew. */
class IncrementalAssemblerTest {
    private static final long SEED = Long.getLong("trapeze.asm.seed", 27182818);
    private static final int PROGRAMS = 40;
    private static final int EDITS = 60;
    private static final int LINES = 25;

    /** Lines of several machines; what one of them does not know is an error that has to be found again as well. */
    private static final String[] PIECES = { "mov r1, #5", "mov r2, r3", "ld r1, (5)+(4+5)", "ld r2,(r3)",
        "ldr r1, [r2, #4]", "lea r1, $9", "mov (r1)+, r3", "add 5+1+", "beq r1, r0, a", "nop", "byte 1, a, \"hi\"",
        "word ., b - a", "half 0x1234", "a:", "b: nop", ".x: byte .x", "a: .x: nop", "byte .x", "n equ 3", "m = n + a",
        "m equ q", "byte m, n", "org 16", "org 64, 0", "align 4", "space 3, 1", "macro five v", "five 3", "FIVE a, b",
        "byte v", "endm", "section data", "section", "entry a", "include \"lib\"", "include \"none\"", "machine \"tg\"",
        "machine \"other\"", "; word", "", "five: nop", "\"stray", "xyz", "macro m2", ".y: five .y", "split 0xa5",
        "beq r1, r0, far", "far:", "space 200" };
    private static final String SPICE = "\n\r\t :=;/\"'\\.,()[]#ab57x\n\n";
    private static final Includes FILES = (name, from) -> Optional.ofNullable(Map.of("lib",
            "macro lib q\nbyte q\nendm\nin: .z: nop\nbyte .z\n").get(name)).map(text -> new SourceText(name, text));

    @Test
    void everyEditGivesWhatAFreshAssemblyGives() {
        System.out.println(PROGRAMS + " edited programs, seed " + SEED);
        var random = new Random(SEED);
        MachineSyntax[] machines =
                { TestMachines.bytes(), TestMachines.words(), TestMachines.brackets(), TestMachines.marks() };
        for (int program = 0; program < PROGRAMS; program++) {
            var incremental = new IncrementalAssembler(machines[program % machines.length]);
            var text = new StringBuilder();
            for (int line = 0; line < LINES; line++) {
                text.append(line(random)).append('\n');
            }
            for (int edit = 0; edit < EDITS; edit++) {
                compare(incremental, text.toString(), "edit " + edit + " of program " + program);
                edit(text, random);
            }
        }
    }

    /** The same with programs that stay without errors, so that images are compared. */
    @Test
    void everyEditOfARightProgramGivesTheSameImage() {
        var random = new Random(SEED + 1);
        var incremental = new IncrementalAssembler(TestMachines.bytes());
        int images = 0;
        for (int edit = 0; edit < 400; edit++) {
            var text = new StringBuilder("start: nop\n");
            for (int line = 0; line < LINES; line++) {
                String[] right = { "mov r1, #" + random.nextInt(100), "byte start, l" + line, "nop", "half l" + line,
                    "two " + line, ".x: half .x", "align 4, 0" };
                text.append(line == 5 ? "macro two v\nbyte v\n.l: half .l\nendm\n" : "")
                        .append(line % 3 == 0 ? "l" + line + ": " : "    ")
                        .append(line % 3 == 0 || line > 5 ? right[random.nextInt(line % 3 == 0 ? 5 : 1)] : "nop")
                        .append("\n");
            }
            images += compare(incremental, text.toString(), "text " + edit) ? 1 : 0;
        }
        assertTrue(images > 100, images + " images");
    }

    private static boolean compare(IncrementalAssembler incremental, String text, String where) {
        var source = new SourceText("f.gasm", text);
        Assembly expected = Assembler.assemble(source, incremental.syntax(), FILES);
        List<Problem> problems = incremental.check(source, FILES);
        Assembly found = incremental.assemble(source, FILES);
        String context = where + ", seed " + SEED + ":\n" + text;
        assertEquals(text(expected), text(found), context);
        assertEquals(expected.problems(), found.problems(), context);
        assertEquals(expected.problems(), problems, context);
        assertEquals(expected.placements(), found.placements(), context);
        assertEquals(expected.image(), found.image(), context);
        return found.image().isPresent();
    }

    private static String text(Assembly assembly) {
        return assembly.problems().stream().map(Problem::toString).collect(Collectors.joining("\n"));
    }

    private static String line(Random random) {
        return PIECES[random.nextInt(PIECES.length)];
    }

    private static void edit(StringBuilder text, Random random) {
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + (random.nextInt(4) == 0 ? random.nextInt(40) : random.nextInt(3)));
        String inserted = switch (random.nextInt(4)) {
            case 0 -> "";
            case 1 -> "\n" + line(random) + "\n";
            case 2 -> line(random);
            default -> String.valueOf(SPICE.charAt(random.nextInt(SPICE.length())));
        };
        text.replace(from, to, inserted);
    }
}
