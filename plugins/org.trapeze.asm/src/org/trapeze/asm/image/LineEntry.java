package org.trapeze.asm.image;

import java.util.Objects;

/**
 * Says which source line some storage units come from.
 *
 * @param address absolute storage address of the first unit
 * @param length  units, at least 1
 * @param file    the source file, by the URI or path the assembler was given
 * @param line    from 1
 * @param code    whether the units are one instruction, where a line breakpoint makes sense
 */
public record LineEntry(long address, int length, String file, int line, boolean code) {
    public LineEntry {
        Objects.requireNonNull(file);
        if (address < 0 || length < 1 || line < 1) {
            throw new IllegalArgumentException(length + " units at " + address + " from line " + line);
        }
    }

    /** {@return whether the units from the entry's address on include this one} */
    public boolean contains(long unit) {
        return unit >= address && unit - address < length;
    }
}
