package org.trapeze.ui.highlighting;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.Region;

/**
 * Says what of a document is coloured: not what lies far to the right. The text widget takes time for a line that grows
 * with its length times the number of its colours; a line of a million characters would stop it for hours.
 */
final class LongLines {
    /** Characters of a line that are coloured. */
    static final int MOST = 5_000;

    private final IDocument document;
    private IRegion line = new Region(0, 0);

    LongLines(IDocument document) {
        this.document = document;
    }

    /** {@return whether what begins at an offset is coloured} Cheap for one offset after the other. */
    boolean colors(int offset) {
        if (offset < line.getOffset() || offset >= line.getOffset() + line.getLength()) {
            try {
                line = document.getLineInformationOfOffset(offset);
            } catch (BadLocationException e) {
                // of another state of the text; there will be another event
                return false;
            }
        }
        return offset - line.getOffset() < MOST;
    }
}
