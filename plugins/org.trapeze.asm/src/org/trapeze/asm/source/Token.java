package org.trapeze.asm.source;

import java.util.Objects;

/**
 * A piece of source text.
 *
 * @param kind   what it is
 * @param text   the characters as they stand in the source
 * @param offset characters before it in the source, from 0
 */
public record Token(TokenKind kind, String text, int offset) {
    public Token {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(text);
    }

    /** {@return the offset of the character after the token} */
    public int end() {
        return offset + text.length();
    }

    /** {@return whether this is a certain punctuation character} */
    public boolean is(char punctuation) {
        return kind == TokenKind.PUNCTUATION && text.charAt(0) == punctuation;
    }

    /** {@return whether two tokens read the same, words in upper or lower case} */
    public boolean sameAs(Token other) {
        return kind == other.kind && (kind == TokenKind.WORD ? text.equalsIgnoreCase(other.text)
                : text.equals(other.text));
    }
}
