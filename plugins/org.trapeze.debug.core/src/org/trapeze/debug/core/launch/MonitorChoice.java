package org.trapeze.debug.core.launch;

import java.util.Arrays;
import java.util.Optional;

/** The monitors that a launch can name, those included that do not exist yet. */
public enum MonitorChoice {
    /** The bare machine. */
    NONE("none", "none (bare machine)", true),
    /** Trap and emulate (PG §3). */
    VMM("vmm", "VMM (trap and emulate)", true),
    /** Virtual supervisor mode interpreted (PG §3, Theorem 3). */
    HYBRID("hybrid", "hybrid (supervisor mode interpreted)", false),
    /** Everything interpreted. */
    INTERPRET("interpret", "full interpretation", false),
    /** By the machine's declared extension for virtualization. */
    HARDWARE("hardware", "hardware-assisted", false);

    private final String id;
    private final String label;
    private final boolean available;

    MonitorChoice(String id, String label, boolean available) {
        this.id = id;
        this.label = label;
        this.available = available;
    }

    /** {@return the monitor of a name, as launch configurations and the command line write it} */
    public static Optional<MonitorChoice> of(String id) {
        return Arrays.stream(values()).filter(choice -> choice.id.equals(id)).findFirst();
    }

    /** {@return the name as launch configurations and the command line write it} */
    public String id() {
        return id;
    }

    /** {@return the name as people read it} */
    public String label() {
        return label;
    }

    /** {@return whether guests can be run under it} */
    public boolean isAvailable() {
        return available;
    }
}
