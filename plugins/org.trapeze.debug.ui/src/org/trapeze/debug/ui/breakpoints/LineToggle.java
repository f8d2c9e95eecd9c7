package org.trapeze.debug.ui.breakpoints;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.model.IBreakpoint;
import org.eclipse.debug.ui.actions.IToggleBreakpointsTargetExtension2;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.ide.ResourceUtil;
import org.eclipse.ui.texteditor.IEditorStatusLine;
import org.eclipse.ui.texteditor.ITextEditor;
import org.trapeze.debug.core.TrapezeDebug;
import org.trapeze.debug.core.breakpoints.GuestLineBreakpoint;

/**
 * Sets and removes line breakpoints in the editor of guests. A line without an instruction passes its breakpoint
 * on to the next one that has an instruction. With the shift key a breakpoint is disabled and enabled instead.
 */
public final class LineToggle implements IToggleBreakpointsTargetExtension2 {
    @Override
    public void toggleLineBreakpoints(IWorkbenchPart part, ISelection selection) throws CoreException {
        toggleBreakpointsWithEvent(part, selection, null);
    }

    @Override
    public boolean canToggleLineBreakpoints(IWorkbenchPart part, ISelection selection) {
        return selection instanceof ITextSelection && guest(part).isPresent();
    }

    @Override
    public void toggleBreakpointsWithEvent(IWorkbenchPart part, ISelection selection, Event event)
            throws CoreException {
        Optional<IFile> guest = guest(part);
        if (guest.isEmpty() || !(selection instanceof ITextSelection text)) {
            return;
        }
        OptionalInt line = line((ITextEditor) part, text.getStartLine() + 1);
        if (line.isEmpty()) {
            say(part, "A breakpoint needs an instruction, and there is none in this guest.");
            return;
        }
        toggle(guest.get(), line.getAsInt(), event != null && (event.stateMask & SWT.MOD2) != 0);
    }

    private static void toggle(IFile guest, int line, boolean enablement) throws CoreException {
        Optional<IBreakpoint> present = breakpoint(guest, line);
        if (present.isEmpty()) {
            GuestLineBreakpoint.create(guest, line);
        } else if (enablement) {
            present.get().setEnabled(!present.get().isEnabled());
        } else {
            present.get().delete();
        }
    }

    private static OptionalInt line(ITextEditor editor, int line) {
        IDocument document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
        return CodeLines.of(document).map(lines -> lines.nearest(line)).orElse(OptionalInt.of(line));
    }

    /** {@return the breakpoint in a line} */
    static Optional<IBreakpoint> breakpoint(IFile guest, int line) {
        return Arrays.stream(DebugPlugin.getDefault().getBreakpointManager().getBreakpoints(TrapezeDebug.MODEL_ID))
                .filter(each -> each instanceof GuestLineBreakpoint breakpoint && isIn(breakpoint, guest, line))
                .findFirst();
    }

    private static boolean isIn(GuestLineBreakpoint breakpoint, IFile guest, int line) {
        try {
            return guest.equals(breakpoint.getMarker().getResource()) && breakpoint.getLineNumber() == line;
        } catch (CoreException e) {
            // deleted in the meantime
            return false;
        }
    }

    private static Optional<IFile> guest(IWorkbenchPart part) {
        return part instanceof ITextEditor editor
                ? Optional.ofNullable(ResourceUtil.getFile(((IEditorPart) editor).getEditorInput()))
                        .filter(file -> "gasm".equals(file.getFileExtension()))
                : Optional.empty();
    }

    private static void say(IWorkbenchPart part, String message) {
        IEditorStatusLine status = part.getAdapter(IEditorStatusLine.class);
        if (status != null) {
            status.setMessage(true, message, null);
        }
    }

    @Override
    public boolean canToggleBreakpointsWithEvent(IWorkbenchPart part, ISelection selection, Event event) {
        return canToggleLineBreakpoints(part, selection);
    }

    @Override
    public void toggleBreakpoints(IWorkbenchPart part, ISelection selection) throws CoreException {
        toggleLineBreakpoints(part, selection);
    }

    @Override
    public boolean canToggleBreakpoints(IWorkbenchPart part, ISelection selection) {
        return canToggleLineBreakpoints(part, selection);
    }

    @Override
    public void toggleMethodBreakpoints(IWorkbenchPart part, ISelection selection) {
        // guests have no methods
    }

    @Override
    public boolean canToggleMethodBreakpoints(IWorkbenchPart part, ISelection selection) {
        return false;
    }

    @Override
    public void toggleWatchpoints(IWorkbenchPart part, ISelection selection) {
        // watchpoints are not set in source
    }

    @Override
    public boolean canToggleWatchpoints(IWorkbenchPart part, ISelection selection) {
        return false;
    }
}
