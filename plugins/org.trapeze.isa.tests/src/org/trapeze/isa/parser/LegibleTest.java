package org.trapeze.isa.parser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** What a message quotes never spoils it. */
class LegibleTest {

    @Test
    void whatCannotBeSeenIsNumbered() {
        assertEquals("unexpected '<U+0000><U+202E><U+D800>\u00e9\uD83D\uDE00': no",
                Legible.message("unexpected '\u0000\u202e\ud800\u00e9\uD83D\uDE00': no"));
    }

    @Test
    void longQuotationsAreShortened() {
        assertEquals("there is no '" + "x".repeat(60) + "...', only \"" + "y".repeat(60) + "...\" and 'z'",
                Legible.message("there is no '" + "x".repeat(1_000_000) + "', only \""
                        + "y".repeat(500) + "\" and 'z'"));
        assertEquals("no '" + "<U+0009>".repeat(60) + "...'", Legible.message("no '" + "\t".repeat(200) + "'"));
        assertEquals("x" + "\uD83D\uDE00".repeat(449) + "...", Legible.message("x" + "\uD83D\uDE00".repeat(999)));
        assertEquals(903, Legible.message("x".repeat(100_000)).length());
    }
}
