package org.trapeze.debug.core.breakpoints;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;

import org.junit.jupiter.api.Test;

class TrapSelectionTest {
    @Test
    void anyTrapMatchesOnAnyMachine() {
        assertTrue(TrapSelection.ANY.matches("tg", "svc"));
        assertEquals("any trap", TrapSelection.ANY.toString());
    }

    @Test
    void causesAndMachineBothMustMatch() {
        TrapSelection selection = new TrapSelection(Set.of("svc", "clock"), "tg", 3);
        assertTrue(selection.matches("tg", "clock"));
        assertFalse(selection.matches("tg", "memory"));
        assertFalse(selection.matches("other", "svc"));
        assertEquals("clock, svc on tg, from hit 3", selection.toString());
    }

    @Test
    void thereIsNoHitBeforeTheFirst() {
        assertThrows(IllegalArgumentException.class, () -> new TrapSelection(Set.of(), "", 0));
    }
}
