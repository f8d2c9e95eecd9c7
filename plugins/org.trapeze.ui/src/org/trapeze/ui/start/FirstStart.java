package org.trapeze.ui.start;

import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;

import org.trapeze.ui.TrapezeUi;
import org.trapeze.ui.examples.ExampleProjects;
import org.trapeze.ui.preferences.Preferences;

/**
 * Puts an example into a fresh workspace and opens it, once, where the product asks for that: somebody who installs the
 * feature into an Eclipse of their own finds the examples in a wizard.
 */
public class FirstStart implements IStartup {
    private static final String EXAMPLE = "supervisor";

    @Override
    public void earlyStartup() {
        IPreferenceStore preferences = TrapezeUi.get().getPreferenceStore();
        if (!preferences.getBoolean(Preferences.EXAMPLE_IN_FRESH_WORKSPACE)) {
            return;
        }
        preferences.setValue(Preferences.EXAMPLE_IN_FRESH_WORKSPACE, false);
        if (ResourcesPlugin.getWorkspace().getRoot().getProjects().length == 0) {
            Job job = Job.create("Creating the example project", FirstStart::createExample);
            job.setRule(ResourcesPlugin.getWorkspace().getRoot());
            job.schedule();
        }
    }

    private static IStatus createExample(IProgressMonitor monitor) {
        try {
            IProject project = ExampleProjects.create(EXAMPLE, EXAMPLE, monitor);
            Optional<IFile> guest = ExampleProjects.guest(project);
            IWorkbench workbench = PlatformUI.getWorkbench();
            workbench.getDisplay().asyncExec(() -> guest.ifPresent(file -> open(workbench, file)));
            return Status.OK_STATUS;
        } catch (CoreException e) {
            return e.getStatus();
        }
    }

    private static void open(IWorkbench workbench, IFile file) {
        IWorkbenchWindow[] windows = workbench.getWorkbenchWindows();
        if (windows.length == 0 || windows[0].getActivePage() == null) {
            return;
        }
        workbench.getIntroManager().closeIntro(workbench.getIntroManager().getIntro());
        windows[0].getShell().setMaximized(true);
        try {
            IDE.openEditor(windows[0].getActivePage(), file);
        } catch (PartInitException e) {
            TrapezeUi.log("Opening the example", e);
        }
    }
}
