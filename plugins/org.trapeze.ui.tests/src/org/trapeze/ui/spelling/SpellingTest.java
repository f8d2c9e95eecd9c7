package org.trapeze.ui.spelling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.quickassist.IQuickAssistInvocationContext;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.text.source.ISourceViewerExtension3;
import org.eclipse.jface.text.source.TextInvocationContext;
import org.eclipse.ui.editors.text.EditorsUI;
import org.eclipse.ui.texteditor.spelling.SpellingAnnotation;
import org.eclipse.ui.texteditor.spelling.SpellingService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.trapeze.ui.Workbench;
import org.trapeze.ui.editor.LanguageEditor;

/** Whatever engine there is looks at comments, and its proposals can be taken. */
class SpellingTest {
    @RegisterExtension
    private final Workbench workbench = new Workbench();

    @BeforeEach
    void switchOn() {
        EditorsUI.getPreferenceStore().setValue(SpellingService.PREFERENCE_SPELLING_ENABLED, true);
        EditorsUI.getPreferenceStore().setValue(SpellingService.PREFERENCE_SPELLING_ENGINE,
                "org.trapeze.ui.tests.spelling");
    }

    @AfterEach
    void reset() {
        EditorsUI.getPreferenceStore().setToDefault(SpellingService.PREFERENCE_SPELLING_ENABLED);
        EditorsUI.getPreferenceStore().setToDefault(SpellingService.PREFERENCE_SPELLING_ENGINE);
    }

    @Test
    void mistakesInCommentsAreMarkedAndMended() throws Exception {
        String text = "machine \"tg\"\n; teh one\nteh: halt\n";
        LanguageEditor editor = workbench.open(workbench.file(workbench.project("prose", true), "g.gasm", text));
        await(editor, text.indexOf("teh one"));
        Workbench.widget(editor).append("; and teh other\n");
        await(editor, text.indexOf("teh one"), text.length() + 6);
        ISourceViewer viewer = viewer(editor);
        ICompletionProposal change = proposals(viewer, text.length() + 7).stream()
                .filter(proposal -> proposal.getDisplayString().equals("Change to 'the'")).findFirst().orElseThrow();
        assertEquals(0, new SpellingAssist().computeQuickAssistProposals(
                new TextInvocationContext(viewer, text.indexOf("teh:"), 0)).length, "nothing is wrong there");
        change.apply(viewer.getDocument());
        await(editor, text.indexOf("teh one"));
        assertTrue(viewer.getDocument().get().endsWith("; and the other\n"));
    }

    @Test
    void theSwitchIsObeyedAtOnce() throws Exception {
        String text = "machine \"m\" // teh\n";
        LanguageEditor editor = workbench.open(workbench.file(workbench.project("prose", true), "m.isa", text));
        await(editor, text.indexOf("teh"));
        EditorsUI.getPreferenceStore().setValue(SpellingService.PREFERENCE_SPELLING_ENABLED, false);
        await(editor);
        EditorsUI.getPreferenceStore().setValue(SpellingService.PREFERENCE_SPELLING_ENABLED, true);
        await(editor, text.indexOf("teh"));
        assertEquals(1, marks(editor).size());
    }

    private static List<ICompletionProposal> proposals(ISourceViewer viewer, int offset) {
        IQuickAssistInvocationContext context = new TextInvocationContext(viewer, offset, 0);
        ICompletionProposal[] found = ((ISourceViewerExtension3) viewer).getQuickAssistAssistant()
                .getQuickAssistProcessor().computeQuickAssistProposals(context);
        return found == null ? List.of() : List.of(found);
    }

    private static ISourceViewer viewer(LanguageEditor editor) {
        return (ISourceViewer) editor.getAdapter(ITextViewer.class);
    }

    private static void await(LanguageEditor editor, Integer... offsets) {
        Workbench.await(() -> Arrays.toString(offsets) + ", not " + marks(editor),
                () -> marks(editor).equals(new TreeSet<>(Set.of(offsets))));
    }

    private static Set<Integer> marks(LanguageEditor editor) {
        IAnnotationModel annotations = viewer(editor).getAnnotationModel();
        Set<Integer> found = new TreeSet<>();
        annotations.getAnnotationIterator().forEachRemaining(annotation -> {
            // Marks are replaced in another thread, so that one may have gone since it was told.
            Position position = annotations.getPosition(annotation);
            if (annotation.getType().equals(SpellingAnnotation.TYPE) && position != null) {
                found.add(position.getOffset());
            }
        });
        return found;
    }
}
