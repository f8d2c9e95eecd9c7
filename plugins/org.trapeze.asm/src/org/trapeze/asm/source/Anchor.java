package org.trapeze.asm.source;

/**
 * Where a line is at present. The tokens of a line that an editor keeps count from here, so that they move with the
 * line when something is typed above it. Not for several threads.
 */
public final class Anchor {
    /** The start of everything; never moves. */
    static final Anchor START = new Anchor(0);

    private int offset;

    Anchor(int offset) {
        this.offset = offset;
    }

    int offset() {
        return offset;
    }

    void move(int characters) {
        offset += characters;
    }
}
