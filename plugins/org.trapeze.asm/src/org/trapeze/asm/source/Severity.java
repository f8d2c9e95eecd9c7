package org.trapeze.asm.source;

/** How bad a problem is. */
public enum Severity {
    /** No image is made. */
    ERROR,
    /** Probably not what was meant. */
    WARNING,
    /** Worth knowing. */
    INFO
}
