package org.trapeze.asm.flow;

/**
 * A label of a program, or the start of what stands before the first one.
 *
 * @param name  as the whole program knows it, such as {@code print.loop} for the {@code .loop} behind {@code print}
 * @param local whether it is a place inside of a routine: its name starts with a dot
 * @param file  the path or URI of the text that defines it
 * @param offset of its name in that text; where it comes from a macro, in the macro's definition
 * @param length of its name; 0 for a start without label
 * @param line  from 1
 */
public record Point(String name, boolean local, String file, int offset, int length, int line) {
}
