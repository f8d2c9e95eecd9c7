package org.trapeze.ir.decl;

import java.util.Objects;

/**
 * A named run of bits inside a state component, so that views and witnesses can show a register in its parts.
 *
 * @param name the field's name, unique within its component
 * @param high the most significant bit, counted from 0 at the least significant end
 * @param low  the least significant bit, at most {@code high}
 */
public record Field(String name, int high, int low) {
    public Field {
        Objects.requireNonNull(name);
        if (low < 0 || high < low) {
            throw new IllegalArgumentException("field " + name + " has bits " + high + ".." + low);
        }
    }

    /** {@return the number of bits of this field} */
    public int width() {
        return high - low + 1;
    }
}
