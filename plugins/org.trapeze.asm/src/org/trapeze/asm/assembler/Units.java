package org.trapeze.asm.assembler;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import org.trapeze.asm.image.Segment;
import org.trapeze.ir.arch.StorageShape;
import org.trapeze.ir.expr.Widths;

/** Splits values into the machine's units and gathers them to segments. */
final class Units {
    private final StorageShape shape;
    private final BigInteger unitMask;
    private final boolean keeps;
    private final List<Segment> segments = new ArrayList<>();
    private long[] run = new long[1024];
    private int length;
    private long start;

    Units(StorageShape shape) {
        this(shape, true);
    }

    private Units(StorageShape shape, boolean keeps) {
        this.keeps = keeps;
        this.shape = shape;
        this.unitMask = Widths.mask(shape.unitBits());
    }

    /** Takes what is added and keeps nothing of it. */
    static Units none(StorageShape shape) {
        return new Units(shape, false);
    }

    /** What follows is placed from this storage address on. */
    void seek(long address) {
        if (keeps && address != start + length) {
            flush();
            start = address;
        }
    }

    /** Adds one unit, of whose value the low bits count. */
    void unit(BigInteger value) {
        if (keeps) {
            add(value.and(unitMask).longValue());
        }
    }

    private void add(long unit) {
        if (length == run.length) {
            run = Arrays.copyOf(run, length * 2);
        }
        run[length++] = unit;
    }

    /** Adds a datum in the machine's byte order. */
    void datum(BigInteger value, int bits) {
        int count = bits / shape.unitBits();
        for (int i = 0; i < count; i++) {
            int index = shape.bigEndian() ? count - 1 - i : i;
            unit(count == 1 ? value : value.shiftRight(index * shape.unitBits()));
        }
    }

    /** Adds an instruction: its parcels from the most significant on, each in the machine's byte order. */
    void instruction(BigInteger word, int bits) {
        if (!keeps) {
            return;
        }
        if (bits < Long.SIZE) {
            instruction(word.longValue(), bits);
            return;
        }
        for (int low = bits - shape.parcelBits(); low >= 0; low -= shape.parcelBits()) {
            datum(word.shiftRight(low), shape.parcelBits());
        }
    }

    /** The same for words that fit a number of the processor, which nearly all do. */
    private void instruction(long word, int bits) {
        int unit = shape.unitBits();
        int parcel = shape.parcelBits();
        for (int low = bits - parcel; low >= 0; low -= parcel) {
            for (int i = 0; i < parcel; i += unit) {
                add(word >>> low + (shape.bigEndian() ? parcel - unit - i : i) & (1L << unit) - 1);
            }
        }
    }

    /** {@return what was added, by ascending address; neighbours are one segment} */
    List<Segment> segments() {
        flush();
        segments.sort(Comparator.comparingLong(Segment::address));
        return Segment.joined(segments);
    }

    private void flush() {
        if (length > 0) {
            segments.add(new Segment(start, Arrays.copyOf(run, length)));
        }
        start += length;
        length = 0;
    }
}
