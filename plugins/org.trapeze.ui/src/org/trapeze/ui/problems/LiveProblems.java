package org.trapeze.ui.problems;

import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.IAnnotationModelExtension;
import org.eclipse.ui.PlatformUI;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.validation.Issue;

import org.trapeze.ui.model.LiveModel;
import org.trapeze.ui.model.ModelListener;
import org.trapeze.ui.model.ModelSnapshot;

/**
 * Shows the problems of an open document in its annotation model, which all editors of the file share. Markers of the
 * builder are not shown in our editors: what stands there would be out of date with the first key that is typed.
 */
public final class LiveProblems {

    /** What makes two problems the same for the eye, so that what stays does not flicker. */
    private record Shown(String type, String text, int offset, int length) {
    }

    private final IAnnotationModel annotations;
    private final LiveModel model;
    private final ModelListener changes = this::changed;

    /** Begins to show problems. To be called in the user interface thread. */
    public LiveProblems(IAnnotationModel annotations, LiveModel model) {
        this.annotations = annotations;
        this.model = model;
        model.addListener(changes);
    }

    /** Ends it, leaving what is shown, for another editor may show the same. */
    public void dispose() {
        model.removeListener(changes);
    }

    private void changed(ModelSnapshot snapshot) {
        PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
            if (model.current().filter(snapshot::equals).isPresent()) {
                show(snapshot);
            }
        });
    }

    private void show(ModelSnapshot snapshot) {
        Map<Shown, Annotation> obsolete = shown();
        Map<Annotation, Position> added = new LinkedHashMap<>();
        for (Issue issue : snapshot.issues()) {
            if (issue.getSeverity() != Severity.IGNORE && issue.getOffset() != null) {
                ProblemAnnotation annotation = new ProblemAnnotation(issue);
                Position position = position(issue, snapshot.text().length());
                if (obsolete.remove(key(annotation, position)) == null) {
                    added.put(annotation, position);
                }
            }
        }
        if (!added.isEmpty() || !obsolete.isEmpty()) {
            ((IAnnotationModelExtension) annotations)
                    .replaceAnnotations(obsolete.values().toArray(Annotation[]::new), added);
        }
    }

    private Map<Shown, Annotation> shown() {
        Map<Shown, Annotation> shown = new HashMap<>();
        for (Iterator<Annotation> all = annotations.getAnnotationIterator(); all.hasNext();) {
            Annotation annotation = all.next();
            if (annotation instanceof ProblemAnnotation) {
                shown.put(key(annotation, annotations.getPosition(annotation)), annotation);
            }
        }
        return shown;
    }

    private static Shown key(Annotation annotation, Position position) {
        return new Shown(annotation.getType(), annotation.getText(), position.getOffset(), position.getLength());
    }

    /** At least one character long where there is one, for nothing can be seen of an empty place. */
    private static Position position(Issue issue, int end) {
        int offset = Math.min(issue.getOffset(), end);
        int length = issue.getLength() == null ? 0 : issue.getLength();
        return new Position(offset, Math.min(Math.max(1, length), end - offset));
    }
}
