package org.trapeze.debug.core.breakpoints;

import java.util.Map;

import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspaceRunnable;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.model.IBreakpoint;
import org.eclipse.debug.core.model.LineBreakpoint;
import org.trapeze.debug.core.TrapezeDebug;

/** Stops a guest before the instructions that a line of its source became, wherever in storage they lie. */
public class GuestLineBreakpoint extends LineBreakpoint {

    /** For the breakpoint manager, which restores breakpoints from their markers. */
    public GuestLineBreakpoint() {
        // the marker comes later
    }

    /**
     * Creates a breakpoint, enabled and persistent, and makes it known.
     *
     * @param file in which the line is
     * @param line counted from 1
     */
    public GuestLineBreakpoint(IResource file, int line) throws CoreException {
        IWorkspaceRunnable create = monitor -> {
            setMarker(file.createMarker(TrapezeDebug.LINE_BREAKPOINT_MARKER, Map.of(
                    IMarker.LINE_NUMBER, line,
                    IBreakpoint.ENABLED, true,
                    IBreakpoint.PERSISTED, true,
                    IBreakpoint.ID, getModelIdentifier(),
                    IMarker.MESSAGE, "Line breakpoint: " + file.getName() + ", line " + line)));
        };
        run(getMarkerRule(file), create);
        DebugPlugin.getDefault().getBreakpointManager().addBreakpoint(this);
    }

    @Override
    public String getModelIdentifier() {
        return TrapezeDebug.MODEL_ID;
    }
}
