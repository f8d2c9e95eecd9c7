package org.trapeze.ui.sticky;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.eclipse.jface.text.Document;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.ui.editors.text.EditorsUI;
import org.eclipse.ui.texteditor.AbstractDecoratedTextEditorPreferenceConstants;
import org.eclipse.ui.texteditor.stickyscroll.IStickyLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.trapeze.ui.Widgets;
import org.trapeze.ui.Workbench;
import org.trapeze.ui.editor.LanguageEditor;

/** The headers of lines. */
class StickyHeadersTest {
    private static final String GUEST = """
            machine "tg"
            a:      nop
            macro   m x
            .in:    nop
            b:      nop
                    nop
            endm
                    nop
            """;

    private static final String STICKY =
            AbstractDecoratedTextEditorPreferenceConstants.EDITOR_STICKY_SCROLLING_ENABLED;

    @RegisterExtension
    private final Workbench workbench = new Workbench();

    @Test
    void labelsAndMacros() throws Exception {
        assertEquals(List.of(), StickyHeaders.guest(new Document(GUEST), 1));
        assertEquals(List.of(1), StickyHeaders.guest(new Document(GUEST), 2));
        assertEquals(List.of(2, 4), StickyHeaders.guest(new Document(GUEST), 5));
        assertEquals(List.of(1), StickyHeaders.guest(new Document(GUEST), 7));
    }

    @Test
    void blocksOfADescription() throws Exception {
        Document text = new Document("unit 8 // {\nreset {\n  if a {\n    b = 1\n    c\n  }\n  d\n}\ne\n");
        assertEquals(List.of(1, 2), StickyHeaders.machine(text, 4));
        assertEquals(List.of(1), StickyHeaders.machine(text, 6));
        assertEquals(List.of(), StickyHeaders.machine(text, 8));
    }

    @Test
    void theProviderKnowsTheEditor() throws Exception {
        LanguageEditor editor = workbench.open(workbench.file(workbench.project("sticky", true), "g.gasm", GUEST));
        List<String> lines = new StickyLines()
                .getStickyLines((ISourceViewer) editor.getAdapter(ITextViewer.class), 5, null).stream()
                .map(IStickyLine::getText).toList();
        assertEquals(List.of("macro   m x", "b:      nop"), lines);
    }

    @Test
    void theEditorShowsThemAboveTheText() throws Exception {
        EditorsUI.getPreferenceStore().setValue(STICKY, true);
        try {
            String text = GUEST.replace("endm", "        nop\n".repeat(200) + "endm");
            LanguageEditor editor = workbench.open(workbench.file(workbench.project("sticky", true), "g.gasm", text));
            Workbench.await("the model", () -> editor.model().orElseThrow().current().isPresent());
            Workbench.widget(editor).setTopIndex(100);
            Workbench.await("the lines", () -> Widgets.all(Workbench.widget(editor).getShell(),
                    StyledText.class).stream()
                    .anyMatch(shown -> shown != Workbench.widget(editor) && shown.isVisible()
                            && shown.getText().lines().toList().equals(List.of("macro   m x", "b:      nop"))));
        } finally {
            EditorsUI.getPreferenceStore().setToDefault(STICKY);
        }
    }
}
