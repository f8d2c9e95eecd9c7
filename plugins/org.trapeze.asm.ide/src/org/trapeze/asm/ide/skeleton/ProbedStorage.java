package org.trapeze.asm.ide.skeleton;

import java.util.HashMap;
import java.util.Map;
import java.util.SequencedSet;
import java.util.LinkedHashSet;

import org.trapeze.machine.Storage;

/** A storage of zeros but for some units, which remembers what it is used for. */
final class ProbedStorage implements Storage {
    private final int unitBits;
    private final long size;
    private final Map<Long, Long> content;
    private final SequencedSet<Long> read = new LinkedHashSet<>();
    private final SequencedSet<Long> written = new LinkedHashSet<>();

    ProbedStorage(int unitBits, long size, Map<Long, Long> content) {
        this.unitBits = unitBits;
        this.size = size;
        this.content = new HashMap<>();
        content.forEach((address, unit) -> this.content.put(address, unit & -1L >>> 64 - unitBits));
    }

    /** {@return the units whose first content mattered} */
    SequencedSet<Long> read() {
        return read;
    }

    SequencedSet<Long> written() {
        return written;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public int unitBits() {
        return unitBits;
    }

    @Override
    public long read(long address) {
        if (!written.contains(address)) {
            read.add(address);
        }
        return content.getOrDefault(address, 0L);
    }

    @Override
    public void write(long address, long value) {
        written.add(address);
        content.put(address, value & -1L >>> 64 - unitBits);
    }
}
