package org.trapeze.machine.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trapeze.machine.Storage;

class StoragesTest {
    private static final long SEED = 47;

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 8, 9, 12, 16, 18, 31, 32, 33, 36, 60, 63, 64})
    void unitsKeepTheirWidth(int bits) {
        for (long size : new long[] {1, 4095, 4096, 4097, 100_000, 1L << 33, 1L << 40}) {
            check(Storages.create(bits, size), bits, size);
        }
    }

    private static void check(Storage storage, int bits, long size) {
        Random random = new Random(SEED);
        Map<Long, Long> expected = new HashMap<>();
        for (int i = 0; i < 300; i++) {
            long address = random.nextInt(4) == 0 ? size - 1 : random.nextLong(size);
            long value = random.nextLong();
            storage.write(address, value);
            expected.put(address, value & -1L >>> 64 - bits);
        }
        expected.forEach((address, value) -> assertEquals(value, storage.read(address), "seed " + SEED));
        assertEquals(size, storage.size());
        assertEquals(bits, storage.unitBits());
        for (long beyond : new long[] {size, -1, Long.MIN_VALUE, Long.MAX_VALUE}) {
            assertThrows(IndexOutOfBoundsException.class, () -> storage.read(beyond));
            assertThrows(IndexOutOfBoundsException.class, () -> storage.write(beyond, 0));
        }
    }

    @Test
    void theLastPageEndsWithStorage() {
        Storage storage = Storages.create(8, 5000);
        assertThrows(IndexOutOfBoundsException.class, () -> storage.write(5000, 1));
    }

    @ParameterizedTest
    @ValueSource(longs = {20_000, 1L << 33, 1L << 50})
    void copiesAreIndependent(long size) {
        Storage storage = Storages.create(16, size);
        storage.write(19_999, 5);
        storage.write(3, 4);
        Storage copy = Storages.copy(storage);
        storage.write(3, 0);
        storage.write(8000, 9);
        assertEquals(5, copy.read(19_999));
        assertEquals(4, copy.read(3));
        Storages.copy(copy, storage);
        assertEquals(4, storage.read(3));
        assertEquals(0, storage.read(8000));
    }

    @Test
    void theLogKnowsWhatWasWritten() {
        WriteLog log = new WriteLog(Storages.create(8, 10));
        log.write(3, 1);
        log.write(2, 1);
        log.write(3, 2);
        assertEquals(Set.of(2L, 3L), log.drain());
        assertEquals(Set.of(), log.drain());
        assertEquals(2, log.read(3));
    }
}
