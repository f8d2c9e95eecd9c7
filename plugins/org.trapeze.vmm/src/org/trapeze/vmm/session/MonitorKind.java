package org.trapeze.vmm.session;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a guest runs under. */
public enum MonitorKind {
    /** The bare machine. */
    NONE("none", true),
    /** Trap and emulate: everything runs directly until it traps (PG §3, Theorem 1). */
    VMM("trap-and-emulate monitor", true),
    /** Virtual supervisor mode is interpreted, user mode runs directly (PG §3, Theorem 3). */
    HYBRID("hybrid monitor", false),
    /** Every instruction is interpreted. */
    INTERPRET("interpreting monitor", false),
    /** The machine's own extension for virtualization does part of the work. */
    HARDWARE("hardware-assisted monitor", false);

    private final String title;
    private final boolean available;

    MonitorKind(String title, boolean available) {
        this.title = title;
        this.available = available;
    }

    /** {@return the word for it on a command line and in a launch} */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@return what people call it} */
    public String title() {
        return title;
    }

    /** {@return whether this version has it} */
    public boolean isAvailable() {
        return available;
    }

    /** {@return the kind of an id} */
    public static Optional<MonitorKind> of(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
    }
}
