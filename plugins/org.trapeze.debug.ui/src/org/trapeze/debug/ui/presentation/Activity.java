package org.trapeze.debug.ui.presentation;

import org.trapeze.debug.core.model.GuestThread;

/** What a thread is doing, in words. */
final class Activity {
    private Activity() {
    }

    static String of(GuestThread thread) {
        if (thread.isTerminated()) {
            return "Terminated";
        }
        return thread.reason().map(reason -> switch (reason) {
            case ENTRY -> "Suspended: entry";
            case STEP, REQUEST -> "Suspended";
            case LINE_BREAKPOINT -> "Suspended: line breakpoint";
            case TRAP_BREAKPOINT -> "Suspended: trap breakpoint";
        }).orElse(thread.isStepping() ? "Stepping" : "Running");
    }
}
