package org.trapeze.asm.image;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A run of consecutive storage units of an image. */
public final class Segment {
    private final long address;
    private final long[] units;

    /**
     * @param address absolute storage address of the first unit, from 0
     * @param units   the contents in the order of their addresses; copied
     */
    public Segment(long address, long[] units) {
        if (address < 0 || address > Long.MAX_VALUE - units.length) {
            throw new IllegalArgumentException("segment of " + units.length + " units at " + address);
        }
        this.address = address;
        this.units = units.clone();
    }

    /** {@return the absolute storage address of the first unit} */
    public long address() {
        return address;
    }

    /** {@return the number of units} */
    public int length() {
        return units.length;
    }

    /** {@return the storage address after the last unit} */
    public long end() {
        return address + units.length;
    }

    /**
     * {@return a unit's content, with zeros above the unit's width}
     *
     * @param index from 0 to {@link #length()} - 1
     */
    public long unit(int index) {
        return units[index];
    }

    /**
     * {@return the same units with neighbouring segments made one}
     *
     * @param segments by ascending address, without overlap
     */
    public static List<Segment> joined(List<Segment> segments) {
        var result = new ArrayList<Segment>();
        int from = 0;
        while (from < segments.size()) {
            int to = from + 1;
            while (to < segments.size() && segments.get(to).address == segments.get(to - 1).end()) {
                to++;
            }
            result.add(to == from + 1 ? segments.get(from) : joinedRun(segments.subList(from, to)));
            from = to;
        }
        return result;
    }

    private static Segment joinedRun(List<Segment> run) {
        long[] units = run.stream().flatMapToLong(segment -> Arrays.stream(segment.units)).toArray();
        return new Segment(run.getFirst().address, units);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Segment segment && segment.address == address && Arrays.equals(segment.units, units);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(address) * 31 + Arrays.hashCode(units);
    }

    @Override
    public String toString() {
        return units.length + " units at " + Long.toHexString(address);
    }
}
