package org.trapeze.debug.core.model;

import org.eclipse.debug.core.DebugEvent;
import org.trapeze.debug.core.session.Motion;
import org.trapeze.debug.core.session.Reason;

/** The platform's words for a session's. */
final class Details {
    private Details() {
    }

    /** {@return the detail of a resume event} */
    static int of(Motion motion) {
        return switch (motion) {
            case RESUME -> DebugEvent.CLIENT_REQUEST;
            case STEP_INTO -> DebugEvent.STEP_INTO;
            case STEP_OVER -> DebugEvent.STEP_OVER;
            case STEP_RETURN -> DebugEvent.STEP_RETURN;
        };
    }

    /** {@return the detail of a suspend event} */
    static int of(Reason reason) {
        return switch (reason) {
            case STEP -> DebugEvent.STEP_END;
            case REQUEST -> DebugEvent.CLIENT_REQUEST;
            case ENTRY, LINE_BREAKPOINT, TRAP_BREAKPOINT -> DebugEvent.BREAKPOINT;
        };
    }
}
