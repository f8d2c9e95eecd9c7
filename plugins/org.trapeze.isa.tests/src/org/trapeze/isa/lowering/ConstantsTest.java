package org.trapeze.isa.lowering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.trapeze.isa.Descriptions.SMALL;
import static org.trapeze.isa.Descriptions.architecture;
import static org.trapeze.isa.Descriptions.expectOne;
import static org.trapeze.isa.Descriptions.instruction;
import static org.trapeze.isa.Descriptions.printed;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trapeze.isa.validation.IssueCodes;

/** Named constants: numbers with and without a width, in expressions, encodings and causes. */
class ConstantsTest {

    @Test
    void aConstantWithoutAWidthTakesThatOfItsPlace() {
        assertEquals(printed(instruction("r[a] = r[a] + 5 timer = 5")),
                printed(instruction("r[a] = r[a] + STEP timer = STEP")
                + " constant STEP = HALF * 2 + 1 constant HALF = 2"));
    }

    @Test
    void aConstantWithAWidthHasIt() {
        assertEquals(printed(instruction("r[a] = 12'0xabc :: 4'0")),
                printed(instruction("r[a] = TOP :: 4'0") + " constant TOP : 12 = 0xabc"));
        assertEquals(printed(instruction("r[a] = zext(4'0xf, 16)")),
                printed(instruction("r[a] = zext(ONES, 16)") + " constant ONES : 4 = -1"));
    }

    @Test
    void theyAreDivided() {
        assertEquals(printed(instruction("r[a] = 6 timer = -2 r[0] = 4")),
                printed(instruction("r[a] = PAGES timer = BACK r[0] = REST") + " constant PAGES = udiv(100, 16)"
                        + " constant BACK = sdiv(-7, 3) constant REST = urem(100, 16)"));
    }

    @Test
    void anEncodingIsMadeOfThem() {
        var known = architecture(SMALL + "constant OP : 7 = 0x33 instruction X { encode OP 0 syntax \"x\" }");
        assertEquals(0x66, known.instructions().getLast().encoding().match().intValueExact());
    }

    @Test
    void aCauseHasItsNumberFromOne() {
        var known = architecture(SMALL.replace("call = 3", "call = CALL") + "constant CALL = 8 + 1");
        assertEquals(9, known.traps().causes().getLast().number());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "constant «A» = B constant B = A            ; recursion    ; stands for itself",
        "constant «A» = B constant B = A + 1 procedure f() { r[A] = B r[1] = A } ; recursion ; stands for itself",
        "constant A = udiv(4, «0») constant B = A procedure f() { r[A] = B r[1] = srem(A, 7) } ; range ; by 0",
        "constant A = «timer»                       ; notConstant  ; write an alias or a function",
        "constant A : 4 = «16»                      ; doesNotFit   ; 16 does not fit 4 bits",
        "constant A : «0» = 1                       ; range        ; The width of a constant is 1 to",
        "constant A = 1 constant «A» = 2            ; duplicate    ; 'A' is declared already",
        "constant A = 1 instruction X { encode «A» 0:7 syntax \"x\" } ; noWidth ; as in constant A : 7 =",
        "constant A = 100 faults strange = «A»      ; range        ; is 0 to 15, not 100",
    })
    void mistakes(String declarations, String code, String message) {
        expectOne(SMALL + declarations, IssueCodes.UNKNOWN.replace("unknown", code), message);
    }

    @Test
    void aMillionDigitsAreTooMany() {
        expectOne(SMALL + "constant A = «" + "9".repeat(1_000_000) + "»", IssueCodes.TOO_LARGE, "longer than 256 bits");
        expectOne(SMALL + "general g : «" + "9".repeat(1_000_000) + "»", IssueCodes.RANGE, "The width of a component");
    }
}
