package org.trapeze.debug.ui.launch;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.ui.DebugUITools;
import org.eclipse.debug.ui.IDebugModelPresentation;
import org.eclipse.debug.ui.ILaunchShortcut2;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.ElementListSelectionDialog;
import org.eclipse.ui.statushandlers.StatusManager;

/** "Run As" and "Debug As" for guests: from their editor and from wherever their file is selected. */
public final class GuestShortcut implements ILaunchShortcut2 {
    @Override
    public void launch(ISelection selection, String mode) {
        GuestChooser.of(selection).ifPresent(guest -> launch(guest, mode));
    }

    @Override
    public void launch(IEditorPart editor, String mode) {
        GuestChooser.of(editor).ifPresent(guest -> launch(guest, mode));
    }

    private static void launch(IFile guest, String mode) {
        try {
            configuration(guest).ifPresent(configuration -> launch(configuration, mode));
        } catch (CoreException e) {
            StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW | StatusManager.LOG);
        }
    }

    /** What does not say for which machine it is has to be asked about first. */
    private static void launch(ILaunchConfiguration configuration, String mode) {
        if (GuestConfigurations.isComplete(configuration)) {
            DebugUITools.launch(configuration, mode);
        } else {
            Shell shell = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell();
            DebugUITools.openLaunchConfigurationDialog(shell, configuration,
                    DebugUITools.getLaunchGroup(configuration, mode).getIdentifier(), null);
        }
    }

    /** The one there is, the one people choose where there are several, a new one where there is none. */
    private static Optional<ILaunchConfiguration> configuration(IFile guest) throws CoreException {
        List<ILaunchConfiguration> known = GuestConfigurations.of(guest);
        return switch (known.size()) {
            case 0 -> Optional.of(GuestConfigurations.create(guest));
            case 1 -> Optional.of(known.getFirst());
            default -> choose(known);
        };
    }

    private static Optional<ILaunchConfiguration> choose(List<ILaunchConfiguration> known) {
        IDebugModelPresentation labels = DebugUITools.newDebugModelPresentation();
        Shell shell = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell();
        ElementListSelectionDialog dialog = new ElementListSelectionDialog(shell, labels);
        dialog.setElements(known.toArray());
        dialog.setTitle("Choose a Launch Configuration");
        dialog.setMessage("Several launch configurations run this guest:");
        try {
            return dialog.open() == Window.OK ? Optional.of((ILaunchConfiguration) dialog.getFirstResult())
                    : Optional.empty();
        } finally {
            labels.dispose();
        }
    }

    @Override
    public ILaunchConfiguration[] getLaunchConfigurations(ISelection selection) {
        return configurations(GuestChooser.of(selection));
    }

    @Override
    public ILaunchConfiguration[] getLaunchConfigurations(IEditorPart editor) {
        return configurations(GuestChooser.of(editor));
    }

    /** Null says that the platform may use what it has noted itself; an empty answer leads to {@link #launch}. */
    private static ILaunchConfiguration[] configurations(Optional<IFile> guest) {
        try {
            return guest.isEmpty() ? null : GuestConfigurations.of(guest.get()).toArray(ILaunchConfiguration[]::new);
        } catch (CoreException e) {
            // the launch itself will say what is wrong
            return new ILaunchConfiguration[0];
        }
    }

    @Override
    public IResource getLaunchableResource(ISelection selection) {
        return GuestChooser.of(selection).orElse(null);
    }

    @Override
    public IResource getLaunchableResource(IEditorPart editor) {
        return GuestChooser.of(editor).orElse(null);
    }
}
