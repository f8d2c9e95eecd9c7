package org.trapeze.machine.interpreter;

/** The parcels from the program counter on, fetched one after the other as decoding needs them. */
interface Parcels {
    /** Fetches a parcel; {@return false where that is a memory trap} */
    boolean fetch(int index);

    /** {@return a parcel fetched before} */
    long get(int index);
}
