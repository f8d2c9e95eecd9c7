package org.trapeze.machine.interpreter;

import java.math.BigInteger;
import java.util.List;

import org.trapeze.ir.arch.AccessKind;
import org.trapeze.ir.arch.Architecture;
import org.trapeze.ir.arch.MemoryTrap;
import org.trapeze.ir.arch.StorageShape;
import org.trapeze.ir.arch.Translation;
import org.trapeze.ir.stmt.Space;

/**
 * Reaches storage: translates addresses (PG §1) and puts several units together in the machine's byte order. The units
 * of one access follow each other without wrapping around, so that they are within bound and storage if the first and
 * the last are; only where translation is a function must each of them be asked about.
 */
final class Access {
    private final int unitBits;
    private final boolean bigEndian;
    private final MemoryTrap memoryTrap;
    /** Base and bound; null where addresses are absolute. */
    private final LongNode base;
    private final LongNode bound;
    /** Translation by a function, or null. */
    private final MapFunction map;

    Access(Architecture architecture, ExprCompiler compiler) {
        StorageShape shape = architecture.storage();
        unitBits = shape.unitBits();
        bigEndian = shape.bigEndian();
        memoryTrap = architecture.translation().memoryTrap();
        switch (architecture.translation()) {
            case Translation.Absolute absolute -> {
                base = null;
                bound = null;
                map = null;
            }
            case Translation.RelocationBounds relocation -> {
                base = compiler.compileReach(relocation.base());
                bound = compiler.compileReach(relocation.bound());
                map = null;
            }
            case Translation.Mapped mapped -> {
                base = null;
                bound = null;
                map = new MapFunction(mapped, new BodyCompiler(this, List.of()));
            }
        }
    }

    /** Makes a frame hold the trap for a fetch whose address is not there. */
    void cannotFetch(Frame frame, long address) {
        frame.trap(memoryTrap.fetch(), address);
    }

    /** {@return how many units hold a value of a width} */
    int units(int width) {
        if (width % unitBits != 0) {
            throw new IllegalArgumentException(width + " bits are not a multiple of the unit of " + unitBits + " bits");
        }
        return width / unitBits;
    }

    /**
     * Sets {@link Frame#absolute}, and where they are scattered {@link Frame#places}, to where the units of an access
     * are; {@return whether all of them can be reached} If not, the frame holds cause and code of the trap.
     */
    boolean locate(Frame frame, Space space, AccessKind kind, long address, int units) {
        if (space == Space.TRANSLATED && map != null) {
            return map.locate(frame, kind, address, units);
        }
        boolean relocated = space == Space.TRANSLATED && base != null;
        boolean found = relocated ? relocate(frame, address, units) : locateAbsolute(frame, address, units);
        return found || beyond(frame, kind, address);
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
        frame.scattered = false;
        return fits(address, units, frame.storage.size());
    }

    /** A table of translation that is beyond storage is a matter of the access that needed it. */
    private boolean beyond(Frame frame, AccessKind kind, long address) {
        boolean walking = frame.walking != null;
        frame.trap(memoryTrap.of(walking ? frame.walking : kind), walking ? frame.walked : address);
        return false;
    }

    /** Whether {@code units} units from an unsigned address on lie below an unsigned limit. */
    private static boolean fits(long address, int units, long limit) {
        return !Bits.below(limit, units) && !Bits.below(limit - units, address);
    }

    /** {@return the units from {@link Frame#absolute} on as one number of at most 64 bits} */
    long read(Frame frame, int units) {
        if (units == 1) {
            return frame.storage.read(frame.absolute);
        }
        long value = 0;
        for (int i = 0; i < units; i++) {
            value = value << unitBits | frame.storage.read(place(frame, i, units));
        }
        return value;
    }

    BigInteger readWide(Frame frame, int units) {
        BigInteger value = BigInteger.ZERO;
        for (int i = 0; i < units; i++) {
            BigInteger unit = WideBits.fromLong(frame.storage.read(place(frame, i, units)));
            value = value.shiftLeft(unitBits).or(unit);
        }
        return value;
    }

    /** Writes a number of at most 64 bits to the units from {@link Frame#absolute} on. */
    void write(Frame frame, int units, long value) {
        if (units == 1) {
            frame.effects.write(frame.absolute, value);
            return;
        }
        for (int i = 0; i < units; i++) {
            long unit = value >>> (units - 1 - i) * unitBits & Bits.mask(unitBits);
            frame.effects.write(place(frame, i, units), unit);
        }
    }

    void writeWide(Frame frame, int units, BigInteger value) {
        for (int i = 0; i < units; i++) {
            long unit = value.shiftRight((units - 1 - i) * unitBits).longValue() & Bits.mask(unitBits);
            frame.effects.write(place(frame, i, units), unit);
        }
    }

    /** Where the unit stands that is number {@code i} from the most significant end. */
    private long place(Frame frame, int i, int units) {
        int place = bigEndian ? i : units - 1 - i;
        return frame.scattered ? frame.places[place] : frame.absolute + place;
    }
}
