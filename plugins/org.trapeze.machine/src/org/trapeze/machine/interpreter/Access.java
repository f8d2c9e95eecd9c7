package org.trapeze.machine.interpreter;

import java.math.BigInteger;

import org.trapeze.ir.arch.Architecture;
import org.trapeze.ir.arch.MemoryTrap;
import org.trapeze.ir.arch.StorageShape;
import org.trapeze.ir.arch.Translation;
import org.trapeze.ir.stmt.Space;

/**
 * Reaches storage: translates addresses (PG §1) and puts several units together in the machine's byte order. The units
 * of one access follow each other without wrapping around, so that they are within bound and storage if the first and
 * the last are.
 */
final class Access {
    private final int unitBits;
    private final boolean bigEndian;
    private final MemoryTrap memoryTrap;
    /** Base and bound; null where addresses are absolute. */
    private final LongNode base;
    private final LongNode bound;

    Access(Architecture architecture, ExprCompiler compiler) {
        StorageShape shape = architecture.storage();
        unitBits = shape.unitBits();
        bigEndian = shape.bigEndian();
        memoryTrap = architecture.translation().memoryTrap();
        switch (architecture.translation()) {
            case Translation.Absolute absolute -> {
                base = null;
                bound = null;
            }
            case Translation.RelocationBounds relocation -> {
                base = compiler.compileReach(relocation.base());
                bound = compiler.compileReach(relocation.bound());
            }
        }
    }

    MemoryTrap memoryTrap() {
        return memoryTrap;
    }

    /** {@return how many units hold a value of a width} */
    int units(int width) {
        if (width % unitBits != 0) {
            throw new IllegalArgumentException(width + " bits are not a multiple of the unit of " + unitBits + " bits");
        }
        return width / unitBits;
    }

    /** Sets {@link Frame#absolute} to where an access begins; {@return whether all its units can be reached} */
    boolean locate(Frame frame, Space space, long address, int units) {
        if (space == Space.TRANSLATED && base != null) {
            return relocate(frame, address, units);
        }
        return locateAbsolute(frame, address, units);
    }

    private boolean relocate(Frame frame, long address, int units) {
        if (!fits(address, units, bound.eval(frame))) {
            return false;
        }
        long absolute = address + base.eval(frame);
        return !Bits.below(absolute, address) && locateAbsolute(frame, absolute, units);
    }

    private static boolean locateAbsolute(Frame frame, long address, int units) {
        frame.absolute = address;
        return fits(address, units, frame.storage.size());
    }

    /** Whether {@code units} units from an unsigned address on lie below an unsigned limit. */
    private static boolean fits(long address, int units, long limit) {
        return !Bits.below(limit, units) && !Bits.below(limit - units, address);
    }

    /** {@return the units from {@link Frame#absolute} on as one number of at most 64 bits} */
    long read(Frame frame, int units) {
        long first = frame.absolute;
        if (units == 1) {
            return frame.storage.read(first);
        }
        long value = 0;
        for (int i = 0; i < units; i++) {
            value = value << unitBits | frame.storage.read(first + place(i, units));
        }
        return value;
    }

    BigInteger readWide(Frame frame, int units) {
        BigInteger value = BigInteger.ZERO;
        for (int i = 0; i < units; i++) {
            BigInteger unit = WideBits.fromLong(frame.storage.read(frame.absolute + place(i, units)));
            value = value.shiftLeft(unitBits).or(unit);
        }
        return value;
    }

    /** Writes a number of at most 64 bits to the units from {@link Frame#absolute} on. */
    void write(Frame frame, int units, long value) {
        long first = frame.absolute;
        if (units == 1) {
            frame.effects.write(first, value);
            return;
        }
        for (int i = 0; i < units; i++) {
            frame.effects.write(first + place(i, units), value >>> (units - 1 - i) * unitBits & Bits.mask(unitBits));
        }
    }

    void writeWide(Frame frame, int units, BigInteger value) {
        for (int i = 0; i < units; i++) {
            long unit = value.shiftRight((units - 1 - i) * unitBits).longValue() & Bits.mask(unitBits);
            frame.effects.write(frame.absolute + place(i, units), unit);
        }
    }

    /** Where the unit stands that is number {@code i} from the most significant end. */
    private int place(int i, int units) {
        return bigEndian ? i : units - 1 - i;
    }
}
