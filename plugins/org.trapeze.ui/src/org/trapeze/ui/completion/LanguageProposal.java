package org.trapeze.ui.completion;

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
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistEntry;

import org.trapeze.asm.ide.completion.WordMatch;

import org.trapeze.ui.TrapezeUi;
import org.trapeze.ui.hover.ElementText;
import org.trapeze.ui.hover.HoverText;
import org.trapeze.ui.model.ModelSnapshot;

/** One completion. It stays valid while what is typed on is the beginning of it. */
final class LanguageProposal
        implements ICompletionProposal, ICompletionProposalExtension2, ICompletionProposalExtension6 {
    private final ModelSnapshot snapshot;
    private final ContentAssistEntry entry;
    private final int start;
    private int end;

    /** @param offset where the cursor was when the completion was asked for */
    LanguageProposal(ModelSnapshot snapshot, ContentAssistEntry entry, int offset) {
        this.snapshot = snapshot;
        this.entry = entry;
        this.start = offset - (entry.getPrefix() == null ? 0 : entry.getPrefix().length());
        this.end = offset;
    }

    @Override
    public void apply(IDocument document) {
        try {
            document.replace(start, end - start, entry.getProposal());
        } catch (BadLocationException e) {
            TrapezeUi.log("Completing " + entry.getProposal(), e);
        }
    }

    @Override
    public void apply(ITextViewer viewer, char trigger, int stateMask, int offset) {
        end = offset;
        apply(viewer.getDocument());
    }

    @Override
    public boolean validate(IDocument document, int offset, DocumentEvent event) {
        try {
            String typed = document.get(start, offset - start);
            return WordMatch.rank(entry.getProposal(), typed).isPresent();
        } catch (BadLocationException e) {
            return false;
        }
    }

    @Override
    public void selected(ITextViewer viewer, boolean smartToggle) {
        // nothing is shown in the text beforehand
    }

    @Override
    public void unselected(ITextViewer viewer) {
        // nothing was shown
    }

    @Override
    public Point getSelection(IDocument document) {
        int into = entry.getEscapePosition() == null ? entry.getProposal().length() : entry.getEscapePosition() - start;
        return new Point(start + into, 0);
    }

    @Override
    public StyledString getStyledDisplayString() {
        StyledString shown = new StyledString(entry.getLabel() == null ? entry.getProposal() : entry.getLabel());
        String detail = NameDetails.of(entry);
        if (!detail.isEmpty()) {
            shown.append("  " + detail, StyledString.QUALIFIER_STYLER);
        }
        return shown;
    }

    @Override
    public String getDisplayString() {
        return getStyledDisplayString().getString();
    }

    @Override
    public String getAdditionalProposalInfo() {
        EObject target = NameDetails.target(entry);
        if (target != null && !target.eIsProxy()) {
            return ElementText.of(snapshot, target, -1).map(HoverText::toString).orElse(entry.getDocumentation());
        }
        return entry.getDocumentation();
    }

    @Override
    public Image getImage() {
        String image = NameDetails.image(entry);
        return image == null ? null : TrapezeUi.get().image(image);
    }

    @Override
    public IContextInformation getContextInformation() {
        return null;
    }
}
