package org.trapeze.asm.expression;

import java.util.List;

import org.trapeze.asm.source.ProblemCodes;
import org.trapeze.asm.source.Problems;

/** Says that some text is no expression or has no value, and where. Cheap: it carries no stack trace. */
public class SyntaxException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int offset;
    private final int end;
    private final String code;
    private final transient List<String> data;

    /**
     * @param offset  where the place in the source begins
     * @param end     where it ends
     * @param message what is wrong there
     */
    public SyntaxException(int offset, int end, String message) {
        this(offset, end, ProblemCodes.SYNTAX, message);
    }

    /** @param code what kind of problem it is: one of {@link ProblemCodes} */
    public SyntaxException(int offset, int end, String code, String message) {
        this(offset, end, code, message, List.of());
    }

    /** @param data what quick fixes need to know beside the code */
    public SyntaxException(int offset, int end, String code, String message, List<String> data) {
        super(message, null, false, false);
        this.offset = offset;
        this.end = end;
        this.code = code;
        this.data = List.copyOf(data);
    }

    /** Adds what is wrong to the problems of a text. */
    public void report(Problems problems) {
        problems.error(offset, end, code, getMessage(), data);
    }

    /** {@return what kind of problem it is} */
    public String code() {
        return code;
    }

    /** {@return the offset of the place in the source} */
    public int offset() {
        return offset;
    }

    /** {@return the offset after the place} */
    public int end() {
        return end;
    }
}
