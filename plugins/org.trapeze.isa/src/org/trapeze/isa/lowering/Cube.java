package org.trapeze.isa.lowering;

import java.math.BigInteger;

/**
 * The words of which some bits are fixed.
 *
 * @param mask  1 where a bit is fixed
 * @param match the fixed bits; 0 elsewhere
 */
record Cube(BigInteger mask, BigInteger match) {

    boolean meets(Cube other) {
        return mask.and(other.mask).and(match.xor(other.match)).signum() == 0;
    }

    boolean contains(Cube other) {
        return mask.andNot(other.mask).signum() == 0 && meets(other);
    }

    /** {@return what both have in common; they must meet} */
    Cube and(Cube other) {
        return new Cube(mask.or(other.mask), match.or(other.match));
    }

    /** {@return the half in which a bit that is not fixed has this value} */
    Cube with(int bit, boolean value) {
        return new Cube(mask.setBit(bit), value ? match.setBit(bit) : match);
    }

    /** {@return the highest bit that is fixed here and not there, or -1} */
    int fixedOnlyHere(Cube other) {
        return mask.andNot(other.mask).bitLength() - 1;
    }
}
