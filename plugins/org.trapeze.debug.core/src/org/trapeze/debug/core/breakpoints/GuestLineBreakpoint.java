package org.trapeze.debug.core.breakpoints;

import java.util.Map;

import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
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
     * {@return a new breakpoint, enabled and persistent, which the breakpoint manager knows}
     *
     * @param file in which the line is
     * @param line counted from 1
     */
    public static GuestLineBreakpoint create(IResource file, int line) throws CoreException {
        GuestLineBreakpoint breakpoint = new GuestLineBreakpoint();
        breakpoint.run(breakpoint.getMarkerRule(file), monitor -> breakpoint.setMarker(
                file.createMarker(TrapezeDebug.LINE_BREAKPOINT_MARKER, Map.of(
                        IMarker.LINE_NUMBER, line,
                        IBreakpoint.ENABLED, true,
                        IBreakpoint.PERSISTED, true,
                        IBreakpoint.ID, breakpoint.getModelIdentifier(),
                        IMarker.MESSAGE, "Guest line breakpoint"))));
        DebugPlugin.getDefault().getBreakpointManager().addBreakpoint(breakpoint);
        return breakpoint;
    }

    @Override
    public String getModelIdentifier() {
        return TrapezeDebug.MODEL_ID;
    }
}
