package org.trapeze.asm.assembler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.trapeze.asm.testing.Assemblies.problems;
import static org.trapeze.asm.testing.Assemblies.units;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.trapeze.asm.syntax.MachineSyntax;
import org.trapeze.isa.standalone.IsaStandalone;

/** Of forms of an operand that are written alike, the first that holds the value is taken. */
class AlikeFormsTest {
    private static final MachineSyntax MACHINE = new MachineSyntax(IsaStandalone.create().text("""
            machine "alike" unit 8 parcel 8 address 16 storage 0x400 big-endian modes only = 0
            general a : 8 pc p : 16 mode m : 1
            faults bad = 1 translate absolute raises bad undefined raises bad deliver (cause : 1) { p = 1 }
            operand place : 8 {
              encode 0 x:7 syntax address x
              encode 10 x:6 syntax paged x
              encode 1111 0000 x:16 syntax address x
            }
            instruction LD { encode 0x11 s:8 syntax "ld" place<s> a = s }
            instruction MV { encode 0x12 s:8 ..s(sx = x) d:8 ..d(dx = x) syntax "mv" place<s> "," place<d> a = s }
            """, Path.of("alike.isa")).architecture().orElseThrow());

    @Test
    void theFirstThatHoldsTheValueIsTaken() {
        assertEquals("80: 11 5 11 85 11 f0 1 23", units(MACHINE, "org 0x80", "ld 5", "ld 0x85", "ld 0x123"));
    }

    @Test
    void eachOperandHasAFormOfItsOwn() {
        assertEquals("80: 12 5 85 12 f0 2 0 5 12 85 f0 2 0", units(MACHINE, "org 0x80", "mv 5, 0x85", "mv 0x200, 5",
                "mv 0x85, 0x200"));
    }

    @Test
    void whatIsDefinedFurtherDownFindsItsForm() {
        assertEquals("80: 11 86 11 f0 2 0 11 5", units(MACHINE, "org 0x80", "ld near", "ld far", "near: ld 5",
                "far = 0x200"));
    }

    @Test
    void whatNoneHoldsIsReportedOnce() {
        assertEquals(1, problems(MACHINE, "ld 0x12345").lines().count());
    }
}
