package org.trapeze.ui.edit;

import java.util.Optional;

import org.eclipse.jface.text.DocumentCommand;
import org.eclipse.jface.text.IDocument;

import org.trapeze.ui.TrapezeUi;
import org.trapeze.ui.preferences.Preferences;

/**
 * Goes on with a comment that a new line parts, and with one of several lines. Behind the last word of a comment that
 * ends with its line, a new line is code again.
 */
final class Comments {
    private Comments() {
    }

    /**
     * Begins the next line like the comment that it is taken from.
     *
     * @param language what comments there are
     * @return whether there was one
     */
    static boolean part(TypedLine line, DocumentCommand command, TypedLanguage language) {
        int start = language.comment(line.before());
        if (start < 0 || line.after().isBlank() || !isWanted()) {
            return false;
        }
        int end = start;
        while (end < line.before().length() && isSign(line.before().charAt(end))) {
            end++;
        }
        if (end == start || end == line.before().length() && isSign(line.after().charAt(0))) {
            return false;
        }
        String margin = line.before().substring(0, start);
        command.text += (margin.isBlank() ? margin : " ".repeat(TypedLine.column(margin)))
                + line.before().substring(start, end) + " ";
        command.length += line.after().length() - line.after().stripLeading().length();
        return true;
    }

    private static boolean isWanted() {
        return TrapezeUi.get().getPreferenceStore().getBoolean(Preferences.CONTINUE_COMMENTS);
    }

    private static boolean isSign(char c) {
        return c == ';' || c == '/';
    }

    /**
     * Begins the next line of a comment between its brackets, and closes one that has no end.
     *
     * @return whether the place is in one
     */
    static boolean continued(IDocument document, TypedLine line, DocumentCommand command) {
        String code = line.before().strip();
        boolean opens = code.startsWith("/*");
        String before = document.get().substring(0, command.offset);
        if (!isWanted() || !opens && !code.startsWith("*") || opening(before) < 0) {
            return false;
        }
        String margin = line.indentation() + (opens ? " " : "");
        String delimiter = command.text;
        command.text = delimiter + margin + "* ";
        if (opens && !isClosed(document.get(), command.offset)) {
            command.caretOffset = command.offset + command.text.length();
            command.shiftsCaret = false;
            command.text += line.after().strip() + delimiter + margin + "*/";
            command.length += line.after().length();
        }
        return true;
    }

    /**
     * Closes a comment of several lines where its next line would begin, in the place of an end that was added to it.
     *
     * @return whether that was meant
     */
    static boolean closed(IDocument document, TypedLine line, DocumentCommand command) {
        String begun = line.before().strip();
        int end = document.get().indexOf("*/", command.offset);
        if (!isWanted() || !begun.equals("*") && !begun.equals("* *") || end < 0
                || !document.get().substring(command.offset, end).isBlank()
                || opening(document.get().substring(0, command.offset)) < 0) {
            return false;
        }
        command.offset -= line.before().length() - line.indentation().length();
        command.length = end + 2 - command.offset;
        command.text = "*/";
        return true;
    }

    /** {@return the blanks before the comment that ends with a part of a text, and with nothing behind it} */
    static Optional<String> marginOfEnded(String before) {
        int opened = before.endsWith("*/") ? opening(before.substring(0, before.length() - 2)) : -1;
        String line = before.substring(before.lastIndexOf('\n', Math.max(0, opened)) + 1, Math.max(0, opened));
        return Optional.of(line).filter(margin -> opened >= 0 && margin.isBlank());
    }

    /** {@return where the comment begins that a text leaves open, or -1} */
    private static int opening(String text) {
        int opened = text.lastIndexOf("/*");
        return text.indexOf("*/", opened < 0 ? 0 : opened + 2) < 0 ? opened : -1;
    }

    /** One that another one follows before its end has none of its own. */
    private static boolean isClosed(String text, int offset) {
        int end = text.indexOf("*/", offset);
        int next = text.indexOf("/*", offset);
        return end >= 0 && (next < 0 || end < next);
    }
}
