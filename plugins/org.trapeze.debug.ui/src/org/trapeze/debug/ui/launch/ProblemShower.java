package org.trapeze.debug.ui.launch;

import java.util.Map;

import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.debug.core.IStatusHandler;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.trapeze.debug.core.source.SourceLine;
import org.trapeze.debug.ui.DebugUi;

/** Shows the first error of a guest whose launch was refused, and the Problems view with all of them. */
public final class ProblemShower implements IStatusHandler {
    @Override
    public Object handleStatus(IStatus status, Object source) {
        PlatformUI.getWorkbench().getDisplay().asyncExec(() -> show((SourceLine) source));
        return null;
    }

    private static void show(SourceLine line) {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        if (window == null || window.getActivePage() == null) {
            return;
        }
        IWorkbenchPage page = window.getActivePage();
        try {
            page.showView(IPageLayout.ID_PROBLEM_VIEW, null, IWorkbenchPage.VIEW_VISIBLE);
            open(page, line);
        } catch (CoreException e) {
            DebugUi.log("The errors of " + line.file() + " could not be shown.", e);
        }
    }

    /** The marker is only a way to say a line to the platform. */
    private static void open(IWorkbenchPage page, SourceLine line) throws CoreException {
        IMarker place = line.file().createMarker(IMarker.TEXT, Map.of(IMarker.LINE_NUMBER, line.line()));
        try {
            IDE.openEditor(page, place);
        } finally {
            place.delete();
        }
    }
}
