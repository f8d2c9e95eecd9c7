package org.trapeze.isa.ide.completion;

import java.util.HashMap;
import java.util.Map;

import org.antlr.runtime.CharStream;
import org.antlr.runtime.TokenSource;
import org.trapeze.isa.ide.contentassist.antlr.IsaParser;
import org.trapeze.isa.ide.contentassist.antlr.internal.InternalIsaParser;
import org.trapeze.isa.parser.GuardedTokens;
import org.trapeze.isa.parser.NestingGuard;

/**
 * The parser that finds out what may follow, behind a {@link NestingGuard} like the one that reads: it descends
 * recursively, too.
 */
public class GuardedIsaParser extends IsaParser {
    /** Tokens of one expression: this parser goes several times as deep as the one that reads. */
    private static final int LONGEST_EXPRESSION = 300;
    private static final GuardedTokens TOKENS = new GuardedTokens(names());

    private static Map<Integer, String> names() {
        Map<Integer, String> names = new HashMap<>();
        for (int type = 0; type < InternalIsaParser.tokenNames.length; type++) {
            names.put(type, InternalIsaParser.tokenNames[type]);
        }
        return names;
    }

    @Override
    protected TokenSource createLexer(CharStream stream) {
        return new NestingGuard(super.createLexer(stream), TOKENS, LONGEST_EXPRESSION);
    }
}
