package org.trapeze.ui.fixes;

import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.IMarkerResolutionGenerator2;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;

import org.trapeze.isa.ide.fixes.Fix;

import org.trapeze.ui.editor.LanguageEditor;
import org.trapeze.ui.problems.ProblemMarkers;

/**
 * The fixes of markers, for the Problems view, whether the file is open or not. In an editor that shows the file, its
 * own live problems have the same fixes.
 */
public class FixResolutions implements IMarkerResolutionGenerator2 {

    @Override
    public boolean hasResolutions(IMarker marker) {
        return Fixes.mayFix(marker.getAttribute(ProblemMarkers.CODE, null)) && !isBeingEdited(marker);
    }

    @Override
    public IMarkerResolution[] getResolutions(IMarker marker) {
        if (!hasResolutions(marker) || !(marker.getResource() instanceof IFile file)) {
            return new IMarkerResolution[0];
        }
        MarkedText text = MarkedText.of(file);
        return text.issue(marker).map(issue -> Fixes.of(text.snapshot(), issue)).orElse(List.<Fix>of()).stream()
                .map(fix -> new FixResolution(marker, fix)).toArray(IMarkerResolution[]::new);
    }

    private static boolean isBeingEdited(IMarker marker) {
        IWorkbenchWindow window = PlatformUI.isWorkbenchRunning()
                ? PlatformUI.getWorkbench().getActiveWorkbenchWindow() : null;
        IWorkbenchPage page = window == null ? null : window.getActivePage();
        return page != null && page.getActivePart() instanceof LanguageEditor editor
                && marker.getResource().equals(((IEditorPart) editor).getEditorInput().getAdapter(IFile.class));
    }
}
