package org.trapeze.ui.templates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jface.preference.PreferenceManager;
import org.eclipse.jface.text.Document;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension2;
import org.eclipse.ui.PlatformUI;
import org.eclipse.jface.text.templates.DocumentTemplateContext;
import org.eclipse.jface.text.templates.Template;
import org.eclipse.jface.text.templates.TemplateContextType;
import org.eclipse.jface.text.templates.TemplateVariableResolver;
import org.eclipse.text.templates.ContextTypeRegistry;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.validation.Issue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.trapeze.asm.gasm.Program;
import org.trapeze.asm.ide.skeleton.GuestSkeleton;
import org.trapeze.library.Library;

import org.trapeze.ui.Workbench;
import org.trapeze.ui.editor.LanguageEditor;
import org.trapeze.ui.language.Language;
import org.trapeze.ui.model.ModelSnapshot;
import org.trapeze.ui.model.Snapshots;

/** Templates in both languages. */
class TemplateCompletionTest {
    @RegisterExtension
    private final Workbench workbench = new Workbench();

    private static final String MACHINE = """
            machine "skeleton" "for templates"
            unit 8  parcel 8  address 32  storage 0x10000  little-endian  sizes byte = 8
            modes supervisor = 0, user = 1
            general r[16] : 32
            pc p : 32
            mode m : 1
            faults memory = 1, illegal = 2, privileged = 3
            undefined raises illegal
            """;
    private static final String TRANSLATE = "translate absolute raises memory\n";
    private static final String DELIVER = "deliver (cause : 4, code : 8) { m = supervisor  p = 16 }\n";

    /** As they are inserted, without anything being filled in. */
    @Test
    void everyTemplateIsRight() throws Exception {
        for (Template template : Templates.store().getTemplates(Templates.context(Language.ISA))) {
            String name = template.getName();
            String text = evaluated(template, Language.ISA);
            String whole = name.equals("machine") ? text
                    : MACHINE + (name.startsWith("translate") ? "" : TRANSLATE)
                    + (name.startsWith("deliver") ? "" : DELIVER)
                            + text;
            assertNoErrors("skeleton.isa", whole, name);
        }
    }

    /** In an empty file, and in one that names its machine already. */
    @Test
    void everyTemplateIsRightForEveryMachine() throws Exception {
        for (String machine : Library.machineNames()) {
            String line = "machine \"" + machine + "\"\n";
            ModelSnapshot snapshot = Snapshots.of("g.gasm", line);
            Optional<GuestSkeleton> skeleton = GuestSkeleton.of(((Program) snapshot.root()).getMachine());
            for (Template template : Templates.store().getTemplates(Templates.context(Language.GASM))) {
                String text = line + guest(template, line, skeleton);
                assertNoErrors("g.gasm", text, template.getName() + " for " + machine);
            }
        }
    }

    @Test
    void aGuestWithoutMachineGetsALineForIt() throws Exception {
        Template template = Arrays.stream(Templates.store().getTemplates(Templates.context(Language.GASM)))
                .filter(one -> one.getName().equals("guest")).findFirst().orElseThrow();
        String text = guest(template, "", Optional.empty());
        assertTrue(text.startsWith("        machine \"rv32-bb\"\n"), text);
        assertNoErrors("g.gasm", text, "guest");
    }

    private static String guest(Template template, String before, Optional<GuestSkeleton> skeleton) throws Exception {
        TemplateContextType type = ((ContextTypeRegistry) Templates.registry())
                .getContextType(Templates.context(Language.GASM));
        return new GuestContext(type, new Document(before), before.length(), 0, skeleton, List.of("rv32-bb"))
                .evaluate(template).getString();
    }

    /** The page offers them in Insert Variable by these descriptions. */
    @Test
    void variablesAreDescribed() {
        TemplateContextType type = ((ContextTypeRegistry) Templates.registry())
                .getContextType(Templates.context(Language.GASM));
        List<String> names = new ArrayList<>();
        type.resolvers().forEachRemaining(resolver -> {
            TemplateVariableResolver known = (TemplateVariableResolver) resolver;
            assertTrue(known.getDescription().length() > 10, known.getType());
            names.add(known.getType());
        });
        assertTrue(names.containsAll(List.of("machine", "machine_line", "start", "handler", "instruction", "register",
                "mode", "data", "values", "characters", "word", "is")), names::toString);
    }

    private static String evaluated(Template template, Language language) throws Exception {
        TemplateContextType type = ((ContextTypeRegistry) Templates.registry())
                .getContextType(Templates.context(language));
        return new DocumentTemplateContext(type, new Document(), 0, 0).evaluate(template).getString();
    }

    private static void assertNoErrors(String file, String text, String name) {
        assertEquals(List.of(), Snapshots.of(file, text).issues().stream()
                .filter(issue -> issue.getSeverity() == Severity.ERROR).map(Issue::getMessage).toList(),
                name + ":\n" + text);
    }

    @Test
    void theyAreOfferedByTheirNames() throws Exception {
        LanguageEditor editor = workbench.open(workbench.file(workbench.project("templates", true), "g.gasm",
                "machine \"tg\"\nsub"));
        ICompletionProposal[] proposals = new TemplateCompletion()
                .computeCompletionProposals(editor.getAdapter(ITextViewer.class), 16);
        assertEquals("subroutine - subroutine with a heading", proposals[0].getDisplayString());
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
}
