package org.trapeze.debug.ui.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Platform;
import org.eclipse.debug.core.DebugException;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.model.IStackFrame;
import org.eclipse.debug.core.model.IThread;
import org.eclipse.debug.ui.DebugUITools;
import org.eclipse.debug.ui.IDebugUIConstants;
import org.eclipse.debug.ui.actions.IToggleBreakpointsTarget;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.TextSelection;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.trapeze.debug.core.TrapezeDebug;
import org.trapeze.debug.core.breakpoints.GuestLineBreakpoint;
import org.trapeze.debug.core.breakpoints.TrapBreakpoint;
import org.trapeze.debug.core.breakpoints.TrapSelection;
import org.trapeze.debug.core.launch.GuestAttributes;
import org.trapeze.debug.ui.DebugWorkbench;

/** From the editor through breakpoints, launch, steps and views to the console, in a real workbench. */
class DebugGuestTest {
    @RegisterExtension
    private final DebugWorkbench workbench = new DebugWorkbench();

    private static IDocument document(ITextEditor editor) {
        return editor.getDocumentProvider().getDocument(editor.getEditorInput());
    }

    private static void toggle(ITextEditor editor, int line) throws CoreException, BadLocationException {
        IDocument document = document(editor);
        TextSelection selection = new TextSelection(document, document.getLineOffset(line - 1), 0);
        editor.getSelectionProvider().setSelection(selection);
        IToggleBreakpointsTarget target =
                DebugUITools.getToggleBreakpointsTargetManager().getToggleBreakpointsTarget(editor, selection);
        assertTrue(target.canToggleLineBreakpoints(editor, selection));
        target.toggleLineBreakpoints(editor, selection);
    }

    private static List<Integer> breakpointLines() {
        return Arrays.stream(DebugPlugin.getDefault().getBreakpointManager().getBreakpoints(TrapezeDebug.MODEL_ID))
                .filter(GuestLineBreakpoint.class::isInstance).map(each -> line((GuestLineBreakpoint) each)).toList();
    }

    private static int line(GuestLineBreakpoint breakpoint) {
        try {
            return breakpoint.getLineNumber();
        } catch (CoreException e) {
            throw new AssertionError(e);
        }
    }

    /** {@return the line, from 1, that an editor marks as the present one; 0 where it marks none} */
    private static int markedLine(ITextEditor editor) {
        IAnnotationModel model = editor.getDocumentProvider().getAnnotationModel(editor.getEditorInput());
        for (Iterator<Annotation> all = model.getAnnotationIterator(); all.hasNext();) {
            Annotation annotation = all.next();
            Position position = model.getPosition(annotation);
            if (annotation.getType().equals(IDebugUIConstants.ANNOTATION_TYPE_INSTRUCTION_POINTER_CURRENT)
                    && position != null) {
                try {
                    return document(editor).getLineOfOffset(position.getOffset()) + 1;
                } catch (BadLocationException e) {
                    return 0;
                }
            }
        }
        return 0;
    }

    private static List<String> frames(IThread thread) throws DebugException {
        return Arrays.stream(thread.getStackFrames()).map(DebugGuestTest::name).toList();
    }

    private static String name(IStackFrame frame) {
        try {
            return frame.getName();
        } catch (DebugException e) {
            throw new AssertionError(e);
        }
    }

    private static void awaitFrames(IThread thread, List<String> frames) {
        DebugWorkbench.await("the frames " + frames, () -> {
            try {
                return thread.isSuspended() && frames(thread).equals(frames);
            } catch (DebugException e) {
                throw new AssertionError(e);
            }
        });
    }

    @Test
    void aGuestIsDebuggedFromItsEditor() throws Exception {
        IFile guest = workbench.supervisor();
        ITextEditor editor = DebugWorkbench.open(guest);
        int comment = DebugWorkbench.line(guest, "; ---- The user program");
        int user = DebugWorkbench.line(guest, "li      r2, text");
        toggle(editor, comment);
        assertEquals(List.of(user), breakpointLines());
        TrapBreakpoint trap = TrapBreakpoint.create(new TrapSelection(Set.of("svc"), "", 1));

        new GuestShortcut().launch(editor, "debug");
        IThread thread = DebugWorkbench.suspended();
        awaitFrames(thread, List.of("guest: begin, supervisor.gasm:" + user));
        DebugWorkbench.await("the instruction pointer", () -> markedLine(editor) == user);
        DebugWorkbench.await("the console", () -> DebugWorkbench.console().startsWith("supervisor: here"));

        thread.resume();
        int call = DebugWorkbench.line(guest, "svc     PUT");
        awaitFrames(thread, List.of("Dispatcher(svc)", "guest: next+2, supervisor.gasm:" + call));
        DebugWorkbench.await("the instruction pointer", () -> markedLine(editor) == call);

        thread.stepInto();
        awaitFrames(thread, List.of("Reflection(svc)", "Dispatcher(svc)", "guest: next+2, supervisor.gasm:" + call));
        thread.stepReturn();
        int handler = DebugWorkbench.line(guest, "trap:   ld");
        awaitFrames(thread, List.of("guest: trap, supervisor.gasm:" + handler));
        DebugWorkbench.await("the instruction pointer", () -> markedLine(editor) == handler);

        trap.delete();
        toggle(editor, user);
        assertEquals(List.of(), breakpointLines());
        thread.resume();
        DebugWorkbench.await(() -> "the whole output, not " + DebugWorkbench.console(),
                () -> DebugWorkbench.console().contains("the user program has ended\n[halted; "));
        DebugWorkbench.await("no instruction pointer", () -> markedLine(editor) == 0);
    }

    @Test
    void theShortcutMakesOneConfigurationAndUsesItAgain() throws Exception {
        IFile guest = workbench.supervisor();
        for (int i = 1; i <= 2; i++) {
            int launches = i;
            new GuestShortcut().launch(new StructuredSelection(guest), "run");
            DebugWorkbench.await("launch " + i, () -> terminated() == launches);
        }
        var configurations = DebugPlugin.getDefault().getLaunchManager().getLaunchConfigurations();
        assertEquals(1, configurations.length);
        assertEquals("supervisor", configurations[0].getName());
        assertEquals("/debugged/supervisor.gasm", configurations[0].getAttribute(GuestAttributes.GUEST, ""));
        assertEquals(List.of(guest), List.of(configurations[0].getMappedResources()));
    }

    /** What the platform asks before it shows Run As and Debug As in the menu of a file. */
    @Test
    void filesHaveTheLaunchMenus() throws Exception {
        IFile guest = workbench.supervisor();
        assertTrue(Platform.getAdapterManager().hasAdapter(guest, "org.eclipse.debug.ui.actions.ILaunchable"));
    }

    private static int terminated() {
        return (int) Arrays.stream(DebugPlugin.getDefault().getLaunchManager().getLaunches())
                .filter(launch -> launch.isTerminated()).count();
    }
}
