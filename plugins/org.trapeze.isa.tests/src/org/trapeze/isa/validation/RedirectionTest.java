package org.trapeze.isa.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.trapeze.isa.Descriptions.expectOne;
import static org.trapeze.isa.Descriptions.instruction;
import static org.trapeze.isa.Descriptions.read;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Warnings of accesses to storage behind a write of a register by which translation finds it. */
class RedirectionTest {
    private static final String ABSOLUTE = "translate absolute raises memory";
    private static final String REGISTERS = "relocation l : 16 relocation b : 16 relocation other : 16 "
            + "translate relocation-bounds base l bound b raises memory "
            + "procedure move(v : 16) { l = v other = v } procedure push(v : 16) { mem[r[3] : half] = v } "
            + "function pop() = mem[r[3] : half] ";
    private static final String MAPPED = "relocation l : 16 relocation other : 16 translate (a : 16, access : "
            + "fetch | load | store) to (real : 16) { if m == user { real = a + l } else { real = a + timer } } "
            + "raises memory ";

    private static String machine(String translation, String statements) {
        return instruction(statements).replace(ABSOLUTE, translation);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "l = mem[0 : half] b = «mem[2 : half]»                     ; through the 'l' that was written before",
        "b = 5 other = «mem[2 : half]»                             ; through the 'b'",
        "l = 5 «mem[2 : half]» = other                             ; through the 'l'",
        "if m == user { l = 1 } other = «mem[2 : half]»            ; through the 'l'",
        "if m == user { l = 1 trap call } else { l = 2 } r[0] = «mem[2 : half]» ; through the 'l'",
        "move(3) other = «mem[2 : half]»                           ; through the 'l'",
        "move(3) «push(3)»                                         ; through the 'l'",
        "l = 1 other = «pop()»                                     ; through the 'l'",
        "for i in 0 .. 1 { l = «mem[zext(n, 16) : half]» other = 1 } ; through the 'l'",
    })
    void behindAWrite(String statements, String message) {
        warned(machine(REGISTERS, statements), message);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "let v = mem[0 : half] b = mem[2 : half] l = v",
        "l = 1 b = 2 phys[2] = 1 r[0] = phys[4 : half]",
        "other = 1 r[0] = mem[2 : half]",
        "if m == user { l = 1 } else { r[0] = mem[2 : half] }",
        "if m == user { l = 1 trap call } r[0] = mem[2 : half]",
        "push(pop()) move(3)",
    })
    void whatIsNotRedirected(String statements) {
        String text = machine(REGISTERS, statements);
        assertEquals(List.of(), read(text).issues().stream()
                .filter(issue -> issue.code().equals(IssueCodes.REDIRECTED)).toList());
    }

    @ParameterizedTest
    @CsvSource({"l, true", "other, false", "timer, false"})
    void translationByAFunctionReadsWhatItReads(String register, boolean warned) {
        String text = machine(MAPPED, register + " = 1 r[0] = mem[2 : half] other = 1");
        assertEquals(warned, read(text).issues().stream()
                .anyMatch(issue -> issue.code().equals(IssueCodes.REDIRECTED)), () -> read(text).issues().toString());
    }

    private static void warned(String marked, String message) {
        assertFalse(expectOne(marked, IssueCodes.REDIRECTED, message).error());
    }
}
