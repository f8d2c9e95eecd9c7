package org.trapeze.ui.fixes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.quickassist.IQuickAssistInvocationContext;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.text.source.TextInvocationContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.trapeze.ui.Workbench;
import org.trapeze.ui.editor.LanguageEditor;
import org.trapeze.ui.model.ModelSnapshot;
import org.trapeze.ui.model.Snapshots;

/** The fixes of mistakes in guests. */
class GuestAssistTest {
    @RegisterExtension
    private final Workbench workbench = new Workbench();

    @Test
    void misspeltMnemonicsAndNames() {
        assertEquals("halt", first("machine \"tg\"\n entry a\na: hatl\n", "Change to 'halt'").text());
        assertEquals("there", first("machine \"tg\"\n entry there\nthere: b thre\n", "Change to 'there'").text());
    }

    @Test
    void anUndefinedNameIsDefined() {
        String text = "machine \"tg\"\n entry a\na: b far_away";
        assertEquals(text + "\nfar_away:\n", fixed(text, "Create the label 'far_away' at the end"));
        assertEquals("machine \"tg\"\nfar_away equ 0\n entry a\na: b far_away",
                fixed(text, "Create the constant 'far_away'"));
    }

    @Test
    void aMachineIsChosen() {
        assertEquals("machine \"tg\"\n halt\n", fixed(" halt\n", "Write it for the machine \"tg\""));
        assertTrue(fixed("machine \"tgg\"\n", "Change to \"tg\"").startsWith("machine \"tg\"\n"));
    }

    @Test
    void distances() {
        assertEquals(Map.of("halt", 0, "hatl", 1, "hal", 1, "halts", 1, "belt", 2),
                Map.of("halt", NearestNames.distance("halt", "halt"), "hatl", NearestNames.distance("halt", "hatl"),
                        "hal", NearestNames.distance("halt", "hal"), "halts", NearestNames.distance("halt", "halts"),
                        "belt", NearestNames.distance("halt", "belt")));
    }

    @Test
    void theEditorOffersToCreateAMissingFile() throws Exception {
        assertTrue(List.of(Platform.getExtensionRegistry()
                .getConfigurationElementsFor("org.eclipse.ui.genericeditor.quickAssistProcessors")).stream()
                .anyMatch(one -> GuestAssist.class.getName().equals(one.getAttribute("class"))));
        IProject project = workbench.project("fixes", true);
        LanguageEditor editor = workbench.open(workbench.file(project, "g.gasm",
                "machine \"tg\"\n include \"more.gasm\"\n"));
        ISourceViewer viewer = (ISourceViewer) editor.getAdapter(ITextViewer.class);
        IQuickAssistInvocationContext context = new TextInvocationContext(viewer, 20, 0);
        GuestAssist assist = new GuestAssist();
        Workbench.await("the fix", () -> assist.computeQuickAssistProposals(context).length == 1);
        ICompletionProposal proposal = assist.computeQuickAssistProposals(context)[0];
        assertEquals("Create the file more.gasm", proposal.getDisplayString());
        proposal.apply(viewer.getDocument());
        IFile made = project.getFile("more.gasm");
        assertEquals("machine \"tg\"\n", made.readString());
        assertEquals("more.gasm", workbench.page().getActiveEditor().getEditorInput().getName());
    }

    private static String fixed(String text, String label) {
        GuestFix fix = first(text, label);
        return new StringBuilder(text).replace(fix.offset(), fix.offset() + fix.length(), fix.text()).toString();
    }

    private static GuestFix first(String text, String label) {
        ModelSnapshot snapshot = Snapshots.of("g.gasm", text);
        List<GuestFix> fixes =
                snapshot.issues().stream().flatMap(issue -> GuestFixes.of(snapshot, issue).stream()).toList();
        return fixes.stream().filter(fix -> fix.label().equals(label)).findFirst()
                .orElseThrow(() -> new AssertionError(label + " is not among " + fixes + snapshot.issues()));
    }
}
