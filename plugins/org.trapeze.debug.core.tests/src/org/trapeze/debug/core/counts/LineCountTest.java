package org.trapeze.debug.core.counts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.trapeze.asm.image.Image;
import org.trapeze.asm.image.LineEntry;
import org.trapeze.asm.image.LineTable;

/** Counts by lines. */
class LineCountTest {

    @Test
    void theInstructionsOfALineAreCountedTogetherAndDataNotAtAll() {
        Image image = new Image("m", 8, List.of(), 0, 0, List.of(), new LineTable(List.of(
                new LineEntry(0, 1, "f", 3, true), new LineEntry(1, 1, "f", 3, true),
                new LineEntry(2, 1, "f", 4, false),
                new LineEntry(3, 1, "other", 5, true), new LineEntry(4, 1, "f", 6, true))));
        PlaceCounts counts = new PlaceCounts(4);
        List.of(0L, 1L, 1L, 2L, 3L, 4L, -1L).forEach(counts::execute);
        counts.trap(1);
        counts.retract(0);
        counts.execute(0);
        assertEquals(Map.of(3, new LineCount(3, 1)), LineCount.of(image, "f", counts), "4 lies outside");
    }

    @Test
    void wordsAreEnglish() {
        assertEquals("executed once", new LineCount(1, 0).words());
        assertEquals("executed 2 times, trapped once", new LineCount(2, 1).words());
    }
}
