package org.trapeze.ui.templates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.Arrays;
import java.util.List;

import org.eclipse.jface.preference.PreferenceManager;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
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
