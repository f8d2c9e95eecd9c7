package org.trapeze.vmm;

import java.util.Objects;

import org.trapeze.machine.Storage;

/** A virtual machine's storage: a region of its host's, by the standard VM map E'[i + k] = E[i] (PG §3). */
final class WindowStorage implements Storage {
    private final Storage host;
    private final long base;
    private final long size;

    private WindowStorage(Storage host, long base, long size) {
        this.host = host;
        this.base = base;
        this.size = size;
    }

    /** {@return the region as storage; a window in a window is one window, so that nesting costs nothing here} */
    static WindowStorage of(Storage host, Region region) {
        Objects.checkFromIndexSize(region.base(), region.size(), host.size());
        return host instanceof WindowStorage window
                ? new WindowStorage(window.host, window.base + region.base(), region.size())
                : new WindowStorage(host, region.base(), region.size());
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public int unitBits() {
        return host.unitBits();
    }

    @Override
    public long read(long address) {
        return host.read(base + Objects.checkIndex(address, size));
    }

    @Override
    public void write(long address, long value) {
        host.write(base + Objects.checkIndex(address, size), value);
    }
}
