package org.trapeze.machine.storage;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.trapeze.machine.Storage;

/**
 * Storage of any size of which little is used: that of a classifier's witness, or a 64-bit address space. Only units
 * that are not 0 are kept.
 */
public final class SparseStorage implements Storage {
    private final int unitBits;
    private final long size;
    private final Map<Long, Long> units = new HashMap<>();

    /** Creates storage full of zeros, of {@code size} units of {@code unitBits} bits. */
    public SparseStorage(int unitBits, long size) {
        if (unitBits < 1 || unitBits > Long.SIZE || size < 1) {
            throw new IllegalArgumentException(size + " units of " + unitBits + " bits");
        }
        this.unitBits = unitBits;
        this.size = size;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public int unitBits() {
        return unitBits;
    }

    @Override
    public long read(long address) {
        check(address);
        return units.getOrDefault(address, 0L);
    }

    @Override
    public void write(long address, long value) {
        check(address);
        long content = value & -1L >>> (Long.SIZE - unitBits);
        if (content == 0) {
            units.remove(address);
        } else {
            units.put(address, content);
        }
    }

    /** {@return the units that are not 0, by address; a copy} */
    public SortedMap<Long, Long> content() {
        return new TreeMap<>(units);
    }

    void copyFrom(SparseStorage other) {
        units.clear();
        units.putAll(other.units);
    }

    private void check(long address) {
        if (address < 0 || address >= size) {
            throw new IndexOutOfBoundsException("address " + Long.toUnsignedString(address) + " in storage of " + size);
        }
    }
}
