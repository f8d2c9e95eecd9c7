package org.trapeze.asm.expansion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.trapeze.asm.testing.Assemblies.assemble;
import static org.trapeze.asm.testing.Assemblies.image;
import static org.trapeze.asm.testing.Assemblies.problems;
import static org.trapeze.asm.testing.Assemblies.units;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.trapeze.asm.image.LineEntry;
import org.trapeze.asm.source.Problem;
import org.trapeze.asm.testing.TestMachines;

/** Macros stand for lines, and what is wrong in them is said where they are used. */
class MacroTest {

    @Test
    void aUseStandsForTheLines() {
        assertEquals("0: 11 5 0 11 5 0", units(TestMachines.bytes(), "macro five", "mov r1, #5", "nop", "endm", "five",
                "FIVE"));
    }

    @Test
    void parametersStandForWhatIsBetweenTheCommas() {
        assertEquals("0: 12 3 43", units(TestMachines.bytes(), "macro two first, second", "mov first, second",
                "mov r0, r3", "endm", "two r2, #1 + 2"));
    }

    @Test
    void commasInBracketsBelongToTheArgument() {
        assertEquals("0: 1 2 0 34", units(TestMachines.brackets(), "macro op a, b", "ldr a, b", "endm",
                "op r0, [r2, #0x34]"));
    }

    @Test
    void parametersMayHaveValues() {
        assertEquals("0: 5 1 9 5 7 9 7 8 6", units(TestMachines.bytes(), "macro three a, b = 1, c = 2 + 7",
                "byte a, b, c", "endm", "three 5", "three 5, 7,", "three 7, 8, 6"));
    }

    @Test
    void macrosUseMacros() {
        assertEquals("0: 1 1 2 2 3 3", units(TestMachines.bytes(), "macro one n", "byte n", "endm",
                "macro both n", "one n", "one n", "endm", "both 1", "both 2", "both 3"));
    }

    @Test
    void labelsWithADotBelongToTheirUse() {
        assertEquals("0: c0 fe c0 fe c2 0 0", units(TestMachines.bytes(), "macro wait", ".again: br .again", "endm",
                ".again: wait", "wait", "jmp .again"));
    }

    @Test
    void argumentsMeanWhatTheyMeanOutside() {
        assertEquals("0: 0 c2 0 0 c2 0 1", units(TestMachines.bytes(), "macro goto place", ".here: jmp place", "endm",
                "start: nop", ".here: goto start", "goto .here"));
    }

    @Test
    void mistakesInTheLinesAreSaidAtTheUse() {
        assertEquals("5:1 'undefined' is not defined (in macro 'bad', test.gasm:2:6)",
                problems(TestMachines.bytes(), "macro bad n", "byte undefined", "byte n", "endm", "bad 1"));
        assertEquals("7:1 'x' is not defined (in macro 'inner' in 'outer', test.gasm:2:6)", problems(
                TestMachines.bytes(), "macro inner", "byte x", "endm", "macro outer", "inner", "endm", "outer"));
    }

    @Test
    void mistakesInAnArgumentAreSaidAtTheArgument() {
        assertEquals("4:7 'x' is not defined",
                problems(TestMachines.bytes(), "macro b n", "byte n", "endm", "b 1 + x"));
    }

    @Test
    void argumentsMustFit() {
        assertEquals("4:1 an argument for 'x' is missing; expected: m x, y = 1\n"
                + "5:9 this macro has no use for so many arguments; expected: m x, y = 1\n"
                + "6:3 an argument for 'x' is missing; expected: m x, y = 1", problems(TestMachines.bytes(),
                        "macro m x, y = 1", "byte x, y", "endm", "m", "m 1, 2, 3", "m , 2"));
    }

    @Test
    void definitionsMustBeRight() {
        assertEquals("1:1 a macro has a name: macro NAME [PARAMETER [= VALUE], ...]\n"
                + "3:7 'NOP' is an instruction or a directive of the machine; choose another name\n"
                + "5:7 'org' is a directive; choose another name\n"
                + "7:9 a parameter is a word, maybe with a value for where no argument is given: word = value\n"
                + "9:12 the macro has a parameter 'a' already",
                problems(TestMachines.bytes(), "macro", "endm", "macro NOP", "endm", "macro org", "endm", "macro x 5",
                        "endm", "macro y a, a", "endm"));
        assertEquals("3:7 the macro 'M' is defined at test.gasm:1 already",
                problems(TestMachines.bytes(), "macro m", "endm", "macro M", "endm"));
    }

