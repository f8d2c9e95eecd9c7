package org.trapeze.asm.assembler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.trapeze.asm.testing.Assemblies.problems;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trapeze.asm.testing.TestMachines;

/** What is written in the way of other assemblers is told how it is written here, once, at its place. */
class HabitsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            ".globl a          | 1:1 | all names of a program are known everywhere",
            "DB 1              | 1:1 | data is placed by byte, half, quad, or: unit VALUE",
            "text \"abc\"       | 1:1 | text is written: string \"TEXT\"",
            ".text             | 1:1 | section [NAME]",
            ".byte 1           | 1:1 | it is written without the dot: byte",
            ".asciz \"x\"      | 1:1 | string \"TEXT\", 0",
            "resb 4            | 1:1 | space COUNT",
            ".data             | 1:1 | section [NAME]",
            ".equ X, 5         | 1:1 | NAME equ VALUE",
            "BITS 16           | 1:1 | machine \"NAME\"",
            "ifdef X           | 1:1 | there is no conditional assembly",
            "haltt             | 1:1 | did you mean halt?",
            "byt 1             | 1:1 | did you mean byte?",
            "byte 5 \u2013 3    | 1:8 | minus is written -",
            "byte \u22121       | 1:6 | minus is written -",
            "byte \\a          | 1:6 | without this sign",
            "x: 5              | 1:4 | data is placed by the machine's own directives",
            ". = 5             | 1:1 | by: org ADDRESS",
            "org 1, 2, 3       | 1:1 | 3 values are too many; expected: org",
            "msg db 1          | 1:1 | a label would have a colon behind it: msg:",
            "msg byte 1        | 1:1 | a label would have a colon behind it: msg:",
            "#include \"x\"    | 1:1 | include \"FILE\"",
            "%define X 5       | 1:1 | NAME equ VALUE",
            "# comment         | 1:1 | comments start with ; or //",
            "* comment         | 1:1 | comments start with ; or //",
            "nop  @ comment    | 1:6 | comments start with ; or //",
            "nop -- comment    | 1:5 | comments start with ; or //",
            "byte 1 # comment  | 1:8 | comments start with ; or //",
            "1: nop            | 1:1 | names begin with a letter",
            "x: equ 5          | 1:4 | NAME equ VALUE",
            "byte $1F          | 1:7 | numbers to base 16",
            "byte h'f'         | 1:7 | numbers to base 16",
            "byte &1F          | 1:6 | numbers to base 16",
            "byte #5           | 1:6 | numbers stand here without it",
            "byte 1 +          | 1:8 | a value is missing behind '+'",
            "string “abc”      | 1:8 | text stands in \" and \"" })
    void isToldHowItIsWrittenHere(String line, String place, String hint) {
        String found = problems(TestMachines.bytes(), line);
        assertEquals(1, found.lines().count(), found);
        assertTrue(found.startsWith(place + " ") && found.contains(hint), found);
    }

    @Test
    void aLabelWithoutColonIsReportedOnlyThere() {
        assertEquals("1:1 'loop' is neither an instruction nor a directive of bytes; "
                + "a label would have a colon behind it: loop:",
                problems(TestMachines.bytes(), "loop nop", " byte loop", "n = loop + 1", " byte n"));
    }

    @Test
    void aMacroWhoseNameStandsFirstIsToldOnce() {
        assertEquals("1:1 a macro is written: macro NAME [PARAMETER [= VALUE], ...]",
                problems(TestMachines.bytes(), "twice macro a", " byte a, a", "endm", " twice 5"));
    }

    @Test
    void aMacroIsDefinedBeforeItsUses() {
        assertEquals("1:2 the macro 'twice' is defined only in line 2; a macro is defined before its uses",
                problems(TestMachines.bytes(), " twice 5", "macro twice a", " byte a, a", "endm", " twice 5"));
    }

    @Test
    void otherUnknownNamesAreStillReported() {
        assertEquals(2, problems(TestMachines.bytes(), "loop nop", " byte other").lines().count());
    }
}
