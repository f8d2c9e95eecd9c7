package org.trapeze.debug.core.launch;

import org.eclipse.core.runtime.CoreException;
import org.trapeze.debug.core.TrapezeDebug;

final class GuestBuilder {
    static GuestBuild build(GuestSettings settings) throws CoreException {
        throw new CoreException(TrapezeDebug.error("later"));
    }
}
