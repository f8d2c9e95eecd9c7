package org.trapeze.ui.fixes;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.contentassist.CompletionProposal;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.quickassist.IQuickAssistInvocationContext;
import org.eclipse.jface.text.quickassist.IQuickAssistProcessor;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;

import org.trapeze.asm.source.ProblemCodes;
import org.trapeze.ui.TrapezeUi;
import org.trapeze.ui.model.LiveModel;
import org.trapeze.ui.model.ModelSnapshot;
import org.trapeze.ui.problems.ProblemAnnotation;

/** The fixes of the mistakes on a line of a guest, on Ctrl+1. User interface thread; looks at what is known already. */
public class GuestAssist implements IQuickAssistProcessor {
    private static final List<String> CODES = List.of(ProblemCodes.UNKNOWN_OPERATION, ProblemCodes.UNDEFINED_SYMBOL,
            ProblemCodes.MACHINE, ProblemCodes.INCLUDE);

    @Override
    public String getErrorMessage() {
        return null;
    }

    @Override
    public boolean canFix(Annotation annotation) {
        return annotation instanceof ProblemAnnotation problem && CODES.contains(problem.issue().getCode());
    }

    @Override
    public boolean canAssist(IQuickAssistInvocationContext context) {
        return false;
    }

    @Override
    public ICompletionProposal[] computeQuickAssistProposals(IQuickAssistInvocationContext context) {
        IDocument document = context.getSourceViewer().getDocument();
        IAnnotationModel annotations = context.getSourceViewer().getAnnotationModel();
        Optional<ModelSnapshot> snapshot = TrapezeUi.get().models().of(document).flatMap(LiveModel::current);
        List<ICompletionProposal> proposals = new ArrayList<>();
        if (annotations != null && snapshot.isPresent()) {
            for (Iterator<Annotation> all = annotations.getAnnotationIterator(); all.hasNext();) {
                Annotation annotation = all.next();
                Position position = annotations.getPosition(annotation);
                if (canFix(annotation) && position != null && sameLine(document, position, context.getOffset())) {
                    GuestFixes.of(snapshot.get(), ((ProblemAnnotation) annotation).issue())
                            .forEach(fix -> proposals.add(proposal(fix)));
                }
            }
        }
        return proposals.toArray(ICompletionProposal[]::new);
    }

    private static boolean sameLine(IDocument document, Position position, int offset) {
        try {
            return document.getLineOfOffset(position.getOffset()) == document.getLineOfOffset(offset);
        } catch (BadLocationException e) {
            // the text is shorter by now
            return false;
        }
    }

    private static ICompletionProposal proposal(GuestFix fix) {
        return fix.file().<ICompletionProposal>map(file -> new NewFileProposal(fix.label(), file, fix.text()))
                .orElseGet(() -> new CompletionProposal(fix.text(), fix.offset(), fix.length(), fix.text().length(),
                        null, fix.label(), null, null));
    }

    static void create(IFile file, String content) {
        try {
            file.create(content.getBytes(StandardCharsets.UTF_8), false, false, null);
            IDE.openEditor(PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage(), file);
        } catch (CoreException e) {
            TrapezeUi.log("Creating " + file.getFullPath(), e);
        }
    }
}
