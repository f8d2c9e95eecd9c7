package org.trapeze.ui.editor;

import static org.junit.jupiter.api.Assertions.assertFalse;

import org.eclipse.core.resources.IProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.trapeze.ui.Workbench;
import org.trapeze.ui.model.LiveModel;
import org.trapeze.ui.problems.ProblemsAt;

/** What is wrong at the caret can be read in the status line. */
class CaretProblemTest {
    private static final String GUEST = "machine \"tg\"\nentry start\nstart: hold\n halt\n";
    private static final String WRONG = "'hold' is neither an instruction";

    @RegisterExtension
    private final Workbench workbench = new Workbench();

    @Test
    void theStatusLineFollowsTheCaret() throws Exception {
        LanguageEditor editor = opened(workbench.project("caret", true), "g.gasm");
        assertFalse(workbench.labels().contains(WRONG));
        editor.selectAndReveal(GUEST.indexOf("hold") + 1, 0);
        Workbench.await("the problem", () -> workbench.labels().contains(WRONG));
        editor.selectAndReveal(GUEST.indexOf("halt"), 0);
        Workbench.await("nothing wrong", () -> !workbench.labels().contains(WRONG));
        editor.selectAndReveal(GUEST.indexOf("hold") + "hold".length(), 0);
        Workbench.await("the problem of the word before", () -> workbench.labels().contains(WRONG));
    }

    @Test
    void anotherEditorSaysWhatIsWrongThere() throws Exception {
        IProject project = workbench.project("caret", true);
        LanguageEditor first = opened(project, "g.gasm");
        LanguageEditor second = opened(project, "h.gasm");
        second.selectAndReveal(GUEST.indexOf("hold"), 0);
        Workbench.await("the problem", () -> workbench.labels().contains(WRONG));
        workbench.page().activate(first);
        Workbench.await("nothing wrong", () -> !workbench.labels().contains(WRONG));
        workbench.page().activate(second);
        Workbench.await("the problem again", () -> workbench.labels().contains(WRONG));
    }

    @Test
    void whatIsMendedIsTakenBackWhereverTheCaretIs() throws Exception {
        LanguageEditor editor = opened(workbench.project("caret", true), "g.gasm");
        editor.selectAndReveal(GUEST.indexOf("hold"), 0);
        Workbench.await("the problem", () -> workbench.labels().contains(WRONG));
        Workbench.widget(editor).replaceTextRange(GUEST.indexOf("hold"), 4, "halt");
        Workbench.await("nothing wrong", () -> !workbench.labels().contains(WRONG));
    }

    private LanguageEditor opened(IProject project, String name) throws Exception {
        LanguageEditor editor = workbench.open(workbench.file(project, name, GUEST));
        Workbench.await("a problem", () -> editor.model().flatMap(LiveModel::current).isPresent() && !ProblemsAt.of(
                editor.getDocumentProvider().getAnnotationModel(editor.getEditorInput()), GUEST.indexOf("hold"))
                .isEmpty());
        return editor;
    }
}
