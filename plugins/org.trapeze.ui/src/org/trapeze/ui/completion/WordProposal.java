package org.trapeze.ui.completion;

import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension2;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension6;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.swt.graphics.Point;

import org.trapeze.asm.ide.completion.WordMatch;

import org.trapeze.ui.TrapezeUi;
import org.trapeze.ui.hover.ElementText;
import org.trapeze.ui.hover.HoverText;
import org.trapeze.ui.model.ModelSnapshot;

/**
 * What the completions of both languages have in common: each takes the place of what was typed of it, and stays valid
 * while that can still become it. User interface thread, but for the documentation.
 */
abstract class WordProposal
        implements ICompletionProposal, ICompletionProposalExtension2, ICompletionProposalExtension6 {
    private final ModelSnapshot snapshot;
    private final int start;
    private int end;

    /**
     * @param start  where what was typed of the word begins
     * @param offset where the cursor was when the completion was asked for
     */
    WordProposal(ModelSnapshot snapshot, int start, int offset) {
        this.snapshot = snapshot;
        this.start = start;
        this.end = offset;
    }

    /** {@return what is written into the text} */
    abstract String text();

    /** {@return the word that what was typed is compared with} */
    abstract String word();

    /** {@return what the proposal stands for; null where that is nothing declared} */
    abstract EObject target();

    /** {@return what is said where there is no more to say of the target} */
    abstract String description();

    final ModelSnapshot snapshot() {
        return snapshot;
    }

    final int start() {
        return start;
    }

    /** How many characters behind the cursor the text stands for as well. */
    int swallowed(IDocument document, int offset) throws BadLocationException {
        return 0;
    }

    @Override
    public final void apply(IDocument document) {
        try {
            document.replace(start, end - start + swallowed(document, end), text());
        } catch (BadLocationException e) {
            TrapezeUi.log("Completing " + text(), e);
        }
    }

    @Override
    public void apply(ITextViewer viewer, char trigger, int stateMask, int offset) {
        end = offset;
        apply(viewer.getDocument());
    }

    @Override
    public final boolean validate(IDocument document, int offset, DocumentEvent event) {
        try {
            return WordMatch.rank(word(), document.get(start, offset - start)).isPresent();
        } catch (BadLocationException e) {
            return false;
        }
    }

    @Override
    public final void selected(ITextViewer viewer, boolean smartToggle) {
        // nothing is shown in the text beforehand
    }

    @Override
    public final void unselected(ITextViewer viewer) {
        // nothing was shown
    }

    @Override
    public Point getSelection(IDocument document) {
        return new Point(start + text().length(), 0);
    }

    /** {@return a label, followed by what is said of it in passing} */
    static StyledString styled(String label, String detail) {
        StyledString shown = new StyledString(label);
        return detail.isEmpty() ? shown : shown.append("  " + detail, StyledString.QUALIFIER_STYLER);
    }

    @Override
    public final String getDisplayString() {
        return getStyledDisplayString().getString();
    }

    @Override
    public final String getAdditionalProposalInfo() {
        return Optional.ofNullable(target()).filter(target -> !target.eIsProxy())
                .flatMap(target -> ElementText.of(snapshot, target, -1)).map(HoverText::toString)
                .orElseGet(this::description);
    }

    @Override
    public final IContextInformation getContextInformation() {
        return null;
    }
}
