package org.trapeze.asm.source;

import java.util.Arrays;

/** A source file's text with its name, and the way from offsets to lines and columns. Immutable. */
public final class SourceText {
    private final String name;
    private final String text;
    private final int[] lineStarts;

    /**
     * @param name by which problems and line tables name the file: a path or a URI
     * @param text with line breaks of any style
     */
    public SourceText(String name, String text) {
        this.name = name;
        this.text = text;
        this.lineStarts = lineStarts(text);
    }

    /** {@return the path or URI} */
    public String name() {
        return name;
    }

    /** {@return the name without what stands before it in the path or URI} */
    public String shortName() {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    /** {@return the whole text} */
    public String text() {
        return text;
    }

    /** {@return the line of an offset, from 1} */
    public int line(int offset) {
        int index = Arrays.binarySearch(lineStarts, offset);
        return index >= 0 ? index + 1 : -index - 1;
    }

    /**
     * {@return the line of an offset, from 1; fast where it is near another one}
     *
     * @param near a line, from 1
     */
    public int line(int offset, int near) {
        for (int line = near; line <= Math.min(near + 2, lineStarts.length); line++) {
            if (lineStarts[line - 1] <= offset && (line == lineStarts.length || offset < lineStarts[line])) {
                return line;
            }
        }
        return line(offset);
    }

    /** {@return the column of an offset in its line, from 1, each character counting one} */
    public int column(int offset) {
        return offset - lineStarts[line(offset) - 1] + 1;
    }

    /** A line ends after a line feed, a carriage return, or both in this order. */
    private static int[] lineStarts(String text) {
        var starts = new int[16];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n')) {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, count * 2);
                }
                starts[count++] = i + 1;
            }
        }
        return Arrays.copyOf(starts, count);
    }
}
