package org.trapeze.ui.comment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.eclipse.jface.bindings.keys.KeySequence;
import org.eclipse.jface.text.Document;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.keys.IBindingService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.trapeze.ui.Workbench;
import org.trapeze.ui.editor.LanguageEditor;

/** Comments on and off. */
class CommentToggleTest {
    @RegisterExtension
    private final Workbench workbench = new Workbench();

    @Test
    void linesBecomeCommentsAndLinesAgain() throws Exception {
        String text = "one\n\n  two\n";
        String commented = toggle(text, 0, 2);
        assertEquals("; one\n\n;   two\n", commented);
        assertEquals(text, toggle(commented, 0, 2));
    }

    @Test
    void aMixOfCommentsAndLinesBecomesComments() throws Exception {
        assertEquals("; one\n; ; two", toggle("one\n; two", 0, 1));
    }

    @Test
    void aLineWithoutABlankAfterTheSignIsTurnedBackToo() throws Exception {
        assertEquals("  one", toggle("  ;one", 0, 0));
    }

    @Test
    void theCommandWorksInTheEditor() throws Exception {
        LanguageEditor editor = workbench.open(workbench.file(workbench.project("comment", true), "m.isa",
                "machine \"m\"\nunit 8\n"));
        editor.selectAndReveal(0, 12);
        PlatformUI.getWorkbench().getService(IHandlerService.class)
                .executeCommand("org.trapeze.ui.toggleComment", null);
        assertEquals("// machine \"m\"\nunit 8\n", Workbench.widget(editor).getText());
    }

    /** Both keys work, and menus show the usual one. */
    @Test
    void theUsualKeyIsShown() throws Exception {
        workbench.open(workbench.file(workbench.project("comment", true), "m.isa", "machine \"m\"\n"));
        IBindingService keys = PlatformUI.getWorkbench().getService(IBindingService.class);
        String command = "org.trapeze.ui.toggleComment";
        Workbench.await("the keys", () -> keys.getActiveBindingsFor(command).length == 2);
        assertEquals(KeySequence.getInstance("M1+/"), keys.getBestActiveBindingFor(command));
    }

    @Test
    void theLinesStaySelectedSoThatTheCommandTurnsThemBack() throws Exception {
        String text = "machine \"m\"\nunit 8\nword 8\n";
        LanguageEditor editor = workbench.open(workbench.file(workbench.project("comment", true), "m.isa", text));
        for (int end : new int[] {14, 19, text.length()}) {
            editor.selectAndReveal(3, end - 3);
            for (int times = 0; times < 2; times++) {
                PlatformUI.getWorkbench().getService(IHandlerService.class)
                        .executeCommand("org.trapeze.ui.toggleComment", null);
            }
            assertEquals(text, Workbench.widget(editor).getText());
        }
    }

    private static String toggle(String text, int first, int last) throws Exception {
        Document document = new Document(text);
        new CommentToggle(document, ";").edit(first, last).apply(document);
        return document.get();
    }
}
