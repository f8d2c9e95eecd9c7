package org.trapeze.ui.highlighting;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.Region;

/**
 * Regions in the order of the text, in arrays: a long text has a hundred thousand of them, which the user interface
 * thread has to move with every key that is typed. Immutable.
 */
final class RegionTable {
    static final RegionTable EMPTY = new RegionTable(new int[0], new int[0], new Highlight[0]);

    private final int[] starts;
    private final int[] ends;
    private final Highlight[] kinds;

    private RegionTable(int[] starts, int[] ends, Highlight[] kinds) {
        this.starts = starts;
        this.ends = ends;
        this.kinds = kinds;
    }

    /** {@return a table of regions that do not overlap} */
    static RegionTable of(List<HighlightedRegion> regions) {
        List<HighlightedRegion> sorted =
                regions.stream().sorted(Comparator.comparingInt(HighlightedRegion::offset)).toList();
        return new RegionTable(sorted.stream().mapToInt(HighlightedRegion::offset).toArray(),
                sorted.stream().mapToInt(HighlightedRegion::end).toArray(),
                sorted.stream().map(HighlightedRegion::kind).toArray(Highlight[]::new));
    }

    int size() {
        return starts.length;
    }

    int start(int index) {
        return starts[index];
    }

    int end(int index) {
        return ends[index];
    }

    Highlight kind(int index) {
        return kinds[index];
    }

    /** {@return the first region that ends behind an offset} */
    int after(int offset) {
        int found = Arrays.binarySearch(ends, offset + 1);
        return found >= 0 ? found : -found - 1;
    }

    /**
     * {@return the table after an edit of the text: what was edited is left out, what comes behind it is moved}
     *
     * @param offset   where
     * @param removed  characters that were there
     * @param inserted characters that are there now
     */
    RegionTable edited(int offset, int removed, int inserted) {
        int before = Math.max(0, after(offset - 1));
        int behind = before;
        while (behind < starts.length && !isBehind(behind, offset, removed)) {
            behind++;
        }
        return spliced(before, behind, EMPTY, inserted - removed);
    }

    private boolean isBehind(int index, int offset, int removed) {
        return starts[index] > offset + removed || starts[index] == offset + removed && removed > 0;
    }

    /**
     * {@return this table with other regions instead of those in a range of the text}
     *
     * @param from  first character of the range
     * @param to    the one after the last
     * @param fresh regions inside of the range
     */
    RegionTable with(int from, int to, RegionTable fresh) {
        int first = after(from);
        int last = first;
        while (last < starts.length && starts[last] < to) {
            last++;
        }
        return spliced(first, last, fresh, 0);
    }

    private RegionTable spliced(int first, int last, RegionTable middle, int shift) {
        int added = middle.size();
        int size = first + added + starts.length - last;
        int[] newStarts = Arrays.copyOf(starts, size);
        int[] newEnds = Arrays.copyOf(ends, size);
        Highlight[] newKinds = Arrays.copyOf(kinds, size);
        System.arraycopy(middle.starts, 0, newStarts, first, added);
        System.arraycopy(middle.ends, 0, newEnds, first, added);
        System.arraycopy(middle.kinds, 0, newKinds, first, added);
        for (int from = last, to = first + added; from < starts.length; from++, to++) {
            newStarts[to] = starts[from] + shift;
            newEnds[to] = ends[from] + shift;
            newKinds[to] = kinds[from];
        }
        return new RegionTable(newStarts, newEnds, newKinds);
    }

    /** {@return the part of the text in which two tables differ; empty where they do not} */
    Optional<IRegion> difference(RegionTable other) {
        int shorter = Math.min(size(), other.size());
        int same = 0;
        while (same < shorter && isSame(same, other, same)) {
            same++;
        }
        int tail = 0;
        while (tail < shorter - same && isSame(size() - 1 - tail, other, other.size() - 1 - tail)) {
            tail++;
        }
        int from = Math.min(startOr(same, Integer.MAX_VALUE), other.startOr(same, Integer.MAX_VALUE));
        int to = Math.max(size() - tail > same ? ends[size() - tail - 1] : 0,
                other.size() - tail > same ? other.ends[other.size() - tail - 1] : 0);
        return from < to ? Optional.of(new Region(from, to - from)) : Optional.empty();
    }

    private int startOr(int index, int otherwise) {
        return index < starts.length ? starts[index] : otherwise;
    }

    private boolean isSame(int index, RegionTable other, int otherIndex) {
        return starts[index] == other.starts[otherIndex] && ends[index] == other.ends[otherIndex]
                && kinds[index] == other.kinds[otherIndex];
    }
}
