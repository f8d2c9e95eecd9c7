package org.trapeze.ui.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;

import org.eclipse.core.resources.IProject;
import org.eclipse.jface.text.IDocument;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.trapeze.fixtures.Mutator;
import org.trapeze.ui.TrapezeUi;
import org.trapeze.ui.Workbench;
import org.trapeze.ui.editor.LanguageEditor;
import org.trapeze.ui.language.Language;
import org.trapeze.ui.model.LiveModel;

/**
 * Damaged texts in an open editor, with all that listens there: nothing is logged (the workbench of the test sees to
 * that), and the model comes to be that of the text.
 */
class EditorFuzzTest {
    private static final long SEED = Long.getLong("trapeze.ui.seed", 1974);
    private static final int EDITS = Integer.getInteger("trapeze.ui.edits", 120);
    /** Edits in a row, as by somebody who types faster than anything can follow. */
    private static final int HASTE = 12;

    @RegisterExtension
    private final Workbench workbench = new Workbench();

    @ParameterizedTest
    @EnumSource(Language.class)
    void theModelFollowsEveryEdit(Language language) throws Exception {
        IProject project = workbench.project("fuzz", true);
        for (List<String> neighbour : Sources.neighbours()) {
            workbench.file(project, neighbour.getFirst(), neighbour.getLast());
        }
        LanguageEditor editor = workbench.open(workbench.file(project, "f." + language.extension(), ""));
        IDocument document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
        LiveModel model = TrapezeUi.get().models().of(document).orElseThrow();
        Mutator mutator = Sources.mutator(language, SEED);
        for (int i = 0; i < EDITS; i++) {
            edit(document, mutator.text(i), mutator.random(i));
            editor.selectAndReveal(mutator.random(i).nextInt(document.getLength() + 1), 0);
            if (i % HASTE == HASTE - 1) {
                int number = i;
                Workbench.await(() -> "the model of text " + number + ", seed " + SEED,
                        () -> model.current().isPresent());
                assertEquals(document.get(), model.current().orElseThrow().text());
            }
        }
        document.set("");
        Workbench.await("the last model", () -> model.current().isPresent());
        editor.doRevertToSaved();
    }

    /** Either the whole text, or a part of it that comes and goes. */
    private static void edit(IDocument document, String text, Random random) throws Exception {
        if (random.nextBoolean()) {
            document.replace(0, document.getLength(), text);
        } else {
            int offset = random.nextInt(document.getLength() + 1);
            int from = random.nextInt(text.length() + 1);
            document.replace(offset, random.nextInt(Math.min(200, document.getLength() - offset) + 1),
                    text.substring(from, Math.min(text.length(), from + random.nextInt(400))));
        }
    }
}
