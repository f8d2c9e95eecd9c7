package org.trapeze.asm.assembler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.trapeze.asm.testing.Assemblies.image;
import static org.trapeze.asm.testing.Assemblies.problems;
import static org.trapeze.asm.testing.Assemblies.units;

import org.junit.jupiter.api.Test;
import org.trapeze.asm.image.Symbol;
import org.trapeze.asm.testing.TestMachines;

/** A name that starts with a dot belongs to the label before it that does not. */
class LocalLabelTest {

    @Test
    void eachLabelHasItsOwn() {
        assertEquals("0: 0 0 1 0 4", units(TestMachines.bytes(), "f: nop", ".x: byte .x - 1, .x", "g: nop",
                ".x: byte .x"));
    }

    @Test
    void theyMayBeUsedBeforeTheyStand() {
        assertEquals("0: 2 0 4 0 0", units(TestMachines.bytes(), "f: byte .end", "nop", ".end: byte g.end", "g: nop",
                ".end: nop"));
    }

    @Test
    void constantsToo() {
        assertEquals("0: 1 2", units(TestMachines.bytes(), "f:", ".n = 1", "byte .n", "g:", ".n equ 2", "byte .n"));
    }

    @Test
    void theWholeNameReachesThemFromElsewhere() {
        assertEquals("0: 0 0", units(TestMachines.bytes(), "f:", ".x: nop", "g: byte f.x"));
        assertEquals("3:9 '.x' is not defined", problems(TestMachines.bytes(), "f:", ".x: nop", "g: byte .x"));
    }

    @Test
    void twoOfOneNameAreADuplicate() {
        assertEquals("3:1 'f.x' is defined in line 2 already; choose another name",
                problems(TestMachines.bytes(), "f: nop", ".x: nop", ".x: nop"));
    }

    @Test
    void imagesKnowTheWholeName() {
        assertEquals("[f, f.x]", image(TestMachines.bytes(), "f:", ".x: nop").symbols().stream().map(Symbol::name)
                .toList().toString());
    }
}
