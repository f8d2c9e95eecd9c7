package org.trapeze.ui.templates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jface.preference.PreferenceManager;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension2;
import org.eclipse.jface.text.templates.Template;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.trapeze.ui.Workbench;
import org.trapeze.ui.editor.LanguageEditor;
import org.trapeze.ui.language.Language;

/** Templates in both languages. */
class TemplateCompletionTest {
    @RegisterExtension
    private final Workbench workbench = new Workbench();

    @Test
    void bothLanguagesHaveSome() {
        assertEquals(List.of("loop", "macro", "supervisor"), names(Language.GASM));
        assertEquals(List.of("deliver", "instruction", "translate"), names(Language.ISA));
    }

    @Test
    void theyAreOfferedByTheirNames() throws Exception {
        LanguageEditor editor = workbench.open(workbench.file(workbench.project("templates", true), "g.gasm",
                "machine \"tg\"\nsup"));
        ICompletionProposal[] proposals = new TemplateCompletion()
                .computeCompletionProposals(editor.getAdapter(ITextViewer.class), 16);
        assertEquals("supervisor - program with an entry and a place for data", proposals[0].getDisplayString());
    }

    /** As the editor does. */
    @Test
    void theyAreComputedOutsideTheUserInterfaceThread() throws Exception {
        ITextViewer viewer = workbench.open(workbench.file(workbench.project("templates", true), "m.isa",
                "machine \"m\" extends \"tg\"\n\nins")).getAdapter(ITextViewer.class);
        TemplateCompletion completion = new TemplateCompletion();
        int end = viewer.getDocument().getLength();
        ICompletionProposal[] proposals =
                CompletableFuture.supplyAsync(() -> completion.computeCompletionProposals(viewer, end)).join();
        assertTrue(proposals[0].getDisplayString().startsWith("instruction - "), proposals[0].getDisplayString());
        assertNotNull(proposals[0].getImage());
        ((ICompletionProposalExtension2) proposals[0]).apply(viewer, (char) 0, 0, end);
        assertTrue(viewer.getDocument().get().contains("\n\ninstruction "), viewer.getDocument().get());
    }

    @Test
    void thereIsAPageForThem() {
        PreferenceManager pages = PlatformUI.getWorkbench().getPreferenceManager();
        assertNotNull(pages.find("org.trapeze.ui.preferences/org.trapeze.ui.templates.page"));
    }

    private static List<String> names(Language language) {
        return Arrays.stream(Templates.store().getTemplates(Templates.context(language))).map(Template::getName)
                .sorted().toList();
    }
}
