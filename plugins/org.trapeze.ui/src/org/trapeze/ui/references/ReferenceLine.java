package org.trapeze.ui.references;

/**
 * A line that holds places, as the results of a search show it.
 *
 * @param file   where it is
 * @param number from 1
 * @param start  the offset of its first character in the file
 * @param text   without the line break
 */
record ReferenceLine(SourceFile file, int number, int start, String text) {
}
