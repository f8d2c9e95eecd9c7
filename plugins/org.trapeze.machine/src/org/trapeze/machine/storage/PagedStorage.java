package org.trapeze.machine.storage;

import org.trapeze.machine.Storage;

/** What storage in pages of arrays has in common. A page that was never written does not exist and reads as zeros. */
abstract class PagedStorage implements Storage {
    static final int PAGE_SHIFT = 12;
    static final int PAGE_SIZE = 1 << PAGE_SHIFT;
    static final int PAGE_MASK = PAGE_SIZE - 1;

    final long unitMask;
    private final int unitBits;
    private final long size;

    PagedStorage(int unitBits, long size) {
        this.unitBits = unitBits;
        this.size = size;
        unitMask = -1L >>> (Long.SIZE - unitBits);
    }

    @Override
    public final long size() {
        return size;
    }

    @Override
    public final int unitBits() {
        return unitBits;
    }

    final int pages() {
        return (int) (size + PAGE_MASK >>> PAGE_SHIFT);
    }

    /** {@return the page of an address that storage has} */
    final int page(long address) {
        if (address < 0 || address >= size) {
            throw new IndexOutOfBoundsException("address " + Long.toUnsignedString(address) + " in storage of " + size);
        }
        return (int) (address >>> PAGE_SHIFT);
    }

    /** {@return whether nothing was ever written to the page of this number} */
    abstract boolean isBlank(int page);

    static int offset(long address) {
        return (int) address & PAGE_MASK;
    }
}
