package org.trapeze.debug.ui.breakpoints;

import java.util.Set;

import org.eclipse.debug.ui.actions.IToggleBreakpointsTarget;
import org.eclipse.debug.ui.actions.IToggleBreakpointsTargetFactory;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.ui.IWorkbenchPart;

/** Offers line breakpoints where plugin.xml says that a guest is edited. */
public final class LineToggleFactory implements IToggleBreakpointsTargetFactory {
    private static final String TARGET = "org.trapeze.debug.ui.lineBreakpoints";

    @Override
    public Set<String> getToggleTargets(IWorkbenchPart part, ISelection selection) {
        return Set.of(TARGET);
    }

    @Override
    public String getDefaultToggleTarget(IWorkbenchPart part, ISelection selection) {
        return TARGET;
    }

    @Override
    public String getToggleTargetName(String target) {
        return "Guest Line Breakpoints";
    }

    @Override
    public String getToggleTargetDescription(String target) {
        return "Stops a guest before the instruction of a line";
    }

    @Override
    public IToggleBreakpointsTarget createToggleTarget(String target) {
        return TARGET.equals(target) ? new LineToggle() : null;
    }
}
