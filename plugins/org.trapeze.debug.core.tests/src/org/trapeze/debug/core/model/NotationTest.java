package org.trapeze.debug.core.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trapeze.ir.decl.Field;
import org.trapeze.ir.decl.StateComponent;
import org.trapeze.ir.decl.StateKind;

class NotationTest {
    private static Cell cell(int width) {
        return Cell.of(0, new StateComponent("x", StateKind.GENERAL, width, 1, List.of(), 0), 0);
    }

    @Test
    void writesAllDigitsOfTheWidthAndTheUnsignedNumber() {
        assertEquals("0x0a (10)", Notation.write(null, cell(8), 10));
        assertEquals("0x00a (10)", Notation.write(null, cell(9), 10));
        assertEquals("0xffffffffffffffff (18446744073709551615)", Notation.write(null, cell(64), -1));
        assertEquals("0x1 (1)", Notation.write(null, cell(1), 1));
    }

    @ParameterizedTest
    @CsvSource({"8, 255, 255", "8, 0xff, 255", "8, -1, 255", "8, -128, 128", "8, 0b101, 5",
            "36, 0xf_ffff_ffff, 68719476735", "64, 18446744073709551615, -1",
            "64, -9223372036854775808, -9223372036854775808", "8, ' 7 ', 7"})
    void readsWhatFits(int width, String text, long value) {
        assertEquals(value, Notation.read(null, cell(width), text));
    }

    @ParameterizedTest
    @CsvSource({"8, 256", "8, -129", "64, 18446744073709551616", "8, ''", "8, 0x", "8, abc", "8, 1.5",
            "8, --1", "8, 0x-1", "8, +1"})
    void refusesWhatDoesNot(int width, String text) {
        var refusal = assertThrows(IllegalArgumentException.class, () -> Notation.read(null, cell(width), text));
        assertTrue(refusal.getMessage().endsWith("."), refusal.getMessage());
    }

    @ParameterizedTest
    @CsvSource({"0x0a (10), 10", "0x0b (10), 11", "0x0a (12), 12", "0x0c (12), 12", "7, 7"})
    void whatIsChangedOfBothFormsCounts(String text, long value) {
        assertEquals(value, Notation.read(null, cell(8), text, 10));
    }

    @Test
    void twoDifferentChangesAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Notation.read(null, cell(8), "0x0b (12)", 10));
    }

    @Test
    void aFieldIsReadAndWrittenWithinItsElement() {
        StateComponent status = new StateComponent("s", StateKind.GENERAL, 8, 1, List.of(new Field("f", 5, 3)), 0);
        Cell field = Cell.of(0, status, 0).parts().getFirst();
        assertEquals("f", field.name());
        assertEquals(3, field.width());
    }
}
