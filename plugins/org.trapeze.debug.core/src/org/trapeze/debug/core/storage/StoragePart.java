package org.trapeze.debug.core.storage;

import java.util.Objects;

/**
 * A part of a machine's storage with one owner.
 *
 * @param kind  whose it is
 * @param owner whose it is, as people read it
 * @param from  address of the first unit in the storage of the machine
 * @param size  units, at least 1
 * @param what  what is there, such as labels; may be empty
 */
public record StoragePart(Kind kind, String owner, long from, long size, String what) {
    /** Whose storage can be. */
    public enum Kind {
        /** The monitor keeps it for itself (PG section 3: the allocator's own). */
        MONITOR,
        /** A virtual machine has it as its storage. */
        VIRTUAL_MACHINE,
        /** The guest's program was loaded there. */
        PROGRAM,
        /** The guest's, with nothing loaded. */
        GUEST,
        /** Nobody's: the allocator can hand it out. */
        FREE
    }

    public StoragePart {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(owner);
        Objects.requireNonNull(what);
        if (from < 0 || size < 1) {
            throw new IllegalArgumentException(size + " units from " + from);
        }
    }

    /** {@return the address of the last unit} */
    public long last() {
        return from + size - 1;
    }
}
