package org.trapeze.asm.image;

import java.math.BigInteger;
import java.util.Objects;

/**
 * A name of the source that a debugger can show and look up.
 *
 * @param name    as in the source
 * @param kind    label or constant
 * @param value   what the name stands for in the program; for a label the address as the program sees it
 * @param address for a label the absolute storage address it stands at; for a constant 0
 */
public record Symbol(String name, Kind kind, BigInteger value, long address) {
    /** What the source defines a name as. */
    public enum Kind {
        /** The place of an instruction or of data. */
        LABEL,
        /** A number. */
        CONSTANT
    }

    public Symbol {
        Objects.requireNonNull(name);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(value);
    }

    /** {@return a label} */
    public static Symbol label(String name, BigInteger value, long address) {
        return new Symbol(name, Kind.LABEL, value, address);
    }

    /** {@return a constant} */
    public static Symbol constant(String name, BigInteger value) {
        return new Symbol(name, Kind.CONSTANT, value, 0);
    }
}
