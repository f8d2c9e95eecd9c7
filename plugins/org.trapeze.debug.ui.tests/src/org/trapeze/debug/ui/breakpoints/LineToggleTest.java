package org.trapeze.debug.ui.breakpoints;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalInt;

import org.eclipse.core.resources.IFile;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.model.IBreakpoint;
import org.eclipse.debug.ui.DebugUITools;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.TextSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.trapeze.debug.core.TrapezeDebug;
import org.trapeze.debug.ui.DebugWorkbench;

class LineToggleTest {
    private static final String GUEST = """
                    machine "tg"
            size    equ 4
                    org 2
            start:  li r1, size
            ; a comment

                    out r1
                    halt
            data:   word 1
            """;

    @RegisterExtension
    private final DebugWorkbench workbench = new DebugWorkbench();
    private ITextEditor editor;
    private IFile guest;

    private void open() throws Exception {
        guest = workbench.file("guest.gasm", GUEST);
        editor = DebugWorkbench.open(guest);
    }

    private IDocument document() {
        return editor.getDocumentProvider().getDocument(editor.getEditorInput());
    }

    private TextSelection line(int line) throws Exception {
        return new TextSelection(document(), document().getLineOffset(line - 1), 0);
    }

    private void toggle(int line, int keys) throws Exception {
        Event event = new Event();
        event.stateMask = keys;
        new LineToggle().toggleBreakpointsWithEvent(editor, line(line), event);
    }

    private static IBreakpoint[] breakpoints() {
        return DebugPlugin.getDefault().getBreakpointManager().getBreakpoints(TrapezeDebug.MODEL_ID);
    }

    @Test
    void onlyInstructionsCanBeStoppedAt() throws Exception {
        open();
        CodeLines lines = CodeLines.of(document()).orElseThrow();
        int[] nearest = {4, 4, 4, 4, 7, 7, 7, 8, 8};
        for (int line = 1; line <= nearest.length; line++) {
            assertEquals(OptionalInt.of(nearest[line - 1]), lines.nearest(line), "line " + line);
        }
    }

    @Test
    void aChangeOfTheTextCountsBeforeItIsSaved() throws Exception {
        open();
        document().replace(0, 0, "\n\n");
        assertEquals(OptionalInt.of(6), CodeLines.of(document()).orElseThrow().nearest(1));
    }

    @Test
    void togglingTwiceLeavesNothing() throws Exception {
        open();
        toggle(5, 0);
        assertEquals(1, breakpoints().length);
        assertEquals(7, breakpoints()[0].getMarker().getAttribute("lineNumber", 0));
        assertTrue(LineToggle.breakpoint(guest, 7).isPresent());
        toggle(7, 0);
        assertEquals(0, breakpoints().length);
    }

    @Test
    void theShiftKeyDisablesAndEnables() throws Exception {
        open();
        toggle(7, 0);
        toggle(7, SWT.MOD2);
        assertFalse(breakpoints()[0].isEnabled());
        toggle(7, SWT.MOD2);
        assertTrue(breakpoints()[0].isEnabled());
    }

    @Test
    void otherEditorsAreLeftAlone() throws Exception {
        ITextEditor machine = DebugWorkbench.open(workbench.file("m.isa", "machine \"m\" \"m\" extends \"tg\"\n"));
        TextSelection selection = new TextSelection(0, 0);
        var target = DebugUITools.getToggleBreakpointsTargetManager().getToggleBreakpointsTarget(machine, selection);
        assertFalse(target instanceof LineToggle);
    }
}
