package org.trapeze.ui.edit;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentCommand;
import org.eclipse.jface.text.IDocument;

/**
 * Closes brackets and quotation marks as they are opened, and steps over the closing one that stands there already.
 *
 * @param comments what begins comments, in which nothing is closed
 */
record Pairs(String... comments) {
    private static final String OPEN = "([{\"";
    private static final String CLOSE = ")]}\"";

    void customize(IDocument document, DocumentCommand command) throws BadLocationException {
        if (command.text == null || command.text.length() != 1 || command.length != 0) {
            return;
        }
        TypedLine line = TypedLine.at(document, command.offset);
        char typed = command.text.charAt(0);
        boolean quoted = isQuoted(line.before());
        if (isComment(line.before()) || quoted && typed != '"') {
            return;
        }
        if (CLOSE.indexOf(typed) >= 0 && line.after().indexOf(typed) == 0 && (typed != '"' || quoted)
                && isBalanced(line, typed)) {
            stepOver(command);
        } else if (OPEN.indexOf(typed) >= 0 && !quoted && endsHere(line.after())) {
            command.text += CLOSE.charAt(OPEN.indexOf(typed));
            command.caretOffset = command.offset + 1;
            command.shiftsCaret = false;
        }
    }

    private static void stepOver(DocumentCommand command) {
        command.text = "";
        command.caretOffset = command.offset + 1;
        command.shiftsCaret = false;
    }

    /** One that is missing is typed; where the line has as many as it needs, one that stands there is meant. */
    private static boolean isBalanced(TypedLine line, char close) {
        if (close == '"') {
            return true;
        }
        char open = OPEN.charAt(CLOSE.indexOf(close));
        String all = line.before() + line.after();
        return all.chars().filter(c -> c == open).count() <= all.chars().filter(c -> c == close).count();
    }

    private static boolean endsHere(String after) {
        return after.isEmpty() || Character.isWhitespace(after.charAt(0)) || ")]},".indexOf(after.charAt(0)) >= 0;
    }

    private boolean isComment(String before) {
        return comment(before, comments) >= 0;
    }

    private static boolean isQuoted(String before) {
        boolean quoted = false;
        for (int i = 0; i < before.length(); i++) {
            if (before.charAt(i) == '\\' && quoted) {
                i++;
            } else if (before.charAt(i) == '"') {
                quoted = !quoted;
            }
        }
        return quoted;
    }

    /** {@return where the comment of a part of a line begins, or -1; a sign in quotation marks begins none} */
    static int comment(String line, String... comments) {
        int first = -1;
        for (String comment : comments) {
            int start = line.indexOf(comment);
            while (start >= 0 && isQuoted(line.substring(0, start))) {
                start = line.indexOf(comment, start + 1);
            }
            first = start >= 0 && (first < 0 || start < first) ? start : first;
        }
        return first;
    }

    /** {@return a part of a line without the comment at its end} */
    static String withoutComment(String line, String... comments) {
        int start = comment(line, comments);
        return start < 0 ? line : line.substring(0, start);
    }
}
