package org.trapeze.debug.core.storage;

import java.util.List;

/**
 * The storage of one of the machines, the real one or a virtual one.
 *
 * @param machine how the machine is called
 * @param base    where its address 0 lies in the real machine's storage
 * @param size    units
 * @param parts   all of its storage, from low to high without gaps
 */
public record StorageLevel(String machine, long base, long size, List<StoragePart> parts) {
    public StorageLevel {
        parts = List.copyOf(parts);
    }
}
