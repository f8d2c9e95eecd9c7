package org.trapeze.machine.storage;

/** Storage of units of 17 to 32 bits. */
final class IntStorage extends PagedStorage {
    private final int[][] pages;

    IntStorage(int unitBits, long size) {
        super(unitBits, size);
        pages = new int[pages()][];
    }

    @Override
    public long read(long address) {
        int[] page = pages[page(address)];
        return page == null ? 0 : page[offset(address)] & unitMask;
    }

    @Override
    public void write(long address, long value) {
        int number = page(address);
        if (pages[number] == null) {
            pages[number] = new int[PAGE_SIZE];
        }
        pages[number][offset(address)] = (int) (value & unitMask);
    }

    @Override
    boolean isBlank(int page) {
        return pages[page] == null;
    }
}
