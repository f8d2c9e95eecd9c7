package org.trapeze.ui.references;

/**
 * A place where something is defined or named.
 *
 * @param offset of the first character
 * @param length in characters
 * @param use    what happens to it there
 */
public record Occurrence(int offset, int length, Use use) {
    /** What happens to a thing where it is named. */
    public enum Use {
        /** It is defined. */
        DEFINITION,
        /** It gets a value. */
        WRITE,
        /** It is used in another way. */
        READ
    }
}
