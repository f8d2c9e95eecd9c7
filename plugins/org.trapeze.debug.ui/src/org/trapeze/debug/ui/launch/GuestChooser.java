package org.trapeze.debug.ui.launch;

import java.util.Optional;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerFilter;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.dialogs.ElementTreeSelectionDialog;
import org.eclipse.ui.ide.ResourceUtil;
import org.eclipse.ui.model.BaseWorkbenchContentProvider;
import org.eclipse.ui.model.WorkbenchLabelProvider;
import org.trapeze.debug.core.launch.GuestFormat;
import org.trapeze.debug.ui.DebugUi;
import org.trapeze.isa.scoping.MachineFiles;

/** Which guest somebody means: by choosing one, or by what is selected or open. */
final class GuestChooser {
    private static final String BINARY_EXTENSION = "bin";

    private GuestChooser() {
    }

    /** {@return whether a file is something to run: a source, an image, an executable, or else called plain binary} */
    static boolean isGuest(IFile file) {
        return GuestFormat.of(file).isPresent() || BINARY_EXTENSION.equals(file.getFileExtension());
    }

    /** Binaries have any name, so that everything is offered except what is certainly none. */
    private static boolean isOffered(IFile file) {
        return !MachineFiles.EXTENSION.equals(file.getFileExtension()) && !file.getName().startsWith(".");
    }

    /** {@return the guest that people choose in a dialog; empty where they do not} */
    static Optional<IFile> choose(Shell shell, String present) {
        ElementTreeSelectionDialog dialog = new ElementTreeSelectionDialog(shell,
                WorkbenchLabelProvider.getDecoratingWorkbenchLabelProvider(), new BaseWorkbenchContentProvider());
        dialog.setTitle("Choose a Guest");
        dialog.setMessage("Choose the guest to run: a source, an image, an executable or plain binary.");
        dialog.setInput(ResourcesPlugin.getWorkspace().getRoot());
        dialog.addFilter(new ViewerFilter() {
            @Override
            public boolean select(Viewer viewer, Object parent, Object element) {
                return element instanceof IContainer || element instanceof IFile file && isOffered(file);
            }
        });
        dialog.setValidator(selection -> validate(selection));
        IPath path = IPath.fromPortableString(present);
        if (path.segmentCount() > 1) {
            dialog.setInitialSelection(ResourcesPlugin.getWorkspace().getRoot().getFile(path));
        }
        return dialog.open() == Window.OK ? Optional.of((IFile) dialog.getFirstResult()) : Optional.empty();
    }

    private static IStatus validate(Object[] selection) {
        return selection.length == 1 && selection[0] instanceof IFile ? Status.OK_STATUS
                : new Status(IStatus.ERROR, DebugUi.ID, "Choose a file.");
    }

    /** {@return the guest that is selected in a window, or else open in its editor} */
    static Optional<IFile> present(IWorkbenchWindow window) {
        if (window == null || window.getActivePage() == null) {
            return Optional.empty();
        }
        return of(window.getSelectionService().getSelection()).or(() -> of(window.getActivePage().getActiveEditor()));
    }

    /** {@return the guest that is selected} */
    static Optional<IFile> of(ISelection selection) {
        return selection instanceof IStructuredSelection structured
                ? Optional.ofNullable(Adapters.adapt(structured.getFirstElement(), IFile.class))
                        .filter(GuestChooser::isGuest)
                : Optional.empty();
    }

    /** {@return the guest that is open in an editor} */
    static Optional<IFile> of(IEditorPart editor) {
        return editor == null ? Optional.empty()
                : Optional.ofNullable(ResourceUtil.getFile(editor.getEditorInput())).filter(GuestChooser::isGuest);
    }
}
