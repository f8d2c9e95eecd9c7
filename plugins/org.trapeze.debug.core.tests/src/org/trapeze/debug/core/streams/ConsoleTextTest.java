package org.trapeze.debug.core.streams;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

class ConsoleTextTest {
    private final ConsoleText text = new ConsoleText(StandardCharsets.UTF_8);

    private String write(long... values) {
        StringBuilder all = new StringBuilder();
        for (long value : values) {
            all.append(text.append(value));
        }
        return all.toString();
    }

    @Test
    void bytesOfOneCharacterComeOutTogether() {
        assertEquals("", text.append(0xe2));
        assertEquals("", text.append(0x82));
        assertEquals("\u20ac", text.append(0xac));
    }

    @Test
    void whatIsNoTextIsReplacedAndWhatFollowsIsNotLost() {
        assertEquals("\ufffdA", write(0xff, 'A'));
        assertEquals("\ufffdA", write(0xe2, 'A'));
    }

    @Test
    void largerValuesAreCodePoints() {
        assertEquals("\u03a9", text.append(0x3a9));
        assertEquals("\ufffd", text.append(-1));
        assertEquals("\ufffd", text.append(0x110000));
    }

    @Test
    void knowsWhetherALineHasJustEnded() {
        assertTrue(text.atLineStart());
        write('a');
        assertFalse(text.atLineStart());
        write('\n');
        assertTrue(text.atLineStart());
    }
}
