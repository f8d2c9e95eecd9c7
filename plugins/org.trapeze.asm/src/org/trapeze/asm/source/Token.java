package org.trapeze.asm.source;

import java.util.Objects;

/**
 * A piece of source text.
 *
 * @param kind     what it is
 * @param text     the characters as they stand in the source
 * @param anchor   from where its place is counted
 * @param distance characters from there to the token
 * @param scope    for a word that starts with a dot: what its local names are local to; empty for the whole program
 */
public record Token(TokenKind kind, String text, Anchor anchor, int distance, String scope) {
    public Token {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(text);
        Objects.requireNonNull(scope);
    }

    /** A token whose names, if it is one, belong to the whole program. */
    public Token(TokenKind kind, String text, int offset) {
        this(kind, text, Anchor.START, offset, "");
    }

    /** {@return characters before it, from 0; in a program of several texts, those of the {@link SourceMap}} */
    public int offset() {
        return anchor.offset() + distance;
    }

    /** {@return the offset of the character after the token} */
    public int end() {
        return offset() + text.length();
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

    /** {@return whether this is a word that may name something local: it starts with a dot and is not the dot alone} */
    public boolean isLocal() {
        return kind == TokenKind.WORD && text.length() > 1 && text.charAt(0) == '.';
    }

    /**
     * {@return the name that the word stands for in the whole program, such as {@code print.loop} for {@code .loop}}
     */
    public String qualified() {
        return scope.isEmpty() ? text : scope + text;
    }

    /** {@return the same word, local to something} */
    public Token in(String newScope) {
        return isLocal() ? new Token(kind, text, anchor, distance, newScope) : this;
    }

    /** {@return the same token at another place} */
    public Token at(int newOffset) {
        return new Token(kind, text, Anchor.START, newOffset, scope);
    }
}
