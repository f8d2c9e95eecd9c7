package org.trapeze.ui.creation;

import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.jface.wizard.IWizard;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.wizards.newresource.BasicNewResourceWizard;

import org.trapeze.ui.TrapezeUi;

/** What all our wizards do at their end: work away from the user interface, and show the result. */
public final class Creation {

    /** Something that takes time. */
    @FunctionalInterface
    public interface Work<T> {
        /** {@return the result, on a thread that is not the user interface's} */
        T run(IProgressMonitor monitor) throws CoreException;
    }

    private Creation() {
    }

    /**
     * Does work with a progress bar and a way to cancel, and says where it fails.
     *
     * @return the result; empty where it failed or was cancelled, after which the wizard is to stay open
     */
    public static <T> Optional<T> run(IWizard wizard, String failure, Work<T> work) {
        try {
            List<T> result = new ArrayList<>();
            wizard.getContainer().run(true, true, monitor -> {
                try {
                    result.add(work.run(monitor));
                } catch (CoreException e) {
                    throw new InvocationTargetException(e);
                } catch (OperationCanceledException e) {
                    throw new InterruptedException();
                }
            });
            return result.stream().findFirst();
        } catch (InvocationTargetException e) {
            ErrorDialog.openError(wizard.getContainer().getShell(), wizard.getWindowTitle(), failure,
                    status(e.getCause()));
        } catch (InterruptedException e) {
            // cancelled: there is nothing left of it, and nothing to be said
            return Optional.empty();
        }
        return Optional.empty();
    }

    /** Opens files, the last of them on top, and selects it in the views that show files. */
    public static void show(List<IFile> files) {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        if (window == null || window.getActivePage() == null || files.isEmpty()) {
            return;
        }
        BasicNewResourceWizard.selectAndReveal(files.getLast(), window);
        for (IFile file : files) {
            try {
                IDE.openEditor(window.getActivePage(), file);
            } catch (PartInitException e) {
                TrapezeUi.log("Opening " + file, e);
            }
        }
    }

    private static IStatus status(Throwable cause) {
        return cause instanceof CoreException e ? e.getStatus()
                : Status.error(String.valueOf(cause.getMessage()), cause);
    }
}
