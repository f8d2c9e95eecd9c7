package org.trapeze.debug.core.session;

/** Why a session is suspended. */
public enum Reason {
    /** The guest has not executed anything yet. */
    ENTRY,
    /** A step came to its end. */
    STEP,
    /** The next instruction stands at a line breakpoint. */
    LINE_BREAKPOINT,
    /** A trap that is watched for happened. */
    TRAP_BREAKPOINT,
    /** Somebody asked for it. */
    REQUEST
}
