package org.trapeze.ui.edit;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentCommand;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.TextUtilities;

/**
 * The line in which somebody types.
 *
 * @param before what stands before the place
 * @param after  what stands behind it, without the line break
 */
record TypedLine(String before, String after) {

    static TypedLine at(IDocument document, int offset) throws BadLocationException {
        IRegion line = document.getLineInformationOfOffset(offset);
        // between the two characters of a line break is behind the line, too
        int end = Math.max(offset, line.getOffset() + line.getLength());
        return new TypedLine(document.get(line.getOffset(), offset - line.getOffset()),
                document.get(offset, end - offset));
    }

    /** {@return the blanks at the start} */
    String indentation() {
        int end = 0;
        while (end < before.length() && Character.isWhitespace(before.charAt(end))) {
            end++;
        }
        return before.substring(0, end);
    }

    /** {@return whether a command is that of the key for a new line} */
    static boolean isNewline(IDocument document, DocumentCommand command) {
        return command.length == 0 && command.text != null
                && TextUtilities.equals(document.getLegalLineDelimiters(), command.text) >= 0;
    }

    /** {@return the column behind a text, from 0, tabulators leading to every eighth one} */
    static int column(String text) {
        int column = 0;
        for (char c : text.toCharArray()) {
            column = c == '\t' ? (column / 8 + 1) * 8 : column + 1;
        }
        return column;
    }
}
