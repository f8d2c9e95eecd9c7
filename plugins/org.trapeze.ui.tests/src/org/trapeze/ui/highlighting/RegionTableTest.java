package org.trapeze.ui.highlighting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.Region;
import org.junit.jupiter.api.Test;

/** Regions in arrays, compared with lists of them that are handled one by one. */
class RegionTableTest {
    private static final long SEED = 1974;
    private static final int LENGTH = 200;

    private final Random random = new Random(SEED);

    @Test
    void editsMoveWhatComesBehindAndDropWhatWasEdited() {
        System.out.println("edited tables, seed " + SEED);
        for (int i = 0; i < 3000; i++) {
            List<HighlightedRegion> regions = regions(0, LENGTH);
            int offset = random.nextInt(LENGTH);
            int removed = random.nextInt(6);
            int inserted = random.nextInt(6);
            List<HighlightedRegion> expected = new ArrayList<>();
            for (HighlightedRegion region : regions) {
                if (region.end() < offset) {
                    expected.add(region);
                } else if (region.offset() > offset + removed || region.offset() == offset + removed && removed > 0) {
                    expected.add(new HighlightedRegion(region.offset() + inserted - removed, region.length(),
                            region.kind()));
                }
            }
            assertEquals(expected, list(RegionTable.of(regions).edited(offset, removed, inserted)),
                    regions + " at " + offset + ": " + removed + " by " + inserted);
        }
    }

    @Test
    void aPartIsReplaced() {
        for (int i = 0; i < 1000; i++) {
            List<HighlightedRegion> expected = new ArrayList<>(regions(0, 50));
            List<HighlightedRegion> old = regions(51, 100);
            List<HighlightedRegion> fresh = regions(51, 100);
            List<HighlightedRegion> rest = regions(101, LENGTH);
            List<HighlightedRegion> all = new ArrayList<>(expected);
            all.addAll(old);
            all.addAll(rest);
            expected.addAll(fresh);
            expected.addAll(rest);
            assertEquals(expected, list(RegionTable.of(all).with(51, 100, RegionTable.of(fresh))));
        }
    }

    @Test
    void theDifferenceReachesFromTheFirstToTheLastRegionThatDiffers() {
        RegionTable one = RegionTable.of(List.of(new HighlightedRegion(1, 2, Highlight.LABEL),
                new HighlightedRegion(5, 2, Highlight.KEYWORD), new HighlightedRegion(9, 1, Highlight.LABEL)));
        RegionTable other = RegionTable.of(List.of(new HighlightedRegion(1, 2, Highlight.LABEL),
                new HighlightedRegion(5, 3, Highlight.KEYWORD), new HighlightedRegion(9, 1, Highlight.LABEL)));
        assertEquals(Optional.of(new Region(5, 3)), one.difference(other));
        assertEquals(Optional.empty(), one.difference(one));
        assertEquals(Optional.of(new Region(1, 9)), one.difference(RegionTable.EMPTY));
        Optional<IRegion> added = RegionTable.EMPTY.difference(other);
        assertEquals(Optional.of(new Region(1, 9)), added);
    }

    /** Regions that do not overlap, though they may touch each other. */
    private List<HighlightedRegion> regions(int from, int to) {
        List<HighlightedRegion> regions = new ArrayList<>();
        int at = from + random.nextInt(5);
        while (at + 4 < to) {
            int length = 1 + random.nextInt(4);
            regions.add(new HighlightedRegion(at, length, Highlight.values()[random.nextInt(5)]));
            at += length + random.nextInt(8);
        }
        return regions;
    }

    private static List<HighlightedRegion> list(RegionTable table) {
        List<HighlightedRegion> regions = new ArrayList<>();
        for (int i = 0; i < table.size(); i++) {
            regions.add(new HighlightedRegion(table.start(i), table.end(i) - table.start(i), table.kind(i)));
        }
        return regions;
    }
}
