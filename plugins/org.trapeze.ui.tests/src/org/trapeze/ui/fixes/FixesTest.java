package org.trapeze.ui.fixes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.text.source.TextInvocationContext;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.views.markers.WorkbenchMarkerResolution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.trapeze.ui.Workbench;
import org.trapeze.ui.editor.LanguageEditor;
import org.trapeze.ui.problems.ProblemMarkers;

/** Fixes where users meet them: on Ctrl+1 and in the Problems view. What they do is tested where they are made. */
class FixesTest {
    @RegisterExtension
    private final Workbench workbench = new Workbench();

    @Test
    void theEditorMendsItsTextInOneStep() throws Exception {
        IProject project = workbench.project("fixes", true);
        String text = "machine \"tg\"\n halt\n";
        LanguageEditor editor = workbench.open(workbench.file(project, "g.gasm", text));
        choose(editor, text.indexOf("halt"), "Name 'start_2' as the entry point");
        IDocument document = viewer(editor).getDocument();
        assertEquals("machine \"tg\"\n        entry   start_2\nstart_2:\n halt\n", document.get());
        ((ITextOperationTarget) viewer(editor)).doOperation(ITextOperationTarget.UNDO);
        assertEquals(text, document.get(), "both changes are undone at once");
    }

    @Test
    void theEditorCreatesAMissingFile() throws Exception {
        IProject project = workbench.project("fixes", true);
        LanguageEditor editor = workbench.open(workbench.file(project, "g.gasm",
                "machine \"tg\"\n include \"more.gasm\"\n"));
        choose(editor, 20, "Create the file more.gasm");
        IFile made = project.getFile("more.gasm");
        assertEquals("machine \"tg\"\n", made.readString());
        assertEquals("more.gasm", workbench.page().getActiveEditor().getEditorInput().getName());
    }

    @Test
    void theEditorMendsDescriptionsAndRemovesWhatNothingUses() throws Exception {
        IProject project = workbench.project("fixes", true);
        String text = "machine \"mine\" extends \"tg\"\nfaults odd = 9\nfaults spare = 10\n";
        LanguageEditor machine = workbench.open(workbench.file(project, "mine.isa", text));
        choose(machine, text.indexOf("odd"), "Remove the cause 'odd'");
        assertEquals(text.replace("faults odd = 9\n", ""), viewer(machine).getDocument().get());
        LanguageEditor guest = workbench.open(workbench.file(project, "h.gasm",
                "machine \"tg\"\n entry a\na: halt\nN equ 4\n"));
        choose(guest, 31, "Remove 'N', which nothing uses");
        assertEquals("machine \"tg\"\n entry a\na: halt\n", viewer(guest).getDocument().get());
    }

    @Test
    void expectationsSayWhatIsComputed() throws Exception {
        IProject project = workbench.project("fixes", true);
        String text = "machine \"mine\" extends \"tg\"\ninstruction TELL \"tell\" {\n  encode 0x3a d:4 0:52\n"
                + "  syntax \"tell\" r[d]\n  expect privileged \"a book\"\n  r[d] = zext(m, 64)\n}\n";
        LanguageEditor editor = workbench.open(workbench.file(project, "mine.isa", text));
        choose(editor, text.indexOf("privileged"), "Expect what was found: 'not privileged'");
        assertEquals(text.replace("expect privileged", "expect not privileged"), viewer(editor).getDocument().get());
    }

    @Test
    void theProblemsViewMendsClosedFilesAndSeveralMarkersAtOnce() throws Exception {
        IProject project = workbench.project("fixes", true);
        IFile file = workbench.file(project, "g.gasm", "machine \"tg\"\n entry a\na: hatl\n hallt\n halt\n");
        project.build(IncrementalProjectBuilder.FULL_BUILD, null);
        Workbench.await("the markers", () -> markers(file).length == 2);
        IMarker[] markers = markers(file);
        assertTrue(IDE.getMarkerHelpRegistry().hasResolutions(markers[0]));
        IMarkerResolution fix = Arrays.stream(IDE.getMarkerHelpRegistry().getResolutions(markers[0]))
                .filter(one -> one.getLabel().equals("Change to 'halt'")).findFirst().orElseThrow();
        WorkbenchMarkerResolution several = (WorkbenchMarkerResolution) fix;
        assertEquals(List.of(markers[1]), List.of(several.findOtherMarkers(markers)));
        several.run(markers, new NullProgressMonitor());
        assertEquals("machine \"tg\"\n entry a\na: halt\n halt\n halt\n", file.readString());
        Workbench.await("no markers", () -> markers(file).length == 0);
    }

    @Test
    void markersOfTheActiveEditorLeaveItToTheEditor() throws Exception {
        IProject project = workbench.project("fixes", true);
        IFile file = workbench.file(project, "g.gasm", "machine \"tg\"\n entry a\na: hatl\n");
        project.build(IncrementalProjectBuilder.FULL_BUILD, null);
        Workbench.await("the marker", () -> markers(file).length == 1);
        workbench.open(file);
        assertFalse(IDE.getMarkerHelpRegistry().hasResolutions(markers(file)[0]));
    }

    @Test
    void theCommandOrganisesIncludes() throws Exception {
        IProject project = workbench.project("fixes", true);
        workbench.file(project, "a.gasm", "machine \"tg\"\nA equ 1\n");
        workbench.file(project, "b.gasm", "machine \"tg\"\nB equ 2\n");
        workbench.file(project, "c.gasm", "machine \"tg\"\nC equ 3\n");
        String text = "machine \"tg\"\n include \"b.gasm\"\n include \"a.gasm\"\n include \"c.gasm\"\n"
                + " entry s\ns: li r1, A\n li r2, B\n halt\n";
        LanguageEditor editor = workbench.open(workbench.file(project, "g.gasm", text));
        Workbench.await("the model", () -> editor.model().orElseThrow().current().isPresent());
        PlatformUI.getWorkbench().getService(IHandlerService.class)
                .executeCommand("org.trapeze.ui.organiseIncludes", null);
        IDocument document = viewer(editor).getDocument();
        Workbench.await(document::get, () -> document.get().equals(text
                .replaceFirst(" include .*\\n include .*\\n include .*\\n",
                " include \"a.gasm\"\n include \"b.gasm\"\n")));
        ((ITextOperationTarget) viewer(editor)).doOperation(ITextOperationTarget.UNDO);
        assertEquals(text, document.get());
    }

    private static IMarker[] markers(IFile file) {
        try {
            return file.findMarkers(ProblemMarkers.TYPE, false, IResource.DEPTH_ZERO);
        } catch (CoreException e) {
            throw new AssertionError(e);
        }
    }

    private static void choose(LanguageEditor editor, int offset, String label) throws Exception {
        TextInvocationContext context = new TextInvocationContext(viewer(editor), offset, 0);
        LanguageAssist assist = new LanguageAssist();
        Workbench.await(label, () -> Arrays.stream(assist.computeQuickAssistProposals(context))
                .map(ICompletionProposal::getDisplayString).anyMatch(label::equals));
        Arrays.stream(assist.computeQuickAssistProposals(context)).filter(one -> one.getDisplayString().equals(label))
                .findFirst().orElseThrow().apply(viewer(editor).getDocument());
    }

    private static ISourceViewer viewer(LanguageEditor editor) {
        return (ISourceViewer) editor.getAdapter(ITextViewer.class);
    }
}
