package org.trapeze.machine.storage;

/** Storage of units of 9 to 16 bits. */
final class ShortStorage extends PagedStorage {
    private final short[][] pages;

    ShortStorage(int unitBits, long size) {
        super(unitBits, size);
        pages = new short[pages()][];
    }

    @Override
    public long read(long address) {
        short[] page = pages[page(address)];
        return page == null ? 0 : page[offset(address)] & unitMask;
    }

    @Override
    public void write(long address, long value) {
        int number = page(address);
        if (pages[number] == null) {
            pages[number] = new short[PAGE_SIZE];
        }
        pages[number][offset(address)] = (short) (value & unitMask);
    }

    @Override
    boolean isBlank(int page) {
        return pages[page] == null;
    }
}
