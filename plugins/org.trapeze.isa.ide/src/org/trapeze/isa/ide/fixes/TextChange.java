package org.trapeze.isa.ide.fixes;

/**
 * A piece of a text that is to be replaced by another.
 *
 * @param offset of the piece's first character
 * @param length of the piece; 0 to insert
 * @param text   what stands there afterwards
 */
public record TextChange(int offset, int length, String text) {

    /** {@return a text with the change made} */
    public String applyTo(String whole) {
        return whole.substring(0, offset) + text + whole.substring(offset + length);
    }
}
