package org.trapeze.isa.validation;

import static org.trapeze.isa.Descriptions.SMALL;
import static org.trapeze.isa.Descriptions.expectAmong;
import static org.trapeze.isa.Descriptions.expectOne;
import static org.trapeze.isa.Descriptions.instruction;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A width mistake is an error at its place that says both widths and what would be right. */
class WidthsTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
        "r[a] = «status»                ; 'r' needs 16 bits, but this has 8; write zext(status, 16) or sext(",
        "status = «r[a]»                ; 'status' needs 8 bits, but this has 16; choose 8 bits of it, as in trunc(",
        "r[a] = r[0] + «n»              ; The right side of '+' needs 16 bits, but this has 6",
        "r[a] = 1 + r[0] + «n»          ; The right side of '+' needs 16 bits, but this has 6",
        "m = «r[0] & 1»                 ; 'm' needs 1 bit, but this has 16",
        "when «r[a]»: halt              ; A condition needs 1 bit, but this has 16",
        "when r[a] == «status»: halt    ; The right side of '==' needs 16 bits, but this has 8",
        "when m == user and «r[0]»: halt; Each side of 'and' needs 1 bit, but this has 16",
        "when not «r[0]»: halt          ; 'not' needs 1 bit",
        "r[a][7:0] = «r[0]»             ; This part of 'r' needs 8 bits, but this has 16",
        "status.level = «n»             ; This part of 'status' needs 3 bits, but this has 6",
        "mem[r[a]] = «r[0]»             ; One unit of storage, which is what mem[r[a]] means without a size after ':', needs 8",
        "mem[r[a] : 16] = «status»      ; Storage needs 16 bits, but this has 8",
        "output(console, «r[0]»)        ; The device 'console' needs 8 bits, but this has 16",
        "r[0] = zext(r[1], «8»)         ; This has 16 bits already; to make it narrower, write trunc(r[1], 8)",
        "r[0] = trunc(n, «16»)          ; This has only 6 bits; to make it wider, write zext(n, 16)",
        "r[0] = if m == user then r[1] else «n» ; The value after 'else' needs 16 bits, but this has 6",
        "r[0] = udiv(r[1], «n»)         ; The second argument of 'udiv' needs 16 bits, but this has 6",
        "let x : 8 = «r[0]»             ; 'x' needs 8 bits, but this has 16",
        "r[0] = «n :: n»                ; 'r' needs 16 bits, but this has 12",
    })
    void mismatch(String statements, String message) {
        expectOne(instruction(statements), IssueCodes.WIDTH, message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
        "r[0] = «mem[r[a]]»            ; 'r' needs 16 bits, but this has 8; write mem[r[a] : half], or write zext(mem[r[a]]",
        "r[0] = r[1] + «phys[n]»       ; write phys[n : half], or write zext(",
        "mem[r[a]] = «r[0]»            ; but this has 16; write mem[r[a] : half], or choose 8 bits of it, as in trunc(r[0], 8)",
        "status = «mem[r[a] : half]»   ; 'status' needs 8 bits, but this has 16; choose 8 bits",
        "mem[r[a]] = «n»               ; needs 8 bits, but this has 6; write zext(n, 8)",
    })
    void sizesThatFit(String statements, String message) {
        expectOne(instruction(statements), IssueCodes.WIDTH, message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
        "status = «0x100»               ; 256 does not fit 8 bits, which hold 0 to 255, or -128 as a signed number",
        "status = «-129»                ; -129 does not fit 8 bits",
        "m = «2»                        ; 2 does not fit 1 bit",
        "r[0] = zext(«4'16», 16)        ; 16 does not fit 4 bits",
        "when r[0] == «65536»: halt     ; 65536 does not fit 16 bits",
        "trap call(«256»)               ; 256 does not fit 8 bits",
        "phys[«65536»] = 0              ; 65536 does not fit 16 bits",
    })
    void doesNotFit(String statements, String message) {
        expectOne(instruction(statements), IssueCodes.DOES_NOT_FIT, message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
        "r[0] = zext(«3», 16)           ; as in 2'3",
        "r[0] = status :: «0»           ; as in 1'0",
    })
    void nothingSaysHowWide(String statements, String message) {
        expectOne(instruction(statements), IssueCodes.NO_WIDTH, message);
    }

    @Test
    void nothingSaysHowWideAConditionalIs() {
        String text = instruction("r[0] = zext(if m == user then 1 else 0, 16)");
        expectAmong(text.replace("then 1", "then «1»"), IssueCodes.NO_WIDTH);
        expectAmong(text.replace("else 0", "else «0»"), IssueCodes.NO_WIDTH);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
        "r[«4»] = 0                     ; 'r' has the elements 0 to 3, not 4",
        "r[0] = r[«7»]                  ; 'r' has the elements 0 to 3, not 7",
        "r[0] = zext(r[1][«16»], 16)    ; There are no bits [16:16] here; they count from [15:0]",
        "r[0] = zext(r[1][«0»:3], 16)   ; There are no bits [0:3] here",
        "r[0] = zext(r[1], «0»)         ; A width is 1 to 128, not 0",
        "r[0] = zext(r[1], «129»)       ; A width is 1 to 128, not 129",
        "r[0] = «mem[r[1] : 12]»        ; Storage comes in units of 8 bits",
        "r[0] = «0'3»                   ; 0'3 is not a number",
        "r[0] = 1 << «300»              ; A number is shifted by 0 to 255, not by 300",
        "let x : «0» = r[0]             ; A width is 1 to 128, not 0",
    })
    void range(String statements, String message) {
        expectOne(instruction(statements), IssueCodes.RANGE, message);
    }

    @Test
    void valuesHaveAtMost128Bits() {
        expectOne(instruction("let x = zext(r[0], 128) let y = «x :: m»"), IssueCodes.RANGE,
                "This would have 129 bits");
    }

    @Test
    void bitsAreChosenInAdvance() {
        expectOne(instruction("status[0] = r[0][«n»]"), IssueCodes.NOT_CONSTANT, "known in advance");
    }

    @Test
    void widthsOfParameters() {
        expectOne(SMALL + "function f(x : 16) = x  function g(y : 8) = f(«y»)", IssueCodes.WIDTH,
                "The parameter 'x' needs 16 bits, but this has 8");
    }

    @Test
    void widthsOfDeclaredResults() {
        expectOne(SMALL + "function f(x : 16) : 8 = «x»", IssueCodes.WIDTH, "The function 'f' needs 8 bits");
    }

    @Test
    void directivesPlaceWholeUnits() {
        expectOne(SMALL + "directive d(x : 4) = «x»", IssueCodes.WIDTH,
                "a multiple of the unit, which has 8 bits, but this has 4");
    }
}
