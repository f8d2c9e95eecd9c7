package org.trapeze.asm.source;

import java.util.List;

/** A line of a text that is kept while the text is edited, with what has been made of it. Not for several threads. */
public final class Line {
    /**
     * What a line without macros and includes became.
     *
     * @param word      the word that would be a macro's name if there were such a macro, in lower case; or null
     * @param local     whether words in it are local to a label before it
     * @param scope     what local words in it were local to
     * @param nextScope what those behind it are local to; null for the same as before
     * @param items     its elements
     */
    public record Elements(String word, boolean local, String scope, String nextScope, List<Item> items) {
        public Elements {
            items = List.copyOf(items);
        }
    }

    private final Anchor anchor;
    private final int length;
    private final List<Token> tokens;
    private Elements elements;

    Line(Anchor anchor, int length, List<Token> tokens) {
        this.anchor = anchor;
        this.length = length;
        this.tokens = List.copyOf(tokens);
    }

    int start() {
        return anchor.offset();
    }

    int end() {
        return anchor.offset() + length;
    }

    void move(int characters) {
        anchor.move(characters);
    }

    /** {@return its tokens, without the line break} */
    public List<Token> tokens() {
        return tokens;
    }

    /** {@return what it became when it was last looked at; null where that has to be done (again)} */
    public Elements elements() {
        return elements;
    }

    /** Keeps what it became. */
    public void setElements(Elements found) {
        elements = found;
    }
}
