package org.trapeze.isa.parser;

import org.antlr.runtime.BitSet;
import org.antlr.runtime.CharStream;
import org.antlr.runtime.TokenSource;
import org.antlr.runtime.TokenStream;
import org.eclipse.xtext.nodemodel.impl.NodeModelBuilder;
import org.eclipse.xtext.parser.IParseResult;
import org.eclipse.xtext.parser.ParseException;
import org.eclipse.xtext.parser.antlr.XtextTokenStream;
import org.trapeze.isa.parser.antlr.IsaParser;
import org.trapeze.isa.parser.antlr.internal.InternalIsaParser;
import org.trapeze.isa.services.IsaGrammarAccess;

/** The parser behind a {@link NestingGuard}; where it gets too deep nevertheless, the text's rest is not read. */
public class GuardedIsaParser extends IsaParser {

    @Override
    protected IParseResult doParse(String rule, CharStream text, NodeModelBuilder nodes, int lookAhead) {
        try {
            return super.doParse(rule, text, nodes, lookAhead);
        } catch (ParseException failed) {
            int offset = TooDeep.in(failed).orElseThrow(() -> failed).offset();
            return super.doParse(rule, new Beginning(text, offset), nodes, lookAhead);
        }
    }

    @Override
    protected TokenSource createLexer(CharStream stream) {
        int end = stream instanceof Beginning beginning ? beginning.end() : Integer.MAX_VALUE;
        GuardedTokens tokens = new GuardedTokens(getTokenDefProvider().getTokenDefMap());
        return new NestingGuard(super.createLexer(stream), tokens, NestingGuard.MAX_RUN, end);
    }

    @Override
    protected XtextTokenStream createTokenStream(TokenSource source) {
        return new IsaTokenStream(source, getTokenDefProvider());
    }

    @Override
    protected InternalIsaParser createParser(XtextTokenStream stream) {
        return new Limited(stream, getGrammarAccess());
    }

    /** Knows how deep it is. */
    private static final class Limited extends InternalIsaParser {
        Limited(TokenStream input, IsaGrammarAccess grammar) {
            super(input, grammar);
        }

        @Override
        protected void pushFollow(BitSet follow) {
            TooDeep.check(state, input);
            super.pushFollow(follow);
        }
    }
}
