package org.trapeze.ui.edit;

/**
 * What a place of a text is in, as far as typing there depends on it.
 *
 * @param comment where the comment begins that the place is in; -1 where it is in none
 * @param quote   the mark that opened the quotation that the place is in; 0 where it is in none
 * @param escaped whether the next character of the quotation stands for itself
 */
record Place(int comment, char quote, boolean escaped) {

    /**
     * {@return what the end of a text is in}
     *
     * @param text     from the beginning of a line in which no comment goes on
     * @param language which marks and comments there are
     */
    static Place after(String text, TypedLanguage language) {
        char quote = 0;
        boolean escaped = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int end = quote == 0 ? endOfComment(text, i, language) : i;
            if (end > text.length()) {
                return new Place(i, (char) 0, false);
            }
            if (end > i) {
                i = end - 1;
            } else if (escaped || c == '\n') {
                quote = c == '\n' ? 0 : quote;
                escaped = false;
            } else if (quote != 0) {
                escaped = c == '\\';
                quote = c == quote ? 0 : quote;
            } else if (language.quotes().indexOf(c) >= 0) {
                quote = c;
            }
        }
        return new Place(-1, quote, escaped);
    }

    /** {@return the end of a comment that begins at a place; beyond the text where it goes on; the place for none} */
    private static int endOfComment(String text, int start, TypedLanguage language) {
        for (String sign : language.comments()) {
            if (text.startsWith(sign, start)) {
                int end = text.indexOf('\n', start);
                return end < 0 ? text.length() + 1 : end;
            }
        }
        if (language.blocks() && text.startsWith("/*", start)) {
            int end = text.indexOf("*/", start + 2);
            return end < 0 ? text.length() + 1 : end + 2;
        }
        return start;
    }

    boolean isComment() {
        return comment >= 0;
    }

    boolean isQuotation() {
        return quote != 0;
    }
}
