package org.trapeze.ui.edit;

import java.util.List;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;

/**
 * What marks and comments a language has, for those who type in it.
 *
 * @param quotes   the marks of quotations, which end with their lines
 * @param comments what begins comments that end with their lines
 * @param blocks   whether there are comments of several lines
 */
record TypedLanguage(String quotes, List<String> comments, boolean blocks) {
    static final TypedLanguage GUEST = new TypedLanguage("\"'", List.of(";", "//"), false);
    static final TypedLanguage MACHINE = new TypedLanguage("\"", List.of("//"), true);

    /** {@return what a place of a document is in} */
    Place at(IDocument document, int offset) throws BadLocationException {
        int start = blocks ? 0 : document.getLineInformationOfOffset(offset).getOffset();
        return Place.after(document.get(start, offset - start), this);
    }

    /** {@return where the comment of a part of a line begins, or -1; a sign in quotation marks begins none} */
    int comment(String line) {
        return new TypedLanguage(quotes, comments, false).end(line).comment();
    }

    /** {@return a part of a line without the comment at its end} */
    String withoutComment(String line) {
        int start = comment(line);
        return start < 0 ? line : line.substring(0, start);
    }

    private Place end(String line) {
        return Place.after(line, this);
    }
}
