package org.trapeze.debug.ui.presentation;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.model.IThread;

/** What a thread is doing, in words. */
final class Activity {
    private Activity() {
    }

    static String of(IThread thread) throws CoreException {
        if (thread.isTerminated()) {
            return "Terminated";
        }
        if (!thread.isSuspended()) {
            return thread.isStepping() ? "Stepping" : "Running";
        }
        return thread.getBreakpoints().length == 0 ? "Suspended" : "Suspended: breakpoint";
    }
}
