package org.trapeze.ui.problems;

import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.emf.common.util.URI;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.IAnnotationModelExtension;
import org.eclipse.ui.PlatformUI;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.validation.Issue;

import com.google.common.collect.Iterables;

import org.trapeze.ui.TrapezeUi;
import org.trapeze.ui.classification.ClassificationListener;
import org.trapeze.ui.findings.FindingCodes;
import org.trapeze.ui.model.LiveModel;
import org.trapeze.ui.model.ModelListener;
import org.trapeze.ui.model.ModelSnapshot;
import org.trapeze.ui.model.QuickListener;
import org.trapeze.ui.model.QuickLook;

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
    private final Runnable renewed;
    private final ModelListener changes = this::changed;
    private final QuickListener quickChanges = this::looked;
    private final ClassificationListener classified = this::classified;

    /**
     * Begins to show problems. To be called in the user interface thread.
     *
     * @param renewed called in the user interface thread each time that what is shown is that of a newer text
     */
    public LiveProblems(IAnnotationModel annotations, LiveModel model, Runnable renewed) {
        this.annotations = annotations;
        this.renewed = renewed;
        this.model = model;
        TrapezeUi.get().classification().addListener(classified);
        model.addQuickListener(quickChanges);
        model.addListener(changes);
    }

    /** Ends it, leaving what is shown, for another editor may show the same. */
    public void dispose() {
        model.removeQuickListener(quickChanges);
        model.removeListener(changes);
        TrapezeUi.get().classification().removeListener(classified);
    }

    private void classified(URI machine) {
        model.current().filter(snapshot -> snapshot.machine().filter(one -> one.uri().equals(machine)).isPresent())
                .ifPresent(this::changed);
    }

    private void changed(ModelSnapshot snapshot) {
        LiveFindings findings = LiveFindings.of(snapshot);
        PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
            if (model.current().filter(snapshot::equals).isPresent()) {
                show(snapshot, findings);
            }
        });
    }

    /** What the classes of instructions say stays as it is until there is a model. */
    private void looked(QuickLook look) {
        look.issues().ifPresent(issues -> PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
            if (model.isCurrent(look.version())) {
                Map<Shown, Annotation> obsolete = shown();
                obsolete.values().removeIf(LiveProblems::isFinding);
                show(issues, look.length(), obsolete);
            }
        }));
    }

    private void show(ModelSnapshot snapshot, LiveFindings findings) {
        Map<Shown, Annotation> obsolete = shown();
        if (!findings.complete()) {
            obsolete.values().removeIf(LiveProblems::isExpectation);
        }
        show(Iterables.concat(snapshot.issues(), findings.issues()), snapshot.text().length(), obsolete);
    }

    private void show(Iterable<Issue> issues, int end, Map<Shown, Annotation> obsolete) {
        Map<Annotation, Position> added = new LinkedHashMap<>();
        for (Issue issue : issues) {
            if (issue.getSeverity() != Severity.IGNORE && issue.getOffset() != null) {
                ProblemAnnotation annotation = new ProblemAnnotation(issue);
                Position position = position(issue, end);
                if (obsolete.remove(key(annotation, position)) == null) {
                    added.put(annotation, position);
                }
            }
        }
        if (!added.isEmpty() || !obsolete.isEmpty()) {
            ((IAnnotationModelExtension) annotations)
                    .replaceAnnotations(obsolete.values().toArray(Annotation[]::new), added);
        }
        renewed.run();
    }

    /** What has been said about expectations stays while the machine is classified again. */
    private static boolean isExpectation(Annotation annotation) {
        return annotation instanceof ProblemAnnotation problem
                && FindingCodes.isExpectation(problem.issue().getCode());
    }

    private static boolean isFinding(Annotation annotation) {
        return annotation instanceof ProblemAnnotation problem && FindingCodes.isFinding(problem.issue().getCode());
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
