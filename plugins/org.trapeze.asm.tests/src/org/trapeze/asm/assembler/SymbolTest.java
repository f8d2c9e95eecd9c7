package org.trapeze.asm.assembler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.trapeze.asm.testing.Assemblies.assemble;
import static org.trapeze.asm.testing.Assemblies.image;
import static org.trapeze.asm.testing.Assemblies.problems;
import static org.trapeze.asm.testing.Assemblies.units;

import java.math.BigInteger;

import org.junit.jupiter.api.Test;
import org.trapeze.asm.image.Symbol;
import org.trapeze.asm.testing.TestMachines;

/** Labels and constants. */
class SymbolTest {

    @Test
    void namesMayBeUsedBeforeTheyAreDefined() {
        assertEquals("0: c2 0 6 6 3 6 0", units(TestMachines.bytes(), "jmp end", "byte end, three, twice",
                "twice = 2*three", "three equ 3", "end: byte 0"));
    }

    @Test
    void severalLabelsMayStandInALine() {
        assertEquals("0: 0 1 1", units(TestMachines.bytes(), "nop", "a: b: byte a, b"));
    }

    @Test
    void constantsMayDependOnTheirPlace() {
        assertEquals("0: 0 1 2", units(TestMachines.bytes(), "byte 0", "here = .", "byte here, here + 1"));
    }

    @Test
    void modesAreConstants() {
        assertEquals("0: 1 0", units(TestMachines.bytes(), "byte user, kernel"));
    }

    @Test
    void aNameIsDefinedOnce() {
        assertEquals("2:1 'x' is defined in line 1 already; choose another name",
                problems(TestMachines.bytes(), "x: byte x", "x equ 2"));
    }

    @Test
    void namesOfTheMachineCannotBeTaken() {
        assertEquals("1:1 'r1' is a register of bytes; choose another name\n"
                + "2:1 'user' is a mode of bytes; choose another name",
                problems(TestMachines.bytes(), "r1: nop", "user = 3"));
        assertEquals("0: 8 8", units(TestMachines.bytes(), "r8 = 8", "User = 8", "byte r8, User"));
    }

    @Test
    void mnemonicsAndDirectivesMayBeLabels() {
        assertEquals("0: c2 0 3 2a 3", units(TestMachines.bytes(), "jmp org", "org: byte 42, nop", "nop = 3"));
    }

    @Test
    void undefinedNamesAreReportedAtEveryUse() {
        assertEquals("1:6 'x' is not defined\n1:9 'y' is not defined\n2:5 'x' is not defined",
                problems(TestMachines.bytes(), "byte x, y+1", "jmp x"));
    }

    @Test
    void circlesAreReportedOnce() {
        assertEquals("1:5 'a' is defined by itself", problems(TestMachines.bytes(), "a = a + 1", "byte a"));
        assertEquals("2:5 'b' and 'a' are defined by each other",
                problems(TestMachines.bytes(), "a = b", "b = a", "byte a, b, a"));
    }

    @Test
    void aConstantThatIsWrongIsReportedEvenIfUnused() {
        assertEquals("1:9 division by zero", problems(TestMachines.bytes(), "a = 1 / 0"));
        assertEquals("1:1 a value is missing", problems(TestMachines.bytes(), "a ="));
    }

    @Test
    void longChainsOfConstantsAreNoTrouble() {
        int length = 20_000;
        var lines = new String[length + 1];
        for (int i = 0; i < length; i++) {
            lines[i] = "c" + i + " = c" + (i + 1) + " + 1";
        }
        lines[length] = "c" + length + " = 0";
        assertEquals(BigInteger.valueOf(length), image(TestMachines.bytes(), lines).symbol("c0").get().value());
    }

    @Test
    void theImageKnowsTheSymbols() {
        var image = image(TestMachines.bytes(), "N = -5", "org 16, 2", "nop", "at: halt");
        assertEquals(Symbol.constant("N", BigInteger.valueOf(-5)), image.symbol("N").get());
        assertEquals(Symbol.label("at", BigInteger.valueOf(3), 17), image.symbol("at").get());
        assertEquals("at", image.labelAt(17).get().name());
        assertTrue(image.labelAt(16).isEmpty());
    }

    @Test
    void problemsHavePlaces() {
        var problem = assemble(TestMachines.bytes(), "nop\r\n\tbyte\t1, missing ; why").problems().getLast();
        assertEquals("test.gasm:2:10: error: 'missing' is not defined", problem.toString());
        assertEquals(14, problem.offset());
        assertEquals(7, problem.length());
    }
}
