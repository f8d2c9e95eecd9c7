package org.trapeze.ui.fixes;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextHover;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.keys.IBindingService;
import org.eclipse.ui.texteditor.ITextEditorActionDefinitionIds;
import org.eclipse.xtext.validation.Issue;

import org.trapeze.ui.TrapezeUi;
import org.trapeze.ui.model.LiveModel;
import org.trapeze.ui.problems.ProblemAnnotation;
import org.trapeze.ui.repair.RepairAssist;

/**
 * Says in the hover of a problem by what it can be mended, and by which key. Shown below what the problem is. The
 * region is asked for in the user interface thread, the text on a worker thread.
 */
public class FixHover implements ITextHover {

    @Override
    public IRegion getHoverRegion(ITextViewer viewer, int offset) {
        return position(viewer, offset).map(found -> new Region(found.getOffset(), found.getLength())).orElse(null);
    }

    @Override
    public String getHoverInfo(ITextViewer viewer, IRegion region) {
        List<String> labels = problems(viewer, region.getOffset()).flatMap(issue -> labels(viewer, issue)).distinct()
                .toList();
        return labels.isEmpty() ? null
                : labels.stream().collect(Collectors.joining("\n\u2022 ", "Fixes" + key() + ":\n\u2022 ", ""));
    }

    private static Stream<String> labels(ITextViewer viewer, Issue issue) {
        Stream<String> fixes = TrapezeUi.get().models().of(viewer.getDocument()).flatMap(LiveModel::current).stream()
                .flatMap(snapshot -> Fixes.of(snapshot, issue).stream()).map(fix -> fix.label());
        return Stream.concat(fixes, RepairAssist.labels(issue));
    }

    private static String key() {
        IBindingService bindings = PlatformUI.getWorkbench().getService(IBindingService.class);
        String key = bindings == null ? null
                : bindings.getBestActiveBindingFormattedFor(ITextEditorActionDefinitionIds.QUICK_ASSIST);
        return key == null ? "" : " (" + key + ")";
    }

    private static Optional<Position> position(ITextViewer viewer, int offset) {
        IAnnotationModel annotations = annotations(viewer);
        return annotationsAt(viewer, offset).findFirst().map(annotations::getPosition);
    }

    private static Stream<Issue> problems(ITextViewer viewer, int offset) {
        return annotationsAt(viewer, offset).map(ProblemAnnotation::issue);
    }

    private static Stream<ProblemAnnotation> annotationsAt(ITextViewer viewer, int offset) {
        IAnnotationModel annotations = annotations(viewer);
        Stream.Builder<ProblemAnnotation> found = Stream.builder();
        for (Iterator<Annotation> all = annotations == null ? Collections.emptyIterator()
                : annotations.getAnnotationIterator(); all.hasNext();) {
            Annotation annotation = all.next();
            if (annotation instanceof ProblemAnnotation problem && !annotation.isMarkedDeleted() && mayMend(problem)
                    && covers(annotations.getPosition(annotation), offset)) {
                found.add(problem);
            }
        }
        return found.build();
    }

    private static boolean mayMend(ProblemAnnotation problem) {
        return Fixes.mayFix(problem.issue().getCode()) || RepairAssist.labels(problem.issue()).findAny().isPresent();
    }

    private static boolean covers(Position position, int offset) {
        return position != null && position.getOffset() <= offset
                && offset < position.getOffset() + Math.max(1, position.getLength());
    }

    private static IAnnotationModel annotations(ITextViewer viewer) {
        return viewer instanceof ISourceViewer source ? source.getAnnotationModel() : null;
    }
}
