package org.trapeze.ui.hover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.jface.action.IAction;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.ITextViewerExtension2;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.texteditor.ITextEditorActionConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.trapeze.ui.Workbench;
import org.trapeze.ui.editor.LanguageEditor;

/** Problems, their fixes and what stands at a place, in one window. */
class LanguageHoverTest {
    private static final String GUEST = "machine \"tg\"\n entry a\na: hatl\n";
    private static final String MACHINE = "machine \"m\" extends \"tg\"\ninstruction TELL \"tell\" {\n"
            + "  encode 0x3a d:4 0:52\n  syntax \"tell\" r[d]\n  r[d] = zext(m, 64)\n}\n";

    @RegisterExtension
    private final Workbench workbench = new Workbench();
    private final LanguageHover hover = new LanguageHover(new ProblemText(() -> true), List.of());

    @Test
    void aProblemNamesItsFixesAndALinkAppliesThem() throws Exception {
        ITextViewer viewer = open("g.gasm", GUEST);
        HoverText text = await(viewer, "hatl", "Change to 'halt'");
        assertTrue(text.toString().startsWith("Error: "), text.toString());
        assertTrue(text.toString().contains("(Ctrl+1):\n\u2022 "), text.toString());
        HoverText.Link link = text.links().stream()
                .filter(one -> label(text, one).equals("Change to 'halt'")).findFirst().orElseThrow();
        link.action().run();
        assertEquals(GUEST.replace("hatl", "halt"), viewer.getDocument().get());
        assertEquals(GUEST.indexOf("hatl") + 4, viewer.getSelectedRange().x, "as if it had been typed");
        assertNull(hover.getHoverRegion(viewer, 0), "nothing is wrong with the first word");
    }

    @Test
    void aTextThatMustNotBeChangedStays() throws Exception {
        ITextViewer viewer = open("g.gasm", GUEST);
        await(viewer, "hatl", "Change to 'halt'");
        LanguageHover asking = new LanguageHover(new ProblemText(() -> false), List.of());
        int offset = GUEST.indexOf("hatl");
        asking.getHoverInfo2(viewer, asking.getHoverRegion(viewer, offset)).links().getFirst().action().run();
        assertEquals(GUEST, viewer.getDocument().get());
    }

    @Test
    void problemsComeBeforeTheDescription() throws Exception {
        ITextViewer viewer = open("m.isa", MACHINE);
        String text = await(viewer, "TELL", "Make TELL trap in user mode").toString();
        assertTrue(text.startsWith("Info: TELL is sensitive but not privileged"), text);
        assertTrue(text.indexOf("Make TELL") < text.indexOf("TELL  tell"), "the description comes below: " + text);
    }

    @Test
    void whatOthersSayStandsBetween() throws Exception {
        ITextViewer viewer = open("m.isa", MACHINE);
        await(viewer, "TELL", "Make TELL trap");
        ElementHoverTest.Other debugger = new ElementHoverTest.Other("<p><b>d</b>&nbsp;= 5 &lt; 6</p>");
        LanguageHover three = new LanguageHover(new ProblemText(() -> true), List.of(debugger));
        int offset = MACHINE.indexOf("TELL");
        String text = three.getHoverInfo2(viewer, three.getHoverRegion(viewer, offset)).toString();
        assertTrue(text.contains("\n\nd = 5 < 6\n\nTELL  tell"), text);
    }

    @Test
    void nothingIsCutOff() {
        Shell parent = new Shell();
        HoverControl control = new HoverControl(parent, "status");
        try {
            Point least = control.computeSizeConstraints(100, 12);
            control.setSizeConstraints(least.x, least.y);
            control.setInput(new HoverText().add("line\n".repeat(20), SWT.NORMAL));
            Point size = control.computeSizeHint();
            StyledText text = text(parent.getShells()[0]);
            assertTrue(size.y >= 20 * text.getLineHeight(), size + " shows 20 lines");
            control.setInput(new HoverText().add("line\n".repeat(2000), SWT.NORMAL));
            assertTrue(control.computeSizeHint().y <= least.y, "what is too long is scrolled");
        } finally {
            control.dispose();
            parent.dispose();
        }
    }

    @Test
    void linksCanBeReachedByKeys() {
        StringBuilder done = new StringBuilder();
        Shell parent = new Shell();
        HoverControl control = new HoverControl(parent, null);
        StyledText text = text(parent.getShells()[0]);
        control.setInput(new HoverText().add("a ", SWT.BOLD).addLink("one", () -> done.append(1)).add(" b ", SWT.NORMAL)
                .addLink("two", () -> done.append(2)));
        text.traverse(SWT.TRAVERSE_TAB_NEXT);
        assertEquals("one", text.getSelectionText());
        text.traverse(SWT.TRAVERSE_TAB_NEXT);
        assertEquals("two", text.getSelectionText());
        text.traverse(SWT.TRAVERSE_TAB_NEXT);
        assertEquals("one", text.getSelectionText());
        text.traverse(SWT.TRAVERSE_TAB_PREVIOUS);
        Event enter = new Event();
        enter.character = SWT.CR;
        enter.keyCode = SWT.CR;
        text.notifyListeners(SWT.KeyDown, enter);
        assertEquals("2", done.toString());
        assertTrue(text.isDisposed(), "the window is closed");
        parent.dispose();
    }

    @Test
    void theEditorShowsThisOneAlone() throws Exception {
        LanguageEditor editor = workbench.open(workbench.file(workbench.project("hover", true), "g.gasm", GUEST));
        ITextViewer viewer = editor.getAdapter(ITextViewer.class);
        await(viewer, "hatl", "Change to 'halt'");
        editor.selectAndReveal(GUEST.indexOf("hatl") + 1, 0);
        int shells = Display.getCurrent().getShells().length;
        IAction show = editor.getAction(ITextEditorActionConstants.SHOW_INFORMATION);
        assertTrue(show instanceof EditorHover);
        show.run();
        Workbench.await("the window", () -> Display.getCurrent().getShells().length > shells
                || shown(editor).contains("Change to 'halt'"));
        assertTrue(shown(editor).contains("Change to 'halt'"), shown(editor));
        assertFalse(((ITextViewerExtension2) viewer).getCurrentTextHover() != null);
    }

    private static String shown(LanguageEditor editor) {
        StringBuilder all = new StringBuilder();
        for (Shell shell : Display.getCurrent().getShells()) {
            if (shell.getText().isEmpty() && shell.isVisible()) {
                StyledText text = text(shell);
                all.append(text == null ? "" : text.getText());
            }
        }
        return all.toString();
    }

    private static StyledText text(Composite parent) {
        for (Control child : parent.getChildren()) {
            StyledText found = child instanceof StyledText text ? text
                    : child instanceof Composite composite ? text(composite) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static String label(HoverText text, HoverText.Link link) {
        return text.toString().substring(link.offset(), link.offset() + link.length());
    }

    private ITextViewer open(String name, String text) throws Exception {
        return workbench.open(workbench.file(workbench.project("hover", true), name, text))
                .getAdapter(ITextViewer.class);
    }

    private HoverText await(ITextViewer viewer, String piece, String expected) {
        int offset = viewer.getDocument().get().indexOf(piece) + 1;
        Workbench.await(() -> expected + " in " + text(viewer, offset), () -> {
            HoverText text = text(viewer, offset);
            return text != null && text.toString().contains(expected);
        });
        return text(viewer, offset);
    }

    private HoverText text(ITextViewer viewer, int offset) {
        IRegion region = hover.getHoverRegion(viewer, offset);
        return region == null ? null : hover.getHoverInfo2(viewer, region);
    }
}
