package org.trapeze.asm.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

/** From addresses to lines and back. */
class LineTableTest {
    private final LineTable table = new LineTable(List.of(entry(20, 4, "b", 7, true), entry(10, 2, "a", 3, true),
            entry(12, 1, "a", 3, true), entry(13, 5, "a", 4, false), entry(18, 2, "a", 9, true)));

    @Test
    void addressesLeadToLines() {
        assertTrue(table.at(9).isEmpty());
        assertEquals(3, table.at(10).get().line());
        assertEquals(3, table.at(11).get().line());
        assertEquals(4, table.at(17).get().line());
        assertEquals("b", table.at(23).get().file());
        assertTrue(table.at(24).isEmpty());
        assertTrue(LineTable.EMPTY.at(0).isEmpty());
    }

    @Test
    void linesLeadToTheAddressesOfTheirInstructions() {
        assertEquals(List.of(10L, 12L), table.addresses("a", 3));
        assertEquals(List.of(), table.addresses("a", 4));
        assertEquals(1, table.of("a", 4).size());
        assertEquals(List.of(), table.addresses("c", 3));
    }

    @Test
    void breakpointsGoToTheNextLineWithAnInstruction() {
        assertEquals(3, table.nextCodeLine("a", 1).getAsInt());
        assertEquals(3, table.nextCodeLine("a", 3).getAsInt());
        assertEquals(9, table.nextCodeLine("a", 4).getAsInt());
        assertTrue(table.nextCodeLine("a", 10).isEmpty());
    }

    private static LineEntry entry(long address, int length, String file, int line, boolean code) {
        return new LineEntry(address, length, file, line, code);
    }
}
