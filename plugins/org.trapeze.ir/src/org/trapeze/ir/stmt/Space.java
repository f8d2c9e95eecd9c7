package org.trapeze.ir.stmt;

/** By which way an address reaches storage. */
public enum Space {
    /** Through the machine's address translation, which may raise the memory trap. */
    TRANSLATED,
    /** Around translation, as an absolute address; beyond the end of storage it raises the memory trap as well. */
    PHYSICAL
}
