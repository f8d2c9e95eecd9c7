package org.trapeze.debug.core.launch;

import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.IStatusHandler;
import org.trapeze.debug.core.TrapezeDebug;
import org.trapeze.debug.core.source.SourceLine;

/** A launch refused for errors in the guest. Where there is a user interface it also shows the first of them. */
public final class Refusal {
    /** The code of the status whose handler shows a {@link SourceLine} and the problems of its file to people. */
    public static final int SHOW_PROBLEMS = 100;

    private static final int LISTED = 3;

    private Refusal() {
    }

    static CoreException of(IFile guest, List<Mistake> errors) throws CoreException {
        if (!errors.isEmpty()) {
            show(new SourceLine(guest, errors.getFirst().line()));
        }
        String number = errors.size() == 1 ? "an error" : errors.size() + " errors";
        String more = errors.size() > LISTED ? "\n..." : "";
        return new CoreException(TrapezeDebug.error(guest.getName() + " cannot be run because it has " + number + ":\n"
                + errors.stream().limit(LISTED).map(Mistake::toString).collect(Collectors.joining("\n")) + more));
    }

    private static void show(SourceLine line) throws CoreException {
        IStatus status = new Status(IStatus.INFO, TrapezeDebug.PLUGIN_ID, SHOW_PROBLEMS, "The guest has errors.", null);
        IStatusHandler handler = DebugPlugin.getDefault().getStatusHandler(status);
        if (handler != null) {
            handler.handleStatus(status, line);
        }
    }
}
