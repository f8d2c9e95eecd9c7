package org.trapeze.isa.parser;

import org.antlr.runtime.ANTLRStringStream;
import org.antlr.runtime.CharStream;

/** A text of which the parser is to read only the beginning. */
final class Beginning extends ANTLRStringStream {
    private final int end;

    /**
     * Starts a text anew.
     *
     * @param end where the rest begins, in characters
     */
    Beginning(CharStream text, int end) {
        super(text.size() == 0 ? "" : text.substring(0, text.size() - 1));
        this.end = end;
    }

    int end() {
        return end;
    }
}
