package org.trapeze.ui.hover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.jface.text.IInformationControlExtension2;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextHover;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Region;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.trapeze.ui.Workbench;
import org.trapeze.ui.editor.LanguageEditor;

/** What the mouse tells. */
class ElementHoverTest {
    private static final String GUEST = """
            machine "tg"
            entry start
            start: lpsw newpsw(r0)
            newpsw: psw supervisor, start, 0, 0xffff
            """;

    @RegisterExtension
    private final Workbench workbench = new Workbench();
    private final ElementHover hover = new ElementHover();

    @Test
    void anInstructionTellsItsClassesAndWhy() throws Exception {
        ITextViewer viewer = viewer();
        awaitText(viewer, "lpsw", "privileged; control sensitive");
        String text = text(viewer, "lpsw").toString();
        assertTrue(text.startsWith("LPSW  load PSW"), text);
        assertTrue(text.contains("\u2502 001100010000 "), "the encoding is drawn: " + text);
        assertTrue(text.contains("at 0x"), "the word in storage: " + text);
        assertTrue(text.contains("trap privileged"), "the semantics: " + text);
        assertTrue(text.contains("in user mode"), "there is a witness: " + text);
        assertTrue(text.contains("paper profile"), text);
    }

    @Test
    void theRegionIsTheMnemonic() throws Exception {
        ITextViewer viewer = viewer();
        awaitText(viewer, "lpsw", "LPSW");
        int offset = viewer.getDocument().get().indexOf("lpsw");
        IRegion region = hover.getHoverRegion(viewer, offset + 2);
        assertEquals(offset, region.getOffset());
        assertEquals(4, region.getLength());
        assertNull(hover.getHoverRegion(viewer, viewer.getDocument().get().indexOf("entry")), "a directive has none");
    }

    @Test
    void aMachineTellsWhatTheTheoremsSay() throws Exception {
        ITextViewer viewer = viewer();
        awaitText(viewer, "\"tg\"", "Theorem 1");
        assertTrue(text(viewer, "\"tg\"").toString().contains("Theorem 3"));
    }

    @Test
    void aLabelTellsItsDefinition() throws Exception {
        ITextViewer viewer = viewer();
        awaitText(viewer, "newpsw(", "newpsw:");
    }

    @Test
    void theTextIsShownInAWindow() {
        HoverControl control = new HoverControl(new Shell(), "status");
        try {
            ((IInformationControlExtension2) control).setInput(new HoverText().add("bold", SWT.BOLD));
            assertTrue(control.hasContents());
            assertTrue(control.computeSizeHint().x > 0);
            assertNotNull(control.getInformationPresenterControlCreator());
        } finally {
            control.dispose();
        }
    }

    private ITextViewer viewer() throws Exception {
        LanguageEditor editor = workbench.open(workbench.file(workbench.project("hover", true), "g.gasm", GUEST));
        return editor.getAdapter(ITextViewer.class);
    }

    private void awaitText(ITextViewer viewer, String piece, String expected) {
        Workbench.await(() -> expected + " in " + text(viewer, piece), () -> {
            HoverText text = text(viewer, piece);
            return text != null && text.toString().contains(expected);
        });
    }

    private HoverText text(ITextViewer viewer, String piece) {
        IRegion region = hover.getHoverRegion(viewer, viewer.getDocument().get().indexOf(piece) + 1);
        return region == null ? null : hover.getHoverInfo2(viewer, region);
    }

    /** A hover of another plug-in. */
    record Other(String page) implements ITextHover {
        @Override
        public IRegion getHoverRegion(ITextViewer viewer, int offset) {
            return new Region(offset, 1);
        }

        @Override
        @Deprecated
        public String getHoverInfo(ITextViewer viewer, IRegion region) {
            return page;
        }
    }
}
