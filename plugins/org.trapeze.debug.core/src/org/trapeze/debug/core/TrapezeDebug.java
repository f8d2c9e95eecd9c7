package org.trapeze.debug.core;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;

/** The identifiers of the debug plug-ins that other plug-ins and plugin.xml refer to. */
public final class TrapezeDebug {
    /** The plug-in. */
    public static final String PLUGIN_ID = "org.trapeze.debug.core";
    /** The debug model: of all its elements and breakpoints. */
    public static final String MODEL_ID = "org.trapeze.debug";
    /** The launch type "Guest on Trapeze". */
    public static final String LAUNCH_TYPE = "org.trapeze.debug.core.guest";
    /** Markers of line breakpoints. */
    public static final String LINE_BREAKPOINT_MARKER = "org.trapeze.debug.core.lineBreakpoint";
    /** Markers of trap breakpoints. */
    public static final String TRAP_BREAKPOINT_MARKER = "org.trapeze.debug.core.trapBreakpoint";

    private TrapezeDebug() {
    }

    /** {@return an error that people are shown} */
    public static IStatus error(String message) {
        return new Status(IStatus.ERROR, PLUGIN_ID, message);
    }

    /** Records a defect of ours. */
    public static void log(String message, Throwable defect) {
        ILog.of(TrapezeDebug.class).error(message, defect);
    }
}
