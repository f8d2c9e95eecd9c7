package org.trapeze.ui.spelling;

import java.util.Iterator;

import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.quickassist.IQuickAssistInvocationContext;
import org.eclipse.jface.text.quickassist.IQuickAssistProcessor;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.ui.texteditor.spelling.SpellingAnnotation;
import org.eclipse.ui.texteditor.spelling.SpellingCorrectionProcessor;

/**
 * The proposals of the spelling engine on Ctrl+1, at words of which it complains. The platform's own processor is
 * silent nowhere: elsewhere it says that there are no suggestions, among the fixes that there are. User interface
 * thread.
 */
public class SpellingAssist implements IQuickAssistProcessor {
    private final IQuickAssistProcessor platform = new SpellingCorrectionProcessor();

    @Override
    public String getErrorMessage() {
        return null;
    }

    @Override
    public boolean canFix(Annotation annotation) {
        return platform.canFix(annotation);
    }

    @Override
    public boolean canAssist(IQuickAssistInvocationContext context) {
        return platform.canAssist(context);
    }

    @Override
    public ICompletionProposal[] computeQuickAssistProposals(IQuickAssistInvocationContext context) {
        IAnnotationModel annotations = context.getSourceViewer().getAnnotationModel();
        return annotations != null && isMisspelt(annotations, context.getOffset())
                ? platform.computeQuickAssistProposals(context) : new ICompletionProposal[0];
    }

    private static boolean isMisspelt(IAnnotationModel annotations, int offset) {
        for (Iterator<Annotation> all = annotations.getAnnotationIterator(); all.hasNext();) {
            Annotation annotation = all.next();
            Position position = annotations.getPosition(annotation);
            if (annotation instanceof SpellingAnnotation && !annotation.isMarkedDeleted() && position != null
                    && position.getOffset() <= offset && offset <= position.getOffset() + position.getLength()) {
                return true;
            }
        }
        return false;
    }
}
