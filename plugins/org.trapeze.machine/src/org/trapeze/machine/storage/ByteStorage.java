package org.trapeze.machine.storage;

/** Storage of units of 1 to 8 bits. */
final class ByteStorage extends PagedStorage {
    private final byte[][] pages;

    ByteStorage(int unitBits, long size) {
        super(unitBits, size);
        pages = new byte[pages()][];
    }

    @Override
    public long read(long address) {
        byte[] page = pages[page(address)];
        return page == null ? 0 : page[offset(address)] & unitMask;
    }

    @Override
    public void write(long address, long value) {
        int number = page(address);
        if (pages[number] == null) {
            pages[number] = new byte[PAGE_SIZE];
        }
        pages[number][offset(address)] = (byte) (value & unitMask);
    }

    @Override
    boolean isBlank(int page) {
        return pages[page] == null;
    }
}
