package org.trapeze.isa.lowering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.trapeze.isa.Descriptions.architecture;
import static org.trapeze.isa.Descriptions.expectOne;
import static org.trapeze.isa.Descriptions.instruction;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
}
