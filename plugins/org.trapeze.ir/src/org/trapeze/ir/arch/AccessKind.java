package org.trapeze.ir.arch;

/** What an address is needed for; translation by a function sees the ordinal. */
public enum AccessKind {
    /** An instruction is fetched. */
    FETCH,
    /** Storage is read. */
    LOAD,
    /** Storage is written. */
    STORE;

    /** Bits in which a body holds a kind. */
    public static final int WIDTH = 2;

    /** {@return the word by which descriptions name the kind} */
    public String word() {
        return switch (this) {
            case FETCH -> "fetch";
            case LOAD -> "load";
            case STORE -> "store";
        };
    }
}
