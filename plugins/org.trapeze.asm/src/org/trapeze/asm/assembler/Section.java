package org.trapeze.asm.assembler;

import java.math.BigInteger;

import org.trapeze.asm.source.Token;

/** What is placed from one {@code org} to the next. */
final class Section {
    private final Token origin;
    private final long start;
    private final BigInteger virtual;
    private final long limit;
    private final boolean relocated;
    private long end;

    /**
     * @param origin  where the source begins it, or null at the start of a program
     * @param start   its first storage address
     * @param virtual the same as the program sees it
     * @param limit   the storage address it must not reach
     */
    Section(Token origin, long start, BigInteger virtual, BigInteger limit) {
        this.origin = origin;
        this.start = start;
        this.virtual = virtual;
        this.limit = limit.longValueExact();
        this.relocated = !virtual.equals(BigInteger.valueOf(start));
        this.end = start;
    }

    /** The same for a number that is not negative. */
    boolean advance(long units) {
        if (units > limit - end) {
            return false;
        }
        end += units;
        return true;
    }

    /** Takes so many units more, unless there are not so many; then it says false and stays as it is. */
    boolean advance(BigInteger units) {
        return units.bitLength() < Long.SIZE && advance(units.longValue());
    }

    Token origin() {
        return origin;
    }

    long start() {
        return start;
    }

    /** The storage address after what was placed so far. */
    long end() {
        return end;
    }

    /** The address after what was placed so far, as the program sees it. */
    BigInteger here() {
        return at(end);
    }

    /** A storage address of this section, as the program sees it. */
    BigInteger at(long address) {
        return relocated ? virtual.add(BigInteger.valueOf(address - start)) : BigInteger.valueOf(address);
    }

    boolean contains(long address) {
        return address >= start && address < end;
    }
}
