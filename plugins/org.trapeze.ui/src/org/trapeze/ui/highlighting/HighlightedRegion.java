package org.trapeze.ui.highlighting;

/**
 * A piece of text with what it means.
 *
 * @param offset of its first character in the document
 * @param length in characters
 * @param kind   how it is shown
 */
public record HighlightedRegion(int offset, int length, Highlight kind) {

    /** {@return the offset after the last character} */
    public int end() {
        return offset + length;
    }
}
