package org.trapeze.ui.preferences;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.trapeze.ui.Workbench;
import org.trapeze.ui.editor.LanguageEditor;

/** Severities of the workspace and of projects, chosen on pages. */
class ProblemsPageTest {
    private static final String TEXT = "machine \"m\" extends \"tg\"\ngeneral useless : 8\n";

    @RegisterExtension
    private final Workbench workbench = new Workbench();
    private Shell shell;
    private int questions;

    @AfterEach
    void reset() {
        ProblemSettings.KEYS.forEach(ProblemSettings.workspace()::setToDefault);
        if (shell != null) {
            shell.dispose();
        }
    }

    @Test
    void aProjectHasSettingsOfItsOwn() throws Exception {
        IProject project = workbench.project("own", true);
        IFile file = workbench.file(project, "m.isa", TEXT);
        IFile other = workbench.file(workbench.project("shared", true), "m.isa", TEXT);
        LanguageEditor editor = workbench.open(file);
        Workbench.await("warnings", () -> severity(file) == IMarker.SEVERITY_WARNING
                && severity(other) == IMarker.SEVERITY_WARNING);
        ProblemsPage page = page(project, IDialogConstants.YES_ID);
        assertTrue(page.performOk());
        assertEquals(0, questions, "nothing has changed");
        page.setSpecific(true);
        page.fields().show(Preferences.UNUSED, "error");
        assertTrue(page.performOk());
        assertEquals(1, questions);
        Workbench.await("an error", () -> severity(file) == IMarker.SEVERITY_ERROR);
        Workbench.await("the editor", () -> editor.model().orElseThrow().current()
                .filter(one -> one.issues().stream().anyMatch(issue -> issue.getSeverity().name().equals("ERROR")))
                .isPresent());
        assertEquals(IMarker.SEVERITY_WARNING, severity(other));
        assertTrue(project.getFile(ProblemSettings.FILE).readString().contains("unused=error"));
        page.setSpecific(false);
        assertTrue(page.performOk());
        Workbench.await("a warning again", () -> severity(file) == IMarker.SEVERITY_WARNING);
    }

    @Test
    void settingsThatComeFromElsewhereMakeABuild() throws Exception {
        IProject project = workbench.project("fetched", true);
        IFile file = workbench.file(project, "m.isa", TEXT);
        Workbench.await("a warning", () -> severity(file) == IMarker.SEVERITY_WARNING);
        workbench.file(project, ProblemSettings.FILE,
                "eclipse.preferences.version=1\nprojectProblems=true\nunused=ignore\n");
        Workbench.await("nothing", () -> severity(file) == -1);
    }

    @Test
    void theAnswerDecidesWhetherThereIsABuild() throws Exception {
        IFile file = workbench.file(workbench.project("asked", true), "m.isa", TEXT);
        Workbench.await("a warning", () -> severity(file) == IMarker.SEVERITY_WARNING);
        ProblemsPage page = page(null, IDialogConstants.CANCEL_ID);
        page.fields().show(Preferences.UNUSED, "error");
        assertFalse(page.performOk(), "the page stays");
        assertEquals("warning", ProblemSettings.workspace().getString(Preferences.UNUSED));
        ProblemsPage no = page(null, IDialogConstants.NO_ID);
        no.fields().show(Preferences.UNUSED, "error");
        assertTrue(no.performOk());
        Job.getJobManager().join(ResourcesPlugin.FAMILY_AUTO_BUILD, null);
        assertEquals(IMarker.SEVERITY_WARNING, severity(file), "not built");
        ProblemsPage yes = page(null, IDialogConstants.YES_ID);
        yes.fields().show(Preferences.UNUSED, "info");
        assertTrue(yes.performOk());
        Workbench.await("an info", () -> severity(file) == IMarker.SEVERITY_INFO);
    }

    @Test
    void aProjectIsNotBuiltWhereThatIsNotWanted() throws Exception {
        IProject project = workbench.project("quiet", true);
        IFile file = workbench.file(project, "m.isa", TEXT);
        Workbench.await("a warning", () -> severity(file) == IMarker.SEVERITY_WARNING);
        ProblemsPage page = page(project, IDialogConstants.NO_ID);
        page.setSpecific(true);
        page.fields().show(Preferences.UNUSED, "ignore");
        assertTrue(page.performOk());
        Job.getJobManager().join(ResourcesPlugin.FAMILY_AUTO_BUILD, null);
        assertEquals(IMarker.SEVERITY_WARNING, severity(file), "not built");
        project.build(IncrementalProjectBuilder.FULL_BUILD, null);
        assertEquals(-1, severity(file));
    }

    @Test
    void bothDialogsHaveThePage() throws Exception {
        IProject project = workbench.project("paged", true);
        PreferenceDialog properties =
                PreferencesUtil.createPropertyDialogOn(null, project, ProblemsPage.PROPERTIES, null, null);
        PreferenceDialog preferences =
                PreferencesUtil.createPreferenceDialogOn(null, ProblemsPage.PREFERENCES, null, null);
        for (PreferenceDialog dialog : new PreferenceDialog[] {properties, preferences}) {
            dialog.setBlockOnOpen(false);
            dialog.open();
            try {
                assertTrue(dialog.getSelectedPage() instanceof ProblemsPage, String.valueOf(dialog.getSelectedPage()));
                assertEquals("warning", ((ProblemsPage) dialog.getSelectedPage()).fields().values()
                        .get(Preferences.UNUSED));
            } finally {
                dialog.close();
            }
        }
        assertTrue(ProblemsPage.projects().contains(project));
    }

    private ProblemsPage page(IProject project, int answer) {
        ProblemsPage page = new ProblemsPage() {
            @Override
            protected int ask() {
                questions++;
                return answer;
            }
        };
        page.setElement(project);
        shell = shell == null ? new Shell() : shell;
        page.createControl(shell);
        return page;
    }

    private static int severity(IFile file) {
        try {
            IMarker[] markers = file.findMarkers("org.trapeze.ui.problem", false, IResource.DEPTH_ZERO);
            return markers.length == 0 ? -1 : markers[0].getAttribute(IMarker.SEVERITY, -1);
        } catch (CoreException e) {
            throw new AssertionError(e);
        }
    }
}
