package org.trapeze.asm.source;

import java.util.ArrayList;
import java.util.List;

/**
 * The places of a program that is made of several texts. Every text that is included, and every expansion of a macro,
 * gets a range of offsets of its own behind those of the program's own text, so that a single number says where
 * something stands and how it came there. Not for several threads.
 */
public final class SourceMap {
    /** Offsets are numbers of 31 bits; a program that needs more has run away. */
    private static final int MOST = Integer.MAX_VALUE - 1;

    /**
     * A range of offsets.
     *
     * @param text   the text that starts at the base; null for an expansion
     * @param origin for an expansion, where the expanded lines start in the macro's definition
     * @param cause  what brought it in: the file name of an include, the name in a macro's use; null for the program
     */
    private record Region(int base, int length, SourceText text, int origin, Token cause) {
        boolean isExpansion() {
            return text == null;
        }
    }

    private final List<Region> regions = new ArrayList<>();
    private int end;

    /** @param main the program's own text, whose offsets stay what they are */
    public SourceMap(SourceText main) {
        regions.add(new Region(0, main.text().length(), main, 0, null));
        end = main.text().length() + 1;
    }

    /** {@return the program's own text} */
    public SourceText main() {
        return regions.getFirst().text();
    }

    /** {@return whether so many characters more have room} */
    public boolean hasRoom(int characters) {
        return characters < MOST - end;
    }

    /** {@return the offset from which on an included text counts; there must be room} */
    public int include(SourceText text, Token clause) {
        return add(text.text().length(), text, 0, clause);
    }

    /** {@return the offset from which on the expansion of a part of a text counts; there must be room} */
    public int expand(int from, int to, Token use) {
        return add(to - from, null, from, use);
    }

    private int add(int length, SourceText text, int origin, Token cause) {
        int base = end;
        regions.add(new Region(base, length, text, origin, cause));
        end += length + 1;
        return base;
    }

    /** {@return where the characters at an offset stand: for those of an expansion, in the macro's definition} */
    public Place place(int offset) {
        Region region = region(offset);
        int at = offset;
        while (region.isExpansion()) {
            at = at - region.base() + region.origin();
            region = region(at);
        }
        return new Place(region.text(), at - region.base());
    }

    /**
     * {@return the macro uses that the characters at an offset come from, the innermost first; empty outside of macros}
     */
    public List<Token> uses(int offset) {
        var uses = new ArrayList<Token>();
        for (Region region = region(offset); region.isExpansion(); region = region(region.cause().offset())) {
            uses.add(region.cause());
        }
        return uses;
    }

    /** {@return where the author wrote what the characters at an offset come from: the outermost use of a macro} */
    public int written(int offset) {
        if (regions.size() == 1) {
            return offset;
        }
        int at = offset;
        for (Region region = region(at); region.isExpansion(); region = region(at)) {
            at = region.cause().offset();
        }
        return at;
    }

    /** {@return whether all between two offsets stands in one text, in this order} */
    public boolean isOnePiece(int from, int to) {
        return from <= to && region(from) == region(Math.max(from, to - 1));
    }

    /** {@return the place in the program's own text that brings in the characters at an offset} */
    public int inMain(int offset) {
        Token cause = mainCause(offset);
        return cause == null ? offset : cause.offset();
    }

    /**
     * {@return the use or clause in the program's own text that brings them in; null where they stand there themselves}
     */
    public Token mainCause(int offset) {
        if (regions.size() == 1) {
            return null;
        }
        Token cause = null;
        for (Region region = region(offset); region.cause() != null; region = region(cause.offset())) {
            cause = region.cause();
        }
        return cause;
    }

    private Region region(int offset) {
        if (offset < regions.getFirst().length()) {
            return regions.getFirst();
        }
        int low = 0;
        int high = regions.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (regions.get(middle).base() <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return regions.get(low);
    }

    /**
     * A place in a text.
     *
     * @param offset characters before it in that text
     */
    public record Place(SourceText text, int offset) {
        /** {@return the line, from 1} */
        public int line() {
            return text.line(offset);
        }

        /** {@return the line, from 1; fast where it is near another one of the same text} */
        public int line(int near) {
            return text.line(offset, near);
        }

        /** {@return the column, from 1} */
        public int column() {
            return text.column(offset);
        }
    }
}
