package org.trapeze.isa.lowering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.trapeze.isa.Descriptions.SMALL;
import static org.trapeze.isa.Descriptions.architecture;
import static org.trapeze.isa.Descriptions.expectOne;

import java.math.BigInteger;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trapeze.ir.arch.Encoding;
import org.trapeze.isa.validation.IssueCodes;

/** Values of operands with which a word is another instruction. */
class ExcludedValuesTest {
    private static String two(String first, String second) {
        return SMALL + "\ninstruction A { encode " + first + " syntax \"a\" unsigned x unsigned y }"
                + "\ninstruction B { " + second + " syntax \"b\" unsigned x }";
    }

    @Test
    void aWordWithAnExcludedValueIsAnotherInstruction() {
        var machine = architecture(two("0x1 x:4 != 15 != 3 y:8", "encode 0x1 1111 x:8"));
        Encoding first = machine.instruction("A").orElseThrow().encoding();
        assertEquals(List.of(3L, 15L), first.fields().getFirst().excluded());
        assertTrue(first.matches(BigInteger.valueOf(0x1e55)));
        assertFalse(first.matches(BigInteger.valueOf(0x1f55)));
        assertFalse(first.matches(BigInteger.valueOf(0x1355)));
        assertFalse(first.allows(first.fields().getFirst().operand(), 15));
        assertTrue(first.allows(first.fields().getLast().operand(), 15));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "0x1 x:4 != 15 y:8       ; encode 0x1 1111 x:8",
        "0x1 x:4 != 14 != 15 y:8 ; encode 0x1 111 x:9",
        "0x1 x:4 != 15 y:8       ; encode 0x1 1111 x:24",
        "0x1 x:4 != 15 y:24      ; encode 0x1 1111 x:8",
    })
    void whatIsExcludedDoesNotOverlap(String first, String second) {
        architecture(two(first, second));
    }

    @ParameterizedTest
    @ValueSource(strings = {"encode 0x1 11 x:10", "encode 0x1 11 x:26", "encode 0x1 1110 x:24"})
    void whatIsNotExcludedStillOverlaps(String second) {
        expectOne(two("0x1 x:4 != 15 y:8", "«" + second + "»"), IssueCodes.OVERLAP, "could be either");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "0x1 x:4 != «16» y:8           ; range    ; The operand 'x' never is 16; it holds 0 to 15",
        "0x12 «x»:1 != 0 != 1 y:7      ; encoding ; The operand 'x' has no value left",
    })
    void mistakes(String first, String code, String message) {
        expectOne(SMALL + "\ninstruction A { encode " + first + " syntax \"a\" unsigned x unsigned y }",
                code.equals("range") ? IssueCodes.RANGE : IssueCodes.ENCODING, message);
    }
}
