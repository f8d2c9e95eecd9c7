package org.trapeze.asm.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects the problems of one source text. Not for several threads. */
public final class Problems {
    /** More than this many help nobody; the rest is left out. */
    static final int LIMIT = 1000;

    private final SourceText source;
    private final List<Problem> list = new ArrayList<>();
    private boolean errors;

    public Problems(SourceText source) {
        this.source = source;
    }

    /** Adds an error at a token. */
    public void error(Token token, String code, String message) {
        error(token.offset(), token.end(), code, message);
    }

    /** Adds an error at a part of the text. */
    public void error(int offset, int end, String code, String message) {
        add(Severity.ERROR, offset, end, code, message);
    }

    /** Adds a problem at a part of the text. */
    public void add(Severity severity, int offset, int end, String code, String message) {
        add(new Problem(source.name(), offset, end - offset, source.line(offset), source.column(offset), severity,
                code, message));
    }

    /** Adds a problem of the same text that was found elsewhere. */
    public void add(Problem problem) {
        errors |= problem.severity() == Severity.ERROR;
        if (list.size() < LIMIT) {
            list.add(problem);
        }
    }

    /** {@return whether there are errors} */
    public boolean hasErrors() {
        return errors;
    }

    /** {@return the problems in the order of the text} */
    public List<Problem> sorted() {
        return list.stream().sorted(Comparator.comparingInt(Problem::offset)).toList();
    }
}
