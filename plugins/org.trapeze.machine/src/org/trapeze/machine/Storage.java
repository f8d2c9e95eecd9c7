package org.trapeze.machine;

/** A machine's executable storage E: units of the machine's own width, by absolute address from 0. */
public interface Storage {
    /** {@return the number of units} */
    long size();

    /** {@return bits of one unit, 1 to 64} */
    int unitBits();

    /**
     * {@return the unit at an address, with zeros above the unit's width}
     *
     * @param address from 0 to {@link #size()} - 1
     * @throws IndexOutOfBoundsException beyond that
     */
    long read(long address);

    /**
     * Sets the unit at an address to the low bits of a value.
     *
     * @param address from 0 to {@link #size()} - 1
     * @throws IndexOutOfBoundsException beyond that
     */
    void write(long address, long value);
}
