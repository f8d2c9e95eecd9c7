package org.trapeze.ui.repair;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.emf.common.util.URI;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.text.quickassist.IQuickAssistInvocationContext;
import org.eclipse.jface.text.quickassist.IQuickAssistProcessor;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.texteditor.MarkerAnnotation;
import org.eclipse.xtext.validation.Issue;

import org.trapeze.ui.TrapezeUi;
import org.trapeze.ui.findings.FindingCodes;
import org.trapeze.ui.problems.ProblemAnnotation;
import org.trapeze.ui.problems.ProblemMarkers;

/**
 * The fixes of sensitive instructions that do not trap, on Ctrl+1 in the editor. Where the file has a marker of the
 * same, the platform offers that one's fixes already.
 */
public class RepairAssist implements IQuickAssistProcessor {

    @Override
    public String getErrorMessage() {
        return null;
    }

    @Override
    public boolean canFix(Annotation annotation) {
        return issue(annotation).filter(issue -> issue.getData().length > 1).isPresent();
    }

    @Override
    public boolean canAssist(IQuickAssistInvocationContext context) {
        return false;
    }

    @Override
    public ICompletionProposal[] computeQuickAssistProposals(IQuickAssistInvocationContext context) {
        ISourceViewer viewer = context.getSourceViewer();
        IAnnotationModel annotations = viewer.getAnnotationModel();
        Optional<URI> uri = TrapezeUi.get().models().of(viewer.getDocument()).map(model -> model.uri());
        if (annotations == null || uri.isEmpty()) {
            return new ICompletionProposal[0];
        }
        List<Issue> issues = at(annotations, viewer.getDocument(), context.getOffset());
        return issues.stream().flatMap(issue -> proposals(issue.getData(), uri.get()))
                .toArray(ICompletionProposal[]::new);
    }

    /** {@return the repairs of a problem of a text; none where it is another kind of problem} Any thread. */
    public static Stream<ICompletionProposal> of(Issue issue, URI uri) {
        return !FindingCodes.SENSITIVE.equals(issue.getCode()) || issue.getData() == null ? Stream.of()
                : proposals(issue.getData(), uri);
    }

    private static Stream<ICompletionProposal> proposals(String[] data, URI uri) {
        return Stream.of(data).skip(1).map(RepairChoice::parse).flatMap(Optional::stream)
                .map(choice -> new Proposal(uri, data[0], choice));
    }

    /** On the line, as elsewhere: nobody should have to aim at a name. */
    private static List<Issue> at(IAnnotationModel annotations, IDocument document, int offset) {
        List<Issue> issues = new ArrayList<>();
        boolean marked = false;
        for (Iterator<Annotation> all = annotations.getAnnotationIterator(); all.hasNext();) {
            Annotation annotation = all.next();
            Position position = annotations.getPosition(annotation);
            if (position != null && sameLine(document, position.getOffset(), offset)) {
                issue(annotation).ifPresent(issues::add);
                marked |= annotation instanceof MarkerAnnotation marker && FindingCodes.SENSITIVE
                        .equals(marker.getMarker().getAttribute(ProblemMarkers.CODE, ""));
            }
        }
        return marked ? List.of() : issues;
    }

    private static boolean sameLine(IDocument document, int one, int other) {
        try {
            return document.getLineOfOffset(one) == document.getLineOfOffset(other);
        } catch (BadLocationException e) {
            // the text is shorter by now
            return false;
        }
    }

    private static Optional<Issue> issue(Annotation annotation) {
        return annotation instanceof ProblemAnnotation problem && !annotation.isMarkedDeleted()
                && FindingCodes.SENSITIVE.equals(problem.issue().getCode()) ? Optional.of(problem.issue())
                : Optional.empty();
    }

    /** One fix. */
    private record Proposal(URI uri, String instruction, RepairChoice choice) implements ICompletionProposal {

        @Override
        public void apply(IDocument document) {
            new RepairJob(document, uri, instruction, choice, () -> { }).schedule();
        }

        @Override
        public Point getSelection(IDocument document) {
            return null;
        }

        @Override
        public String getAdditionalProposalInfo() {
            return choice.description();
        }

        @Override
        public String getDisplayString() {
            return choice.label(instruction);
        }

        @Override
        public Image getImage() {
            return null;
        }

        @Override
        public IContextInformation getContextInformation() {
            return null;
        }
    }
}
