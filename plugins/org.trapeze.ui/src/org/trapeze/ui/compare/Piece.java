package org.trapeze.ui.compare;

/**
 * A piece of a text that is compared by itself.
 *
 * @param kind   what it is; pieces of different kinds are not compared with each other
 * @param id     tells pieces of a kind apart
 * @param name   for people
 * @param icon   the file name of its picture, without the extension
 * @param offset of its first character
 * @param length in characters
 */
record Piece(int kind, String id, String name, String icon, int offset, int length) {
}
