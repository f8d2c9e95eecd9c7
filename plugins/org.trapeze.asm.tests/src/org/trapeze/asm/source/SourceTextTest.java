package org.trapeze.asm.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Lines and columns in texts with line breaks of all styles. */
class SourceTextTest {

    @Test
    void linesAndColumnsStartAtOne() {
        var text = new SourceText("f", "ab\n\r\nc\rd");
        assertEquals("1:1 1:2 1:3 2:1 2:2 3:1 3:2 4:1 4:2", places(text));
    }

    @Test
    void anEmptyTextHasOneLine() {
        assertEquals("1:1", places(new SourceText("f", "")));
    }

    private static String places(SourceText text) {
        var places = new StringBuilder();
        for (int offset = 0; offset <= text.text().length(); offset++) {
            places.append(' ').append(text.line(offset)).append(':').append(text.column(offset));
        }
        return places.substring(1);
    }
}
