package org.trapeze.isa.ide.completion;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.antlr.runtime.BitSet;
import org.antlr.runtime.CharStream;
import org.antlr.runtime.TokenSource;
import org.eclipse.xtext.ide.editor.contentassist.antlr.FollowElement;
import org.trapeze.isa.ide.contentassist.antlr.IsaParser;
import org.trapeze.isa.ide.contentassist.antlr.internal.InternalIsaParser;
import org.trapeze.isa.parser.GuardedTokens;
import org.trapeze.isa.parser.NestingGuard;
import org.trapeze.isa.parser.TooDeep;

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

    /** Where the text before the place is too deep for an answer, there is none. */
    @Override
    public Collection<FollowElement> getFollowElements(String text, boolean strict) {
        try {
            return super.getFollowElements(text, strict);
        } catch (RuntimeException failed) {
            TooDeep.in(failed).orElseThrow(() -> failed);
            return List.of();
        }
    }

    @Override
    protected InternalIsaParser createParser() {
        InternalIsaParser parser = new Limited();
        parser.setGrammarAccess(getGrammarAccess());
        return parser;
    }

    @Override
    protected TokenSource createLexer(CharStream stream) {
        return new NestingGuard(super.createLexer(stream), TOKENS, LONGEST_EXPRESSION);
    }

    /** Knows how deep it is. */
    private static final class Limited extends InternalIsaParser {
        Limited() {
            super(null);
        }

        @Override
        protected void pushFollow(BitSet follow) {
            TooDeep.check(state, input);
            super.pushFollow(follow);
        }
    }
}
