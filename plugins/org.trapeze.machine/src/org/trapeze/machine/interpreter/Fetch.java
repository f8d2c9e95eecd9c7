package org.trapeze.machine.interpreter;

import java.util.Arrays;

import org.trapeze.ir.arch.AccessKind;
import org.trapeze.ir.arch.StorageShape;
import org.trapeze.ir.stmt.Space;

/** Fetches instructions at the program counter of one frame, through the machine's translation. */
final class Fetch implements Parcels {
    private final Frame frame;
    private final Access access;
    private final Decoder decoder;
    private final int unitsPerParcel;
    /** Made at the first use, since many executions never fetch. */
    private DecodeCache cache;
    private long[] parcels = new long[4];
    private int used;
    private long pc;

    Fetch(Interpreter interpreter, Frame frame) {
        StorageShape shape = interpreter.architecture().storage();
        this.frame = frame;
        access = interpreter.access();
        decoder = interpreter.decoder();
        unitsPerParcel = shape.parcelBits() / shape.unitBits();
    }

    /**
     * {@return what stands at the program counter; null where fetching it is a memory trap, which the frame then holds}
     */
    Decoded next() {
        if (cache == null) {
            cache = new DecodeCache();
        }
        pc = frame.state.pc();
        used = 0;
        if (!fetch(0)) {
            return null;
        }
        Decoded known = cache.get(parcels[0]);
        return known != null ? known : decode();
    }

    private Decoded decode() {
        Decoded decoded = decoder.decode(this);
        if (decoded != null && used == 1) {
            cache.put(parcels[0], decoded);
        }
        return decoded;
    }

    @Override
    public boolean fetch(int index) {
        long address = pc + (long) index * unitsPerParcel;
        if (Bits.below(address, pc)) {
            access.cannotFetch(frame, address);
            return false;
        }
        if (!access.locate(frame, Space.TRANSLATED, AccessKind.FETCH, address, unitsPerParcel)) {
            return false;
        }
        if (index == parcels.length) {
            parcels = Arrays.copyOf(parcels, 2 * index);
        }
        parcels[index] = access.read(frame, unitsPerParcel);
        used = index + 1;
        return true;
    }

    @Override
    public long get(int index) {
        return parcels[index];
    }
}
