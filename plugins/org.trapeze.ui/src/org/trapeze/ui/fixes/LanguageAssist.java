package org.trapeze.ui.fixes;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.quickassist.IQuickAssistInvocationContext;
import org.eclipse.jface.text.quickassist.IQuickAssistProcessor;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.xtext.validation.Issue;

import org.trapeze.ui.TrapezeUi;
import org.trapeze.ui.model.LiveModel;
import org.trapeze.ui.model.ModelSnapshot;
import org.trapeze.ui.problems.ProblemAnnotation;

/**
 * The fixes of the mistakes on a line, on Ctrl+1. They are made from the text as it is in the editor; for markers,
 * which say how it was when it was last saved, there are none here. User interface thread; looks at what is known
 * already.
 */
public class LanguageAssist implements IQuickAssistProcessor {

    @Override
    public String getErrorMessage() {
        return null;
    }

    @Override
    public boolean canFix(Annotation annotation) {
        return annotation instanceof ProblemAnnotation problem && !annotation.isMarkedDeleted()
                && Fixes.mayFix(problem.issue().getCode());
    }

    @Override
    public boolean canAssist(IQuickAssistInvocationContext context) {
        return true;
    }

    @Override
    public ICompletionProposal[] computeQuickAssistProposals(IQuickAssistInvocationContext context) {
        IDocument document = context.getSourceViewer().getDocument();
        IAnnotationModel annotations = context.getSourceViewer().getAnnotationModel();
        Optional<ModelSnapshot> snapshot = TrapezeUi.get().models().of(document).flatMap(LiveModel::current);
        if (annotations == null || snapshot.isEmpty()) {
            return new ICompletionProposal[0];
        }
        List<FixProposal> proposals = new ArrayList<>();
        for (Issue issue : issues(annotations, document, context.getOffset())) {
            Fixes.of(snapshot.get(), issue).forEach(fix -> add(proposals, new FixProposal(fix,
                    snapshot.get().text())));
        }
        Assists.at(snapshot.get(), context.getOffset())
                .forEach(fix -> add(proposals, new FixProposal(fix, snapshot.get().text())));
        return proposals.toArray(ICompletionProposal[]::new);
    }

    private static void add(List<FixProposal> proposals, FixProposal one) {
        if (!proposals.contains(one)) {
            proposals.add(one);
        }
    }

    /** Those at the place before others of its line. */
    private List<Issue> issues(IAnnotationModel annotations, IDocument document, int offset) {
        List<Issue> here = new ArrayList<>();
        List<Issue> elsewhere = new ArrayList<>();
        for (Iterator<Annotation> all = annotations.getAnnotationIterator(); all.hasNext();) {
            Annotation annotation = all.next();
            Position position = annotations.getPosition(annotation);
            if (canFix(annotation) && position != null && sameLine(document, position, offset)) {
                boolean at = position.offset <= offset && offset <= position.offset + position.length;
                (at ? here : elsewhere).add(((ProblemAnnotation) annotation).issue());
            }
        }
        here.addAll(elsewhere);
        return here;
    }

    private static boolean sameLine(IDocument document, Position position, int offset) {
        try {
            return document.getLineOfOffset(position.getOffset()) == document.getLineOfOffset(offset);
        } catch (BadLocationException e) {
            // the text is shorter by now
            return false;
        }
    }
}
