package org.trapeze.isa.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.trapeze.isa.Descriptions.SMALL;
import static org.trapeze.isa.Descriptions.expectOne;
import static org.trapeze.isa.Descriptions.instruction;
import static org.trapeze.isa.Descriptions.read;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Local names that take the place of another one. */
class HidingTest {

    private static void none(String text) {
        assertEquals(List.of(), read(text).issues());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
        "let «timer» = 8'0                          ; 'timer' hides the component 'timer'; give one of them another",
        "let «user» = 8'0                           ; hides the mode",
        "let «call» = 8'0                           ; hides the cause",
        "let «n» = 8'0                              ; hides the operand",
        "for «a» in 0 .. 1 { halt }                 ; hides the operand",
        "for «m» in 0 .. 1 { halt }                 ; hides the component",
        "let x = 8'0 let «x» = 8'1                  ; hides the earlier",
        "let x = 8'0 if m == user { let «x» = 8'1 } ; hides the earlier",
        "for i in 0 .. 1 { for «i» in 0 .. 1 { } }  ; hides the loop's",
        "for i in 0 .. 1 { let «i» = 8'0 }          ; hides the loop's",
    })
    void inAnInstruction(String statements, String message) {
        expectOne(instruction(statements), IssueCodes.HIDING, message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
        "function f(«r» : 8) = r                                      ; hides the component 'r'",
        "procedure f(«status» : 8) { timer = zext(status, 16) }       ; hides the component",
        "procedure f(x : 8) { let «x» = 8'0 }                         ; hides the parameter",
        "constant WORD = 2 function f(«WORD» : 8) = WORD              ; hides the constant",
        "alias low = timer[3:0] directive d(«low» : 8) = low          ; hides the alias",
    })
    void elsewhere(String declarations, String message) {
        expectOne(SMALL + declarations, IssueCodes.HIDING, message);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "if m == user { let x = 8'0 } let x = 8'1", "for i in 0 .. 1 { } for i in 0 .. 1 { }",
        "if m == user { let x = 8'0 } else { let x = 8'1 }",
    })
    void whatIsNotVisibleIsNotHidden(String statements) {
        none(instruction(statements));
    }

    @Test
    void namesOfOtherKindsAreNotHidden() {
        none(SMALL + "function byte(x : 8) = x function f(byte : 8, console : 8) = byte(byte) + console");
    }
}
