package org.trapeze.debug.ui.presentation;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.DebugException;
import org.eclipse.debug.core.model.IBreakpoint;
import org.eclipse.debug.core.model.ILineBreakpoint;
import org.eclipse.debug.core.model.IStackFrame;
import org.eclipse.debug.core.model.IValue;
import org.eclipse.debug.ui.IDebugModelPresentation;
import org.eclipse.debug.ui.IValueDetailListener;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.part.FileEditorInput;
import org.trapeze.debug.core.breakpoints.TrapBreakpoint;
import org.trapeze.debug.core.model.GuestFrame;
import org.trapeze.debug.core.model.GuestTarget;
import org.trapeze.debug.core.model.GuestThread;
import org.trapeze.debug.ui.DebugUi;

/** How the debugger's views show the elements of our model. Labels are asked for in jobs. */
public final class GuestPresentation extends LabelProvider implements IDebugModelPresentation {
    private static final String EDITOR = "org.trapeze.ui.editor.gasm";

    @Override
    public void setAttribute(String attribute, Object value) {
        // nothing of ours depends on an attribute
    }

    @Override
    public String getText(Object element) {
        try {
            return switch (element) {
                case TrapBreakpoint breakpoint -> "Trap: " + breakpoint.selection();
                case ILineBreakpoint breakpoint -> line(breakpoint);
                case GuestThread thread -> thread.getName() + " (" + Activity.of(thread) + ")";
                case IStackFrame frame -> frame.getName();
                case GuestTarget target -> target.getName();
                default -> null;
            };
        } catch (CoreException e) {
            // deleted in the meantime
            return null;
        }
    }

    private static String line(ILineBreakpoint breakpoint) throws CoreException {
        return breakpoint.getMarker().getResource().getName() + " [line: " + breakpoint.getLineNumber() + "]";
    }

    @Override
    public Image getImage(Object element) {
        return switch (element) {
            case TrapBreakpoint breakpoint -> DebugUi.image(isEnabled(breakpoint) ? "trap" : "trap_disabled");
            case GuestFrame frame when frame.phase().isPresent() -> DebugUi.image("phase");
            case GuestTarget target -> DebugUi.image("machine");
            case GuestThread thread -> DebugUi.image("guest");
            case null, default -> null;
        };
    }

    private static boolean isEnabled(IBreakpoint breakpoint) {
        try {
            return breakpoint.isEnabled();
        } catch (CoreException e) {
            // deleted in the meantime
            return false;
        }
    }

    @Override
    public void computeDetail(IValue value, IValueDetailListener listener) {
        try {
            listener.detailComputed(value, value.getValueString());
        } catch (DebugException e) {
            listener.detailComputed(value, e.getStatus().getMessage());
        }
    }

    @Override
    public IEditorInput getEditorInput(Object element) {
        return switch (element) {
            case IFile file -> new FileEditorInput(file);
            case ILineBreakpoint breakpoint when breakpoint.getMarker().getResource() instanceof IFile file ->
                new FileEditorInput(file);
            case null, default -> null;
        };
    }

    @Override
    public String getEditorId(IEditorInput input, Object element) {
        return element instanceof IFile || element instanceof ILineBreakpoint ? EDITOR : null;
    }
}
