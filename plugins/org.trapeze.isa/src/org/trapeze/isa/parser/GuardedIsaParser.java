package org.trapeze.isa.parser;

import org.antlr.runtime.CharStream;
import org.antlr.runtime.TokenSource;
import org.eclipse.xtext.parser.antlr.XtextTokenStream;
import org.trapeze.isa.parser.antlr.IsaParser;

/** The parser behind a {@link NestingGuard}. */
public class GuardedIsaParser extends IsaParser {

    @Override
    protected TokenSource createLexer(CharStream stream) {
        return new NestingGuard(super.createLexer(stream), new GuardedTokens(getTokenDefProvider().getTokenDefMap()));
    }

    @Override
    protected XtextTokenStream createTokenStream(TokenSource source) {
        return new IsaTokenStream(source, getTokenDefProvider());
    }
}
