package org.trapeze.ui.folding;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.projection.ProjectionAnnotation;
import org.eclipse.jface.text.source.projection.ProjectionAnnotationModel;
import org.eclipse.jface.text.source.projection.ProjectionViewer;
import org.eclipse.ui.PlatformUI;

import org.trapeze.ui.editor.ModelStrategy;
import org.trapeze.ui.model.LiveModel;
import org.trapeze.ui.model.ModelSnapshot;

/**
 * Folds by the model. A strategy of the generic editor's reconciler, since that is how one takes the place of its
 * folding by indentation; but it waits for models and does nothing when it is asked to reconcile.
 */
public class ModelFolding extends ModelStrategy {
    private ProjectionViewer viewer;

    @Override
    public void install(ITextViewer installed) {
        viewer = installed instanceof ProjectionViewer projection ? projection : null;
    }

    @Override
    public void uninstall() {
        follow(null);
        viewer = null;
    }

    @Override
    protected void modelChanged(ModelSnapshot snapshot) {
        List<Position> regions = FoldingRegions.of(snapshot);
        PlatformUI.getWorkbench().getDisplay().asyncExec(() -> show(snapshot, regions));
    }

    private void show(ModelSnapshot snapshot, List<Position> regions) {
        ProjectionAnnotationModel annotations = viewer == null ? null : viewer.getProjectionAnnotationModel();
        LiveModel present = model();
        if (annotations == null || present == null || present.current().filter(snapshot::equals).isEmpty()) {
            return;
        }
        Map<Position, Annotation> obsolete = new HashMap<>();
        for (Iterator<Annotation> all = annotations.getAnnotationIterator(); all.hasNext();) {
            Annotation annotation = all.next();
            obsolete.put(annotations.getPosition(annotation), annotation);
        }
        Map<Annotation, Position> added = new HashMap<>();
        for (Position region : regions) {
            if (obsolete.remove(region) == null) {
                added.put(new ProjectionAnnotation(), region);
            }
        }
        annotations.modifyAnnotations(obsolete.values().toArray(Annotation[]::new), added, null);
    }
}
