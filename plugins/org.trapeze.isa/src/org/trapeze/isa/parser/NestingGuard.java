package org.trapeze.isa.parser;

import org.antlr.runtime.CommonToken;
import org.antlr.runtime.Token;
import org.antlr.runtime.TokenSource;

/**
 * Limits how deep a text nests, because the parser and everyone after it descend recursively. The first token beyond
 * the limit becomes an error, what follows it on the inside is passed over like blanks; no text is lost.
 */
public final class NestingGuard implements TokenSource {
    /** Open parentheses, brackets and braces. No legible description has ten. */
    static final int MAX_DEPTH = 50;
    /** Tokens of one expression, which may nest without brackets: signs, conditionals, sums. */
    static final int MAX_RUN = 1500;

    /**
     * Of so many tokens one may begin a choice: each of them is an expression inside of another one, with all the rules
     * between, even where the words that belong to it are missing.
     */
    private static final int TOKENS_OF_A_CHOICE = 5;

    private final TokenSource source;
    private final GuardedTokens tokens;
    private final int longest;
    private final int end;
    private int brackets;
    private int blocks;
    private int run;
    private int choices;
    private int before;
    private boolean beyond;

    /**
     * Guards a lexer whose tokens have the given types.
     *
     * @param longest tokens of one expression; fewer for a parser that needs more stack than the one that reads
     */
    public NestingGuard(TokenSource source, GuardedTokens tokens, int longest) {
        this(source, tokens, longest, Integer.MAX_VALUE);
    }

    /**
     * Guards a lexer of whose text only the beginning is to be read.
     *
     * @param end where the rest begins, in characters
     */
    NestingGuard(TokenSource source, GuardedTokens tokens, int longest, int end) {
        this.source = source;
        this.tokens = tokens;
        this.longest = longest;
        this.end = end;
    }

    @Override
    public Token nextToken() {
        Token token = source.nextToken();
        if (token.getType() != Token.EOF && !tokens.isUnread(token.getType())) {
            count(token.getType());
            mark(token);
        }
        return token;
    }

    private void count(int type) {
        run = tokens.areApart(before, type) ? 1 : run + 1;
        before = type;
        if (tokens.beginsDeclaration(type)) {
            blocks = 0;
        }
        if (tokens.endsExpression(type)) {
            run = 0;
            choices = 0;
            brackets = 0;
        }
        choices += tokens.beginsChoice(type) ? 1 : 0;
        brackets += tokens.opens(type) ? 1 : tokens.closes(type) && brackets > 0 ? -1 : 0;
        blocks += tokens.opensBlock(type) ? 1 : tokens.closesBlock(type) && blocks > 0 ? -1 : 0;
    }

    private void mark(Token token) {
        boolean now = brackets + blocks > MAX_DEPTH || run > longest
                || choices > longest / TOKENS_OF_A_CHOICE
                || token instanceof CommonToken placed && placed.getStartIndex() >= end;
        if (now) {
            token.setType(beyond ? tokens.hidden() : tokens.error());
        }
        beyond = now;
    }

    @Override
    public String getSourceName() {
        return source.getSourceName();
    }
}
