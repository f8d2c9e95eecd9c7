package org.trapeze.debug.core.breakpoints;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.model.Breakpoint;
import org.eclipse.debug.core.model.IBreakpoint;
import org.trapeze.debug.core.TrapezeDebug;

/**
 * Stops a guest when its machine traps: under a monitor where the dispatcher is entered, on the bare machine
 * before the trap is delivered. Belongs to the workspace as a whole; what it stops at is kept in its marker.
 */
public class TrapBreakpoint extends Breakpoint {
    private static final String CAUSES = "org.trapeze.debug.core.causes";
    private static final String MACHINE = "org.trapeze.debug.core.machine";
    private static final String FIRST_HIT = "org.trapeze.debug.core.firstHit";

    /** For the breakpoint manager, which restores breakpoints from their markers. */
    public TrapBreakpoint() {
        // the marker comes later
    }

    /** {@return a new breakpoint, enabled and persistent, which the breakpoint manager knows} */
    public static TrapBreakpoint create(TrapSelection selection) throws CoreException {
        IResource root = ResourcesPlugin.getWorkspace().getRoot();
        TrapBreakpoint breakpoint = new TrapBreakpoint();
        breakpoint.run(breakpoint.getMarkerRule(root), monitor -> {
            breakpoint.setMarker(root.createMarker(TrapezeDebug.TRAP_BREAKPOINT_MARKER, Map.of(
                    IBreakpoint.ENABLED, true,
                    IBreakpoint.PERSISTED, true,
                    IBreakpoint.ID, breakpoint.getModelIdentifier())));
            breakpoint.select(selection);
        });
        DebugPlugin.getDefault().getBreakpointManager().addBreakpoint(breakpoint);
        return breakpoint;
    }

    /** {@return what this breakpoint stops at} */
    public TrapSelection selection() {
        IMarker marker = getMarker();
        Set<String> causes = new TreeSet<>(Set.of(marker.getAttribute(CAUSES, "").split(",")));
        causes.remove("");
        return new TrapSelection(causes, marker.getAttribute(MACHINE, ""), marker.getAttribute(FIRST_HIT, 1));
    }

    /** Sets what this breakpoint stops at. */
    public void select(TrapSelection selection) throws CoreException {
        ensureMarker().setAttributes(new String[] {CAUSES, MACHINE, FIRST_HIT, IMarker.MESSAGE},
                new Object[] {String.join(",", new TreeSet<>(selection.causes())), selection.machine(),
                        selection.firstHit(), "Trap breakpoint: " + selection});
    }

    @Override
    public String getModelIdentifier() {
        return TrapezeDebug.MODEL_ID;
    }
}
