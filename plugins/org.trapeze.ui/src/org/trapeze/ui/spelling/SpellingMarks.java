package org.trapeze.ui.spelling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.IAnnotationModelExtension;
import org.eclipse.ui.texteditor.spelling.ISpellingProblemCollector;
import org.eclipse.ui.texteditor.spelling.SpellingAnnotation;
import org.eclipse.ui.texteditor.spelling.SpellingProblem;

/** Shows what an engine finds in a region, in place of what it found there before. */
final class SpellingMarks implements ISpellingProblemCollector {
    private final IAnnotationModel annotations;
    private final IRegion region;
    private final Map<Annotation, Position> found = new HashMap<>();

    SpellingMarks(IAnnotationModel annotations, IRegion region) {
        this.annotations = annotations;
        this.region = region;
    }

    @Override
    public void beginCollecting() {
        found.clear();
    }

    @Override
    public void accept(SpellingProblem problem) {
        found.put(new SpellingAnnotation(problem), new Position(problem.getOffset(), problem.getLength()));
    }

    @Override
    public void endCollecting() {
        replace(annotations, region, found);
    }

    /** Shows nothing any more. */
    static void clear(IAnnotationModel annotations) {
        replace(annotations, null, Map.of());
    }

    /** Others may show marks of their own at the same time, in the same model. */
    private static void replace(IAnnotationModel annotations, IRegion region, Map<Annotation, Position> fresh) {
        List<Annotation> old = new ArrayList<>();
        for (Iterator<Annotation> all = annotations.getAnnotationIterator(); all.hasNext();) {
            Annotation annotation = all.next();
            Position position = annotations.getPosition(annotation);
            boolean inside = region == null || position == null
                    || position.overlapsWith(region.getOffset(), Math.max(1, region.getLength()));
            if (SpellingAnnotation.TYPE.equals(annotation.getType()) && inside) {
                old.add(annotation);
            }
        }
        if (annotations instanceof IAnnotationModelExtension extension && old.size() + fresh.size() > 0) {
            extension.replaceAnnotations(old.toArray(Annotation[]::new), fresh);
        }
    }
}
