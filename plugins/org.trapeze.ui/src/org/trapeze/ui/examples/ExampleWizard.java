package org.trapeze.ui.examples;

import java.lang.reflect.InvocationTargetException;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.wizards.newresource.BasicNewResourceWizard;

import org.trapeze.ui.TrapezeUi;

/** New > Trapeze Example. */
public class ExampleWizard extends Wizard implements INewWizard {
    private final ExampleWizardPage page = new ExampleWizardPage();
    private Optional<IFile> created = Optional.empty();

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
                    created = ExampleProjects.guest(ExampleProjects.create(example, name, monitor));
                } catch (CoreException e) {
                    throw new InvocationTargetException(e);
                }
            });
            open();
            return true;
        } catch (InvocationTargetException e) {
            ErrorDialog.openError(getShell(), getWindowTitle(), "The project could not be created.",
                    Status.error(e.getCause().getMessage(), e.getCause()));
        } catch (InterruptedException e) {
            TrapezeUi.get().getLog().info("Creating " + name + " was cancelled");
        }
        return false;
    }

    private void open() {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        created.ifPresent(file -> {
            BasicNewResourceWizard.selectAndReveal(file, window);
            try {
                IDE.openEditor(window.getActivePage(), file);
            } catch (PartInitException e) {
                TrapezeUi.log("Opening " + file, e);
            }
        });
    }
}
