package org.trapeze.ui.occurrences;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.TreeMap;

import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.trapeze.ui.Workbench;
import org.trapeze.ui.editor.LanguageEditor;

/** Marks in the editor. */
class MarkOccurrencesTest {
    private static final String TEXT = "machine \"tg\"\nstart: halt\n b start\n b there\nthere: halt\n";

    @RegisterExtension
    private final Workbench workbench = new Workbench();

    @Test
    void ofABankOnlyTheRegisterAtTheCaretIsMarked() throws Exception {
        String text = "machine \"tg\"\n add r1, r2, R1\n halt\n";
        LanguageEditor editor = workbench.open(workbench.file(workbench.project("marks", true), "r.gasm", text));
        editor.selectAndReveal(text.indexOf("r1"), 0);
        await(editor, Map.of(text.indexOf("r1"), "read", text.indexOf("R1"), "read"));
    }

    @Test
    void marksFollowTheCaretTheTextAndTheSwitch() throws Exception {
        LanguageEditor editor = workbench.open(workbench.file(workbench.project("marks", true), "g.gasm", TEXT));
        editor.selectAndReveal(TEXT.indexOf("start\n"), 0);
        await(editor, Map.of(TEXT.indexOf("start:"), "write", TEXT.indexOf("start\n"), "read"));
        editor.selectAndReveal(TEXT.indexOf("there:"), 0);
        await(editor, Map.of(TEXT.indexOf("there:"), "write", TEXT.indexOf("there\n"), "read"));
        Workbench.widget(editor).append(" b there\n");
        await(editor, Map.of(TEXT.indexOf("there:"), "write", TEXT.indexOf("there\n"), "read", TEXT.length() + 3,
                "read"));
        toggle();
        try {
            await(editor, Map.of());
        } finally {
            toggle();
        }
        await(editor, Map.of(TEXT.indexOf("there:"), "write", TEXT.indexOf("there\n"), "read", TEXT.length() + 3,
                "read"));
        assertEquals(0, count(editor, "org.eclipse.ui.genericeditor.text"), "the platform's own marks");
    }

    /** Presses the button in the tool bar. */
    private static void toggle() throws Exception {
        PlatformUI.getWorkbench().getService(IHandlerService.class)
                .executeCommand("org.eclipse.ui.genericeditor.togglehighlight", null);
    }

    private static void await(LanguageEditor editor, Map<Integer, String> expected) {
        Workbench.await(() -> new TreeMap<>(expected) + ", not " + marks(editor),
                () -> marks(editor).equals(new TreeMap<>(expected)));
    }

    private static Map<Integer, String> marks(LanguageEditor editor) {
        Map<Integer, String> marks = new TreeMap<>();
        model(editor).getAnnotationIterator().forEachRemaining(annotation -> {
            Position position = model(editor).getPosition(annotation);
            if (annotation.getType().startsWith("org.trapeze.ui.occurrence.") && position != null) {
                marks.put(position.getOffset(),
                        annotation.getType().substring("org.trapeze.ui.occurrence.".length()));
            }
        });
        return marks;
    }

    private static int count(LanguageEditor editor, String type) {
        int count = 0;
        for (var all = model(editor).getAnnotationIterator(); all.hasNext();) {
            Annotation annotation = all.next();
            count += annotation.getType().equals(type) ? 1 : 0;
        }
        return count;
    }

    private static IAnnotationModel model(LanguageEditor editor) {
        return ((ISourceViewer) editor.getAdapter(ITextViewer.class)).getAnnotationModel();
    }
}
