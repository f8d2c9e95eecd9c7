package org.trapeze.debug.core.session;

import java.util.Objects;

/**
 * Something that is done about the guest's present instruction beneath the guest: a frame above the guest's.
 *
 * @param name   who does it, such as {@code Dispatcher}
 * @param detail what it does it for, such as a cause or an instruction; may be empty
 * @param level  the nesting level of the monitor that does it, 1 beneath which there is only the real machine; 0 for the
 *               real machine itself
 */
public record Phase(String name, String detail, int level) {
    public Phase {
        Objects.requireNonNull(name);
        Objects.requireNonNull(detail);
    }

    /** {@return the phase as a frame is labelled, such as {@code Dispatcher(privileged)}} */
    public String label() {
        return detail.isEmpty() ? name : name + "(" + detail + ")";
    }
}
