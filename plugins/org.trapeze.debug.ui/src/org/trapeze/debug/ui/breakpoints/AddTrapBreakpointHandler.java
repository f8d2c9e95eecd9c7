package org.trapeze.debug.ui.breakpoints;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.handlers.HandlerUtil;
import org.trapeze.debug.core.breakpoints.TrapBreakpoint;

/** The command "Add Trap Breakpoint": asks which traps, and makes the breakpoint. */
public final class AddTrapBreakpointHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        TrapBreakpointDialog dialog = new TrapBreakpointDialog(HandlerUtil.getActiveShell(event));
        if (dialog.open() == Window.OK) {
            try {
                TrapBreakpoint.create(dialog.selection());
            } catch (CoreException e) {
                throw new ExecutionException("The trap breakpoint could not be added.", e);
            }
        }
        return null;
    }
}
