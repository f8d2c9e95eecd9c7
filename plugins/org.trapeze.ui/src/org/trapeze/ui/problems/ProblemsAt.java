package org.trapeze.ui.problems;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;

import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.IAnnotationModelExtension2;
import org.eclipse.ui.texteditor.spelling.SpellingAnnotation;
import org.eclipse.xtext.diagnostics.Severity;

/** Finds what is wrong at a place of a text; any thread. */
public final class ProblemsAt {
    private ProblemsAt() {
    }

    /** {@return the problems and misspelt words that cover a character, the worst first} The model may be null. */
    public static List<Annotation> of(IAnnotationModel model, int offset) {
        List<Annotation> found = new ArrayList<>();
        for (Iterator<Annotation> near = near(model, offset); near.hasNext();) {
            Annotation annotation = near.next();
            if ((annotation instanceof ProblemAnnotation || annotation instanceof SpellingAnnotation)
                    && !annotation.isMarkedDeleted() && covers(model.getPosition(annotation), offset)) {
                found.add(annotation);
            }
        }
        found.sort((one, other) -> Integer.compare(rank(one), rank(other)));
        return found;
    }

    /** A long text may have thousands; those without a length are found from the characters beside them. */
    private static Iterator<Annotation> near(IAnnotationModel model, int offset) {
        return model instanceof IAnnotationModelExtension2 regions
                ? regions.getAnnotationIterator(Math.max(0, offset - 1), 3, true, true)
                : model == null ? Collections.emptyIterator() : model.getAnnotationIterator();
    }

    /** Severities stand in their order, errors first. */
    private static int rank(Annotation annotation) {
        return annotation instanceof ProblemAnnotation problem ? problem.issue().getSeverity().ordinal()
                : Severity.values().length;
    }

    private static boolean covers(Position position, int offset) {
        return position != null && !position.isDeleted() && position.getOffset() <= offset
                && offset < position.getOffset() + Math.max(1, position.getLength());
    }
}
