package org.trapeze.ui.completion;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.text.link.ProposalPosition;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;

import org.trapeze.asm.ide.completion.GuestProposal.Blank;

import org.trapeze.ui.TrapezeUi;

/** A place to be filled in, with what may stand there. Its choices go where the place is by then. */
final class BlankPosition extends ProposalPosition {
    private final Blank blank;

    BlankPosition(IDocument document, int offset, Blank blank, int sequence) {
        super(document, offset, blank.length(), sequence, new ICompletionProposal[0]);
        this.blank = blank;
    }

    @Override
    public ICompletionProposal[] getChoices() {
        return blank.choices().stream().map(Choice::new).toArray(ICompletionProposal[]::new);
    }

    /** Two places with the same choices are still two. */
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    private final class Choice implements ICompletionProposal {
        private final String text;

        private Choice(String text) {
            this.text = text;
        }

        @Override
        public void apply(IDocument document) {
            try {
                document.replace(getOffset(), getLength(), text);
            } catch (BadLocationException e) {
                TrapezeUi.log("Filling in " + text, e);
            }
        }

        @Override
        public Point getSelection(IDocument document) {
            return new Point(getOffset() + getLength(), 0);
        }

        @Override
        public String getAdditionalProposalInfo() {
            return null;
        }

        @Override
        public String getDisplayString() {
            return text;
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
