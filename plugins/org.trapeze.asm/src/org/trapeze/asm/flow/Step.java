package org.trapeze.asm.flow;

/**
 * A way from one place of a program to another.
 *
 * @param from   the routine that the way starts in: its label, which is not a local one if there is any other
 * @param block  the last label before the statement, perhaps a local one
 * @param to     the label where it leads
 * @param kind   how
 * @param file   the path or URI of the text in which it is written: for what a macro does, that with its use
 * @param offset of the name there; of the macro in its use, of the label for what falls through to it
 * @param length in characters
 * @param line   from 1
 * @param text   the line, without blanks around it
 */
public record Step(Point from, Point block, Point to, Kind kind, String file, int offset, int length, int line,
        String text) {
    /** How one comes from one place to another. */
    public enum Kind {
        /** The address of what follows is kept, to come back. */
        CALL,
        /** It is not. */
        JUMP,
        /** The statement before the label is followed by what stands behind it. */
        FALL_THROUGH,
        /** Data hold the address: a vector, a PSW, a table of addresses. */
        DATA
    }
}
