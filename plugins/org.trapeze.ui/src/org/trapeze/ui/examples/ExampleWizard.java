package org.trapeze.ui.examples;

import java.lang.reflect.InvocationTargetException;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;

import org.trapeze.ui.TrapezeUi;

/** New > Trapeze Example. */
public class ExampleWizard extends Wizard implements INewWizard {
    private final ExampleWizardPage page = new ExampleWizardPage();

    /** Creates the wizard; made by the workbench. */
    public ExampleWizard() {
        setWindowTitle("New Trapeze Example");
        setNeedsProgressMonitor(true);
        addPage(page);
    }

    @Override
    public void init(IWorkbench workbench, IStructuredSelection selection) {
        // what is selected does not matter
    }

    @Override
    public boolean performFinish() {
        String example = page.example();
        String name = page.projectName();
        try {
            getContainer().run(true, true, monitor -> {
                try {
                    ExampleProjects.create(example, name, monitor);
                } catch (CoreException e) {
                    throw new InvocationTargetException(e);
                }
            });
            return true;
        } catch (InvocationTargetException e) {
            ErrorDialog.openError(getShell(), getWindowTitle(), "The project could not be created.",
                    Status.error(e.getCause().getMessage(), e.getCause()));
        } catch (InterruptedException e) {
            TrapezeUi.get().getLog().info("Creating " + name + " was cancelled");
        }
        return false;
    }
}
