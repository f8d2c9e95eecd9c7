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
        if (from instanceof SparseStorage source && to instanceof SparseStorage target) {
            target.copyFrom(source);
            return;
        }
        for (long start = 0; start < from.size(); start += PagedStorage.PAGE_SIZE) {
            if (!isBlank(from, start) || !isBlank(to, start)) {
                copy(from, to, start, Math.min(from.size(), start + PagedStorage.PAGE_SIZE));
            }
        }
    }

    private static boolean isBlank(Storage storage, long start) {
        return storage instanceof PagedStorage paged && paged.isBlank(paged.page(start));
    }

    private static void copy(Storage from, Storage to, long start, long end) {
        for (long address = start; address < end; address++) {
            long unit = from.read(address);
            if (unit != to.read(address)) {
                to.write(address, unit);
            }
        }
    }
}
