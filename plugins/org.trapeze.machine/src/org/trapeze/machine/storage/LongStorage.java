package org.trapeze.machine.storage;

/** Storage of units of 33 to 64 bits. */
final class LongStorage extends PagedStorage {
    private final long[][] pages;

    LongStorage(int unitBits, long size) {
        super(unitBits, size);
        pages = new long[pages()][];
    }

    @Override
    public long read(long address) {
        long[] page = pages[page(address)];
        return page == null ? 0 : page[offset(address)];
    }

    @Override
    public void write(long address, long value) {
        int number = page(address);
        if (pages[number] == null) {
            pages[number] = new long[PAGE_SIZE];
        }
        pages[number][offset(address)] = value & unitMask;
    }

    @Override
    boolean isBlank(int page) {
        return pages[page] == null;
    }
}
