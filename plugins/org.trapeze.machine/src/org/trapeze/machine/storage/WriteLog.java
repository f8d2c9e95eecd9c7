package org.trapeze.machine.storage;

import java.util.LinkedHashSet;
import java.util.Set;

import org.trapeze.machine.Storage;

/**
 * Storage that remembers which addresses were written, so that what changed can be found without looking at all of it.
 */
public final class WriteLog implements Storage {
    private final Storage storage;
    private final Set<Long> written = new LinkedHashSet<>();

    /** Creates a log around storage; what is written to that directly is not seen. */
    public WriteLog(Storage storage) {
        this.storage = storage;
    }

    /** {@return the addresses written since the last call, in order of the first write; a copy} */
    public Set<Long> drain() {
        if (written.isEmpty()) {
            return Set.of();
        }
        Set<Long> result = new LinkedHashSet<>(written);
        written.clear();
        return result;
    }

    @Override
    public long size() {
        return storage.size();
    }

    @Override
    public int unitBits() {
        return storage.unitBits();
    }

    @Override
    public long read(long address) {
        return storage.read(address);
    }

    @Override
    public void write(long address, long value) {
        storage.write(address, value);
        written.add(address);
    }
}
