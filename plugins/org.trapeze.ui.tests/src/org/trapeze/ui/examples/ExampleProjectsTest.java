package org.trapeze.ui.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.trapeze.ui.Widgets;
import org.trapeze.ui.Workbench;
import org.trapeze.ui.builder.TrapezeNature;

/** Every example that is shipped makes a project without errors. */
class ExampleProjectsTest {
    @RegisterExtension
    private final Workbench workbench = new Workbench();

    @Test
    void theExamplesHaveNoErrors() throws Exception {
        assertTrue(ExampleProjects.names().contains("supervisor"), ExampleProjects.names().toString());
        for (String name : ExampleProjects.names()) {
            IProject project = workbench.deleteLater(ExampleProjects.create(name, "example-" + name, null));
            assertTrue(project.hasNature(TrapezeNature.ID));
            project.build(IncrementalProjectBuilder.FULL_BUILD, null);
            for (IMarker marker : project.findMarkers(IMarker.PROBLEM, true, IResource.DEPTH_INFINITE)) {
                assertFalse(marker.getAttribute(IMarker.SEVERITY, -1) == IMarker.SEVERITY_ERROR,
                        () -> marker.getResource() + ": " + marker.getAttribute(IMarker.MESSAGE, ""));
            }
        }
    }

    @Test
    void anExampleIsDescribedByTheCommentAtItsTop() {
        for (Example example : Example.all()) {
            assertFalse(example.machine().isEmpty(), example.name());
            assertTrue(example.description().length() > 40, example.name());
            assertTrue(example.guest().isPresent(), example.name());
        }
        assertEquals("One:\n  a\nTwo three.", Example.comment("; One:\n;   a\n; Two\n; three.\n"));
        assertEquals("One two.\n  a  b\n  c", Example.comment("; One\n; two.\n;   a  b\n;   c\n\n; more\n"));
    }

    @Test
    void theWizardMakesAProjectOnce() throws Exception {
        ExampleWizard wizard = new ExampleWizard();
        wizard.init(PlatformUI.getWorkbench(), StructuredSelection.EMPTY);
        WizardDialog dialog = new WizardDialog(new Shell(), wizard);
        dialog.setBlockOnOpen(false);
        dialog.open();
        try {
            assertTrue(wizard.canFinish());
            assertTrue(wizard.performFinish());
        } finally {
            dialog.close();
        }
        String name = ExampleProjects.names().getFirst();
        IProject project = workbench.deleteLater(
                ResourcesPlugin.getWorkspace().getRoot().getProject(name));
        assertTrue(project.exists());
        assertEquals(name + ".gasm", workbench.page().getActiveEditor().getEditorInput().getName());
        ExampleWizardPage again = new ExampleWizardPage();
        Shell shell = new Shell();
        again.createControl(shell);
        assertTrue(again.isPageComplete(), again.getErrorMessage());
        assertEquals(name + "-2", again.projectName(), "another name is proposed");
        Text field = Widgets.all(again.getControl(), Text.class).getLast();
        assertEquals(name + "-2", field.getText());
        field.setText(name);
        assertFalse(again.isPageComplete());
        assertEquals("There is a project with this name already.", again.getErrorMessage());
        shell.dispose();
    }
}
