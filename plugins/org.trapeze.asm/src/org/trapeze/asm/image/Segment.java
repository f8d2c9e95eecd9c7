package org.trapeze.asm.image;

import java.util.Arrays;

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
