package org.trapeze.machine.storage;

import org.trapeze.ir.arch.Architecture;
import org.trapeze.machine.Storage;

/** Makes storage that fits a machine's unit and size. */
public final class Storages {
    /** Up to this many units a table of pages is small enough. */
    private static final long MAX_PAGED = 1L << 34;

    private Storages() {
    }

    /**
     * {@return storage full of zeros}
     *
     * @param unitBits bits of one unit, 1 to 64
     * @param size     units, at least 1; memory is only used for pages that are written
     */
    public static Storage create(int unitBits, long size) {
        if (unitBits < 1 || unitBits > Long.SIZE || size < 1) {
            throw new IllegalArgumentException(size + " units of " + unitBits + " bits");
        }
        if (size > MAX_PAGED) {
            return new SparseStorage(unitBits, size);
        }
        if (unitBits <= Byte.SIZE) {
            return new ByteStorage(unitBits, size);
        }
        if (unitBits <= Short.SIZE) {
            return new ShortStorage(unitBits, size);
        }
        return unitBits <= Integer.SIZE ? new IntStorage(unitBits, size) : new LongStorage(unitBits, size);
    }

    /** {@return as much storage as the description gives the machine} */
    public static Storage create(Architecture architecture) {
        return create(architecture.storage().unitBits(), architecture.storage().size());
    }

    /** {@return storage of the same shape and content} */
    public static Storage copy(Storage from) {
        Storage copy = create(from.unitBits(), from.size());
        copy(from, copy);
        return copy;
    }

    /** Makes the content of one storage that of another of the same shape. */
    public static void copy(Storage from, Storage to) {
        if (from.size() != to.size() || from.unitBits() != to.unitBits()) {
            throw new IllegalArgumentException("storages of different shape");
        }
        for (long address = 0; address < from.size(); address++) {
            long unit = from.read(address);
            if (unit != to.read(address)) {
                to.write(address, unit);
            }
        }
    }
}
