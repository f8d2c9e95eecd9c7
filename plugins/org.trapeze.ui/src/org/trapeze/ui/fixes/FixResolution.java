package org.trapeze.ui.fixes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.filebuffers.ITextFileBufferManager;
import org.eclipse.core.filebuffers.LocationKind;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.views.markers.WorkbenchMarkerResolution;

import org.trapeze.isa.ide.fixes.Fix;
import org.trapeze.isa.ide.fixes.TextChange;

import org.trapeze.ui.TrapezeUi;
import org.trapeze.ui.problems.ProblemMarkers;

/**
 * A fix of a marker, and of others of its kind. All changes of a file are one step for undo; a file that nobody has
 * open is saved.
 */
final class FixResolution extends WorkbenchMarkerResolution {
    private final IMarker marker;
    private final Fix fix;

    FixResolution(IMarker marker, Fix fix) {
        this.marker = marker;
        this.fix = fix;
    }

    @Override
    public String getLabel() {
        return fix.label();
    }

    @Override
    public String getDescription() {
        return fix.label();
    }

    @Override
    public Image getImage() {
        return null;
    }

    @Override
    public IMarker[] findOtherMarkers(IMarker[] markers) {
        String code = marker.getAttribute(ProblemMarkers.CODE, "");
        return Stream.of(markers).filter(other -> !other.equals(marker)
                && code.equals(other.getAttribute(ProblemMarkers.CODE, "")) && fix.created().isEmpty())
                .toArray(IMarker[]::new);
    }

    @Override
    public void run(IMarker chosen) {
        run(new IMarker[] {chosen}, null);
    }

    @Override
    public void run(IMarker[] markers, IProgressMonitor monitor) {
        Map<IFile, List<IMarker>> files = new LinkedHashMap<>();
        for (IMarker one : markers) {
            if (one.exists() && one.getResource() instanceof IFile file) {
                files.computeIfAbsent(file, first -> new ArrayList<>()).add(one);
            }
        }
        files.forEach(this::mend);
    }

    private void mend(IFile file, List<IMarker> markers) {
        MarkedText text = MarkedText.of(file);
        List<TextChange> changes = new ArrayList<>();
        for (IMarker one : markers) {
            List<Fix> fixes = text.issue(one).map(issue -> Fixes.of(text.snapshot(), issue)).orElse(List.of());
            fixes.stream().filter(other -> other.label().equals(fix.label())).findFirst()
                    .or(() -> fixes.stream().filter(other -> other.kind().equals(fix.kind())).findFirst())
                    .filter(found -> changes.containsAll(found.changes())
                            || !FixEdits.collide(found.changes(), changes))
                    .ifPresent(found -> {
                        found.changes().stream().filter(change -> !changes.contains(change)).forEach(changes::add);
                        found.created().ifPresent(FixEdits::create);
                    });
        }
        if (!changes.isEmpty()) {
            change(file, text.snapshot().text(), changes);
        }
    }

    private static void change(IFile file, String text, List<TextChange> changes) {
        ITextFileBufferManager buffers = FileBuffers.getTextFileBufferManager();
        try {
            boolean open = buffers.getTextFileBuffer(file.getFullPath(), LocationKind.IFILE) != null;
            buffers.connect(file.getFullPath(), LocationKind.IFILE, null);
            try {
                ITextFileBuffer buffer = buffers.getTextFileBuffer(file.getFullPath(), LocationKind.IFILE);
                if (FixEdits.apply(buffer.getDocument(), text, changes) && !open) {
                    buffer.commit(null, false);
                }
            } finally {
                buffers.disconnect(file.getFullPath(), LocationKind.IFILE, null);
            }
        } catch (CoreException e) {
            TrapezeUi.log("Changing " + file.getFullPath(), e);
        }
    }
}
