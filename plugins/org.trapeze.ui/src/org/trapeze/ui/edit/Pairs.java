package org.trapeze.ui.edit;

import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentCommand;
import org.eclipse.jface.text.IDocument;

import org.trapeze.ui.preferences.Preferences;

/**
 * Closes brackets and quotation marks as they are opened, and steps over the closing one that stands there already, as
 * far as people want it.
 *
 * @param language whose marks there are, and comments, in which nothing is closed
 * @param wanted   which of them are to be closed
 */
record Pairs(TypedLanguage language, IPreferenceStore wanted) {
    private static final String OPEN = "([{";
    private static final String CLOSE = ")]}";

    void customize(IDocument document, DocumentCommand command) throws BadLocationException {
        if (command.text == null || command.text.length() != 1 || command.length != 0
                || !isWanted(command.text.charAt(0))) {
            return;
        }
        char typed = command.text.charAt(0);
        TypedLine line = TypedLine.at(document, command.offset);
        Place place = language.at(document, command.offset);
        if (place.isComment()) {
            return;
        }
        if (place.isQuotation()) {
            if (typed == place.quote() && !place.escaped() && line.after().indexOf(typed) == 0) {
                stepOver(command);
            }
        } else if (isQuote(typed) ? opensQuotation(line, typed) : OPEN.indexOf(typed) >= 0 && endsHere(line.after())) {
            command.text += closing(typed);
            command.caretOffset = command.offset + 1;
            command.shiftsCaret = false;
        } else if (CLOSE.indexOf(typed) >= 0 && line.after().indexOf(typed) == 0 && isBalanced(line, typed)) {
            stepOver(command);
        }
    }

    /** {@return whether a character opens a pair that is to be closed} */
    boolean opens(char typed) {
        return (OPEN.indexOf(typed) >= 0 || isQuote(typed)) && isWanted(typed);
    }

    /** {@return what closes what a character opens} */
    char closing(char open) {
        return isQuote(open) ? open : CLOSE.charAt(OPEN.indexOf(open));
    }

    boolean isQuote(char typed) {
        return language.quotes().indexOf(typed) >= 0;
    }

    /** {@return whether nothing stands between the marks of a pair around a place} */
    boolean isEmptyPair(IDocument document, int offset) throws BadLocationException {
        if (offset == 0 || offset >= document.getLength() || !opens(document.getChar(offset - 1))
                || document.getChar(offset) != closing(document.getChar(offset - 1))) {
            return false;
        }
        char open = document.getChar(offset - 1);
        Place before = language.at(document, offset - 1);
        Place within = language.at(document, offset);
        return !before.isComment() && !before.isQuotation() && within.quote() == (isQuote(open) ? open : 0);
    }

    private boolean isWanted(char typed) {
        return wanted.getBoolean(isQuote(typed) ? Preferences.CLOSE_QUOTES
                : "{}".indexOf(typed) >= 0 ? Preferences.CLOSE_BRACES : Preferences.CLOSE_BRACKETS);
    }

    private static void stepOver(DocumentCommand command) {
        command.text = "";
        command.caretOffset = command.offset + 1;
        command.shiftsCaret = false;
    }

    /** One behind a word, or that ends a quotation which somebody opened before, is meant as it is. */
    private boolean opensQuotation(TypedLine line, char typed) {
        boolean word = !line.before().isEmpty()
                && Character.isUnicodeIdentifierPart(line.before().charAt(line.before().length() - 1));
        return !word && endsHere(line.after()) && !Place.after(line.after(), language).isQuotation();
    }

    /** One that is missing is typed; where the line has as many as it needs, one that stands there is meant. */
    private static boolean isBalanced(TypedLine line, char close) {
        char open = OPEN.charAt(CLOSE.indexOf(close));
        String all = line.before() + line.after();
        return all.chars().filter(c -> c == open).count() <= all.chars().filter(c -> c == close).count();
    }

    private static boolean endsHere(String after) {
        return after.isEmpty() || Character.isWhitespace(after.charAt(0)) || ")]},;".indexOf(after.charAt(0)) >= 0;
    }
}
