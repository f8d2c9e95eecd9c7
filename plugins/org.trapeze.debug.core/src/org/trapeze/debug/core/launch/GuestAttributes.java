package org.trapeze.debug.core.launch;

/** The names under which launch configurations of guests keep their settings. */
public final class GuestAttributes {
    /** Workspace path of the guest's source, image, ELF executable or plain binary; text. */
    public static final String GUEST = "org.trapeze.debug.core.guest";
    /** Whether the file is plain binary, whatever it looks like; boolean. */
    public static final String BINARY = "org.trapeze.debug.core.binary";
    /** The storage address that plain binary is loaded at and started from; text, empty for 0. */
    public static final String ADDRESS = "org.trapeze.debug.core.address";
    /**
     * Name of the machine to run on instead of the one the guest names; text, empty for that one. ELF executables and
     * plain binary name none.
     */
    public static final String MACHINE = "org.trapeze.debug.core.machine";
    /** The monitor's name, {@code none} for the bare machine; text. */
    public static final String MONITOR = "org.trapeze.debug.core.monitor";
    /** How many monitors stand on one another; number, from 1. */
    public static final String DEPTH = "org.trapeze.debug.core.depth";
    /** Addressable units of storage of the real machine; text, empty for as many as the machine describes. */
    public static final String STORAGE = "org.trapeze.debug.core.storage";
    /** Whether to be suspended before the first instruction in debug mode; boolean. */
    public static final String STOP_AT_ENTRY = "org.trapeze.debug.core.stopAtEntry";
    /** Instructions the guest may execute; text, empty for no limit. */
    public static final String BUDGET = "org.trapeze.debug.core.budget";

    private GuestAttributes() {
    }
}
