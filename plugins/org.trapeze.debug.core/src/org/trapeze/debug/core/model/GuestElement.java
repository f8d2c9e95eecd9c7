package org.trapeze.debug.core.model;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.debug.core.DebugException;
import org.eclipse.debug.core.model.DebugElement;
import org.eclipse.debug.core.model.IDebugTarget;
import org.trapeze.debug.core.TrapezeDebug;
import org.trapeze.debug.core.session.SessionException;

/** What all elements of this debug model share. */
abstract class GuestElement extends DebugElement {

    GuestElement(IDebugTarget target) {
        super(target);
    }

    @Override
    public String getModelIdentifier() {
        return TrapezeDebug.MODEL_ID;
    }

    @Override
    public GuestTarget getDebugTarget() {
        return (GuestTarget) super.getDebugTarget();
    }

    /** {@return what the platform shows where a request came too late} */
    static DebugException failed(SessionException cause) {
        return failed(cause.getMessage(), cause);
    }

    /** {@return what the platform shows where something cannot be done} */
    static DebugException failed(String message, Throwable cause) {
        return new DebugException(new Status(IStatus.ERROR, TrapezeDebug.PLUGIN_ID, DebugException.REQUEST_FAILED,
                message, cause));
    }
}