    @Test
    void definitionsEndAndDoNotNest() {
        assertEquals("1:1 this macro does not end: a line with endm is missing",
                problems(TestMachines.bytes(), "macro m", "nop"));
        assertEquals("1:1 no macro begins before this end of one", problems(TestMachines.bytes(), "endm"));
        assertEquals("2:1 a macro is not defined inside of another one; is a line with endm missing before this one?",
                problems(TestMachines.bytes(), "macro m", "macro n", "endm"));
    }

    @Test
    void aMistakeThatMacrosRepeatIsSaidOnceAtTheUse() {
        String found = problems(TestMachines.bytes(), "macro m", "byte nowhere", "m", "endm", "m");
        assertEquals(1, found.lines().filter(line -> line.contains("'nowhere' is not defined")).count(), found);
        String twice = problems(TestMachines.bytes(), "macro m", "byte nowhere", "endm", "macro two", "m", "m", "endm",
                "two", "two");
        assertEquals(2, twice.lines().filter(line -> line.contains("'nowhere' is not defined")).count(), twice);
    }

    /** The name stands in an expansion, the lines in the program, before it. */
    @Test
    void aDefinitionMayBeginInAnotherTextThanItEnds() {
        String[] lines = {"macro begin what", "what inner", "endm", "begin macro", "byte 7", "endm", "inner"};
        assertEquals("0: 7", units(TestMachines.bytes(), lines));
        lines[4] = "byte nowhere";
        String found = problems(TestMachines.bytes(), lines);
        assertTrue(found.startsWith("5:6 'nowhere' is not defined"), found);
    }

    @Test
    void macrosThatNeverEndAreCutOff() {
        assertEquals("4:1 the macro 'm' leads to itself again, or through more than 64 others (in macro"
                + " 'm' in 'm' in 'm' in 58 more in 'm' in 'm' in 'm', test.gasm:2:1)",
                problems(TestMachines.bytes(), "macro m", "m", "endm", "m", "m"));
    }

    @Test
    void macrosThatMultiplyAreCutOff() {
        var text = new StringBuilder("macro m0\nnop\nendm\n");
        for (int i = 1; i < 30; i++) {
            text.append("macro m%d\nm%d\nm%d\nendm\n".formatted(i, i - 1, i - 1));
        }
        List<Problem> problems = assemble(TestMachines.bytes(), text + "m29").problems();
        assertTrue(problems.getFirst().message().startsWith("the macro 'm"), problems.toString());
        assertTrue(problems.getFirst().message().contains("grown to more than 1000000 lines"), problems.toString());
    }

    @Test
    void argumentsThatMultiplyAreCutOff() {
        List<Problem> problems = assemble(TestMachines.bytes(), "macro m a\nm a+a\nendm\nm 1").problems();
        assertEquals(2, problems.size(), problems.toString());
        assertTrue(problems.getLast().message().startsWith("the macro 'm' is not put here: macros have grown to more "
                + "than 5000000 words"), problems.toString());
    }

    @Test
    void theLineTableLeadsToTheUse() {
        List<LineEntry> entries = image(TestMachines.bytes(), "macro m", "nop", "halt", "endm", "m").lines().entries();
        assertEquals(List.of(new LineEntry(0, 1, "test.gasm", 5, true), new LineEntry(1, 1, "test.gasm", 5, true)),
                entries);
    }

    @Test
    void placementsShowTheExpansion() {
        String shown = assemble(TestMachines.bytes(), "macro m x", "mov x, #1", "endm", "m r1", "nop").placements()
                .stream().map(placement -> placement.offset() + " " + placement.expanded().orElse("-")).toList()
                .toString();
        assertEquals("[25 mov r1, # 1, 30 -]", shown);
    }

    @Test
    void aMachineThatHasTheWordKeepsIt() {
        var machine = new org.trapeze.asm.testing.MachineBuilder("m", 8, 8, 8, true).op("00000111", "macro");
        var syntax = new org.trapeze.asm.syntax.MachineSyntax(machine.size("byte", 8).build());
        assertEquals("0: 7 3", units(syntax, "macro", ".macro m", "byte 3", ".endm", "m"));
    }
}
