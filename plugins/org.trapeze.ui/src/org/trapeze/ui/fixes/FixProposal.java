package org.trapeze.ui.fixes;

import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;

import org.trapeze.isa.ide.fixes.Fix;
import org.trapeze.isa.ide.fixes.TextChange;

/**
 * A fix in the menu of Ctrl+1.
 *
 * @param fix  what it does
 * @param text for which it was found
 */
record FixProposal(Fix fix, String text) implements ICompletionProposal {
    private static final int CONTEXT = 40;

    @Override
    public void apply(IDocument document) {
        FixEdits.apply(document, text, fix.changes());
        fix.created().ifPresent(FixEdits::create);
    }

    /** Behind what was inserted, as if it had been typed. */
    @Override
    public Point getSelection(IDocument document) {
        if (fix.changes().isEmpty()) {
            return null;
        }
        int shift = 0;
        for (TextChange change : fix.changes().subList(0, fix.changes().size() - 1)) {
            shift += change.text().length() - change.length();
        }
        TextChange last = fix.changes().getLast();
        int end = last.offset() + shift + last.text().stripTrailing().length();
        return new Point(Math.min(end, document.getLength()), 0);
    }

    /** What the text becomes. */
    @Override
    public String getAdditionalProposalInfo() {
        if (fix.changes().isEmpty()) {
            return null;
        }
        StringBuilder shown = new StringBuilder();
        for (TextChange change : fix.changes()) {
            int start = Math.max(text.lastIndexOf('\n', change.offset() - 1) + 1, change.offset() - CONTEXT);
            int end = change.offset() + change.length();
            int stop = text.indexOf('\n', end);
            stop = Math.min(stop < 0 ? text.length() : stop, end + CONTEXT);
            shown.append(shown.isEmpty() ? "" : "\n\u2026\n").append(text, start, change.offset())
                    .append(change.text()).append(text, end, stop);
        }
        return shown.toString().strip();
    }

    @Override
    public String getDisplayString() {
        return fix.label();
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
