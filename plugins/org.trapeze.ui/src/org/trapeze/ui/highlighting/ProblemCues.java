package org.trapeze.ui.highlighting;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;

import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.TextViewer;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.AnnotationModelEvent;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.IAnnotationModelExtension2;
import org.eclipse.jface.text.source.IAnnotationModelListener;
import org.eclipse.jface.text.source.IAnnotationModelListenerExtension;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.swt.widgets.Display;

import org.trapeze.ui.problems.ProblemAnnotation;

/**
 * Where a problem is marked by a wave below a word, the line that tells the word's class would be covered by it: there
 * the word gets a frame of its own instead. Belongs to the user interface thread, but is told of problems on any.
 */
final class ProblemCues implements IAnnotationModelListener, IAnnotationModelListenerExtension {
    private final TextViewer viewer;
    private final IAnnotationModel problems;
    private final Display display;

    /** Begins to follow the problems of a viewer, which may have none. */
    ProblemCues(TextViewer viewer) {
        this.viewer = viewer;
        display = viewer.getTextWidget().getDisplay();
        problems = viewer instanceof ISourceViewer source ? source.getAnnotationModel() : null;
        if (problems != null) {
            problems.addAnnotationModelListener(this);
        }
    }

    void dispose() {
        if (problems != null) {
            problems.removeAnnotationModelListener(this);
        }
    }

    /** {@return whether characters are in problems, for those of a part of the text; the first of it has number 0} */
    BitSet in(IRegion part) {
        BitSet marked = new BitSet();
        if (!(problems instanceof IAnnotationModelExtension2 model)) {
            return marked;
        }
        Iterator<Annotation> all = model.getAnnotationIterator(part.getOffset(), part.getLength(), true, true);
        while (all.hasNext()) {
            Annotation annotation = all.next();
            Position position = problems.getPosition(annotation);
            if (annotation instanceof ProblemAnnotation && !annotation.isMarkedDeleted() && position != null) {
                int from = Math.max(0, position.getOffset() - part.getOffset());
                int to = Math.min(part.getLength(), position.getOffset() + position.getLength() - part.getOffset());
                marked.set(from, Math.max(from, to));
            }
        }
        return marked;
    }

    @Override
    public void modelChanged(IAnnotationModel model) {
        // the other method tells more
    }

    @Override
    public void modelChanged(AnnotationModelEvent event) {
        List<Position> changed = new ArrayList<>();
        for (Annotation annotation : event.getAddedAnnotations()) {
            add(changed, annotation, event.getAnnotationModel().getPosition(annotation));
        }
        for (Annotation annotation : event.getRemovedAnnotations()) {
            add(changed, annotation, event.getPositionOfRemovedAnnotation(annotation));
        }
        if (!changed.isEmpty() && !display.isDisposed()) {
            int start = changed.stream().mapToInt(Position::getOffset).min().getAsInt();
            int end = changed.stream().mapToInt(one -> one.getOffset() + one.getLength()).max().getAsInt();
            display.asyncExec(() -> draw(new Region(start, end - start)));
        }
    }

    private static void add(List<Position> changed, Annotation annotation, Position position) {
        if (annotation instanceof ProblemAnnotation && position != null) {
            changed.add(position);
        }
    }

    private void draw(IRegion region) {
        if (viewer.getTextWidget() != null && !viewer.getTextWidget().isDisposed() && viewer.getDocument() != null) {
            int end = Math.min(region.getOffset() + region.getLength(), viewer.getDocument().getLength());
            if (region.getOffset() < end) {
                viewer.invalidateTextPresentation(region.getOffset(), end - region.getOffset());
            }
        }
    }
}
