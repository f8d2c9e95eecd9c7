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
            case ENTRY -> "Suspended at its entry";
            case STEP -> "Suspended";
            case REQUEST -> "Suspended on request";
            case LINE_BREAKPOINT -> "Suspended at a line breakpoint";
            case TRAP_BREAKPOINT -> "Suspended at a trap breakpoint";
        }).orElse(thread.isStepping() ? "Stepping" : "Running");
    }
}
