package org.trapeze.isa.parser;

import java.util.Optional;

import org.antlr.runtime.CommonToken;
import org.antlr.runtime.RecognizerSharedState;
import org.antlr.runtime.Token;
import org.antlr.runtime.TokenStream;

/**
 * Stops a parser before its stack ends. {@link NestingGuard} sees only tokens, but how deep a parser is after a mistake
 * depends on how it recovered: from unclosed brackets it returns one by one while the next ones already open.
 */
public final class TooDeep extends RuntimeException {
    /**
     * Rules inside of each other: of code compiled in haste, whose frames are the largest, 3,000 fit on the smallest
     * usual stack, 1 MiB.
     */
    private static final int MAX_RULES = 2400;
    private static final long serialVersionUID = 1;

    private final int offset;

    private TooDeep(int offset) {
        super("nested too deep", null, false, false);
        this.offset = offset;
    }

    /**
     * Allows a parser to enter one more rule.
     *
     * @throws TooDeep if it is in too many already
     */
    public static void check(RecognizerSharedState parser, TokenStream input) {
        if (parser._fsp >= MAX_RULES) {
            throw new TooDeep(input.LT(1) instanceof CommonToken token && token.getType() != Token.EOF
                    ? token.getStartIndex() : Integer.MAX_VALUE);
        }
    }

    /** {@return the reason of an exception that a parser wrapped, if it is this one} */
    public static Optional<TooDeep> in(Throwable failed) {
        Throwable cause = failed;
        while (cause != null && !(cause instanceof TooDeep)) {
            cause = cause.getCause();
        }
        return Optional.ofNullable((TooDeep) cause);
    }

    /** {@return where the token begins that was too deep, in characters} */
    int offset() {
        return offset;
    }
}
