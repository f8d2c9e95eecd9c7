package org.trapeze.machine.interpreter;

/**
 * Remembers what first parcels mean, where a first parcel alone says it. Kept by content, not by address, so that code
 * which modifies itself needs no care.
 */
final class DecodeCache {
    private static final int SIZE = 4096;

    private final long[] keys = new long[SIZE];
    private final Decoded[] values = new Decoded[SIZE];

    /** {@return null where it is not known} */
    Decoded get(long parcel) {
        int place = place(parcel);
        return keys[place] == parcel ? values[place] : null;
    }

    void put(long parcel, Decoded decoded) {
        int place = place(parcel);
        keys[place] = parcel;
        values[place] = decoded;
    }

    private static int place(long parcel) {
        return (int) (parcel * 0x9E3779B97F4A7C15L >>> 52);
    }
}
