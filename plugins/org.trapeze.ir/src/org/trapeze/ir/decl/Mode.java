package org.trapeze.ir.decl;

import java.util.Objects;

/**
 * One processor mode, a value of M (PG §1). A machine lists its modes from most to least privileged.
 *
 * @param name  the manual's name, such as {@code supervisor}
 * @param value the content of the mode component in this mode
 */
public record Mode(String name, long value) {
    public Mode {
        Objects.requireNonNull(name);
    }
}
