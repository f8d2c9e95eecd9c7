package org.trapeze.vmm;

/**
 * A part of a host's storage.
 *
 * @param base absolute address of its first unit in the host's storage, the k of the VM map (PG §3)
 * @param size units, the w of the VM map, at least 1
 */
public record Region(long base, long size) {
    public Region {
        if (base < 0 || size < 1) {
            throw new IllegalArgumentException(size + " units from " + base);
        }
    }

    /** {@return the address after the last} */
    public long end() {
        return base + size;
    }

    /** {@return whether an address of the host's storage lies here} */
    public boolean contains(long address) {
        return address >= base && address < end();
    }
}
