package org.trapeze.isa.lowering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.trapeze.isa.Descriptions.architecture;
import static org.trapeze.isa.Descriptions.expectOne;
import static org.trapeze.isa.Descriptions.instruction;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trapeze.ir.arch.SyntaxElement;
import org.trapeze.isa.validation.IssueCodes;

/** Pseudo-instructions of a description. */
class PseudoTest {

    @Test
    void operandsGoWhereTheSyntaxHasThem() {
        var pseudo = architecture(instruction("") + " pseudo \"y\" signed v : 6 \"->\" r[to] = X(to, v), X(0, v + 1)")
                .pseudos().getFirst();
        assertEquals(2, pseudo.steps().size());
        assertEquals(32, pseudo.bits());
        assertEquals(3 + 1, pseudo.syntax().size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
        "pseudo \"y\" = «X(0)»                             ; arguments   ; takes, in the order of its syntax, (a, n), "
                + "not 1",
        "pseudo \"y\" = «Z»(0)                             ; unknown     ; 'Z'",
        "pseudo \"y\" signed v = X(«v», 0)                 ; wrongKind   ; is a register, as in r[v]",
        "pseudo \"y\" r[v] = X(0, «v»)                     ; wrongKind   ; is no register",
        "pseudo \"y\" r[«v»] = X(0, 0)                     ; syntax      ; written but goes nowhere",
        "pseudo \"y\" r[v] «r[v]» = X(v, 0)                ; duplicate   ; written before already",
        "pseudo \"y\" = X(0, «64»)                         ; doesNotFit  ; 64 does not fit 6 bits",
        "pseudo \"y\" signed v = X(0, «v[6:0]»)            ; width       ; The operand 'n' needs 6 bits",
        "pseudo \"y\" = X(0, «timer[5:0]»)                 ; notConstant ; only operands and numbers",
        "«pseudo r[v] = X(v, 0)»                           ; syntax      ; begins with its mnemonic",
        "pseudo «preferred» \"y\" = X(0, 0), X(1, 1)       ; syntax      ; leave out 'preferred'",
    })
    void mistakes(String pseudo, String code, String message) {
        expectOne(instruction("") + pseudo.replace("«r[v]»", "r[«v»]"), IssueCodes.UNKNOWN.replace("unknown", code),
                message);
    }

    private static final String FORMS = """
            operand place : 6 {
              encode 00 n:4          syntax r[n]
              encode 01 n:4          syntax "(" r[n] ")"
              encode 11 0000 x:16    syntax "#" signed x
            }
            operand other : 6 { encode 10 n:4 syntax "@" r[n] }
            instruction M { encode 0x7 s:6 d:6 syntax "m" place<s> "," place<d> }
            """;

    @Test
    void operandsInFormsAreHandedOn() {
        var pseudo = architecture(instruction("") + FORMS + "pseudo preferred \"push\" place<s> = M(s, 0b011110)")
                .pseudos().getFirst();
        assertTrue(pseudo.syntax().get(1) instanceof SyntaxElement.Choice choice && choice.forms().size() == 3);
    }

    @Test
    void numbersOfFormsMayHoldRegisters() {
        assertEquals(1, architecture(instruction("") + FORMS + "pseudo \"push\" place<s> r[n] = M(s, 4'4 :: n)")
                .pseudos().size());
        assertEquals(1, architecture(instruction("") + FORMS + "pseudo \"push\" place<s> r[n] = M(s, zext(n, 6))")
                .pseudos().size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
        "pseudo \"y\" place<s> = M(s, «0b110000»)    ; range      ; 'd' of 'M' may have a form here that goes on",
        "pseudo \"y\" place<s> = M(s, «0b110001»)    ; range      ; 'd' of 'M' has no form with this value",
        "pseudo \"y\" unsigned n = M(0, «n»)         ; wrongKind  ; written in one of several forms",
        "pseudo \"y\" unsigned n : 6 = M(0, «n + 1») ; range      ; 'd' of 'M' may have a form here",
        "pseudo \"y\" place<s> = M(0, «s + 1»)       ; wrongKind  ; has no value to compute with",
        "pseudo \"y\" place<s> = X(0, «s»)           ; wrongKind  ; The operand 'n' of 'X' has no forms",
        "pseudo \"y\" other<s> = M(0, «s»)           ; wrongKind  ; Some of the forms in which 's' is written",
        "pseudo «preferred» \"y\" place<s> = M(s, s) ; syntax     ; leave out 'preferred'",
        "pseudo «preferred» \"y\" relative t = X(0, t) ; syntax   ; leave out 'preferred'",
        "pseudo \"y\" nothing<«s»> = M(0, s)         ; unknown    ; 'nothing'",
        "pseudo \"y\" relative t : 6 from next times «0» = X(0, t) ; range ; one step stands for",
        "pseudo \"y\" relative t : 6 from next = «M»(0, 0), X(0, t) ; wrongKind ; leave out 'from next'",
    })
    void mistakesWithForms(String pseudo, String code, String message) {
        expectOne(instruction("") + FORMS + pseudo.replace("nothing<«s»>", "«nothing»<s>"),
                IssueCodes.UNKNOWN.replace("unknown", code), message);
    }
}
