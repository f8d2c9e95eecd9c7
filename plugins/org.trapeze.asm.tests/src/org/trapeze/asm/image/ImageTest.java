package org.trapeze.asm.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

/** Images are loaded unit by unit and do not overlap. */
class ImageTest {

    @Test
    void everyUnitIsHandedOver() {
        var image = image(new Segment(1, new long[] { 5, 6 }), new Segment(9, new long[] { 7 }));
        var storage = new TreeMap<Long, Long>();
        image.load(storage::put);
        assertEquals("{1=5, 2=6, 9=7}", storage.toString());
        assertEquals(10, image.extent());
    }

    @Test
    void segmentsMustNotOverlap() {
        assertThrows(IllegalArgumentException.class,
                () -> image(new Segment(1, new long[] { 5, 6 }), new Segment(2, new long[] { 7 })));
    }

    @Test
    void neighboursAreJoined() {
        var joined = Segment.joined(List.of(new Segment(1, new long[] { 5 }), new Segment(2, new long[] { 6, 7 }),
                new Segment(4, new long[] { 8 }), new Segment(9, new long[] { 1 })));
        assertEquals(List.of(new Segment(1, new long[] { 5, 6, 7, 8 }), new Segment(9, new long[] { 1 })), joined);
    }

    private static Image image(Segment... segments) {
        return new Image("m", 8, List.of(segments), 0, 0, List.of(), LineTable.EMPTY);
    }
}
