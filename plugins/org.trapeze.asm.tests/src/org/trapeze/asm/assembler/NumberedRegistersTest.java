package org.trapeze.asm.assembler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.trapeze.asm.testing.Assemblies.problems;
import static org.trapeze.asm.testing.Assemblies.units;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trapeze.asm.syntax.MachineSyntax;
import org.trapeze.isa.standalone.IsaStandalone;

/** Where a machine's manual writes registers as numbers, a guest may do so, and give the numbers names. */
class NumberedRegistersTest {
    private static final MachineSyntax MACHINE = new MachineSyntax(IsaStandalone.create().text("""
            machine "numbered" unit 8 parcel 8 address 8 storage 0x100 big-endian modes only = 0
            general ac[6] : 8 or numbers named { sp = 5 }
            general b[6] : 8
            pc p : 8 mode m : 1
            faults bad = 1 translate absolute raises bad undefined raises bad deliver (cause : 1) { p = 1 }
            instruction LD { encode 00 a:3 x:3 != 0 y:8 syntax "ld" ac[a] "," address y "(" ac[x] ")"
              ac[a] = y + ac[x] }
            instruction LA { encode 00 a:3 000 y:8 syntax "ld" ac[a] "," address y ac[a] = y }
            instruction MV { encode 01 a:3 s:3 syntax "mv" ac[a] "," b[s] ac[a] = b[s] }
            """, Path.of("numbered.isa")).architecture().orElseThrow());

    @Test
    void numbersAndConstantsAndNamesAreTheSame() {
        assertEquals("0: a 7 a 7 a 7 a 7 29 7 4a", units(MACHINE, "ld 1, 7(2)", "t equ 1", "ld t, 7(t+1)",
                "ld ac1, 7(2)", "LD AC1, 7(AC2)", "ld sp, 7(1)", "mv 1, b2"));
    }

    @Test
    void aParenthesisEndsTheExpressionBefore() {
        assertEquals("0: 8 3 a 3", units(MACHINE, "ld 1, (1+2)", "ld 1, (1+2)(2)"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "ld 6, 7      | 1:4 6 does not fit: 'a' takes 0 to 5",
            "ld -1, 7     | 1:4 -1 does not fit: 'a' takes 0 to 5",
            "ld 1, 7(0)   | 1:9 'x' is never 0 in this instruction",
            "ld b1, 7     | 1:4 a value is expected instead of the register b1",
            "ld none, 7   | 1:4 'none' is not defined",
            "mv 1, 2      | 1:7 a register is expected here: b0 to b5"})
    void mistakesAreReportedOnce(String line, String message) {
        String found = problems(MACHINE, line);
        assertEquals(1, found.lines().count(), found);
        assertEquals(message, found.substring(0, Math.min(found.length(), message.length())));
    }
}
