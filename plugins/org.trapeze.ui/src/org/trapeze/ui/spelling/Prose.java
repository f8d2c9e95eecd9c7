package org.trapeze.ui.spelling;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

import org.antlr.runtime.ANTLRStringStream;
import org.antlr.runtime.CommonToken;
import org.antlr.runtime.Token;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.Region;
import org.eclipse.xtext.parser.antlr.ITokenDefProvider;
import org.eclipse.xtext.parser.antlr.Lexer;
import org.eclipse.xtext.parser.antlr.LexerBindings;

import com.google.inject.Key;
import com.google.inject.name.Names;

import org.trapeze.ui.language.Language;

/** Finds what people wrote for people: comments, and in descriptions the titles behind names. Any thread. */
final class Prose {
    private final Language language;
    private final Map<Integer, String> kinds;

    Prose(Language language) {
        this.language = language;
        this.kinds = language.get(ITokenDefProvider.class).getTokenDefMap();
    }

    /**
     * {@return the prose in a text, less the marks around it, as far as it is in a region, in the order of the text}
     */
    List<IRegion> in(String text, IRegion region) {
        List<IRegion> found = new ArrayList<>();
        Lexer lexer = language.injector().getInstance(Key.get(Lexer.class, Names.named(LexerBindings.RUNTIME)));
        lexer.setCharStream(new ANTLRStringStream(text));
        Deque<String> before = new ArrayDeque<>();
        for (Token token = lexer.nextToken(); token.getType() != Token.EOF; token = lexer.nextToken()) {
            String kind = kinds.getOrDefault(token.getType(), "");
            int start = ((CommonToken) token).getStartIndex();
            if (start >= region.getOffset() + region.getLength()) {
                break;
            }
            boolean prose = kind.contains("COMMENT") || kind.contains("STRING") && isTitle(before);
            if (prose && start + token.getText().length() > region.getOffset()) {
                found.add(inner(token.getText(), start));
            }
            if (token.getChannel() == Token.DEFAULT_CHANNEL && !kind.contains("WS") && !kind.contains("COMMENT")) {
                before.addLast(kind);
                if (before.size() > 2) {
                    before.removeFirst();
                }
            }
        }
        return found;
    }

    /** A title follows the name of an instruction, a machine or an extension. */
    private boolean isTitle(Deque<String> before) {
        return language == Language.ISA && before.size() == 2
                && List.of("'instruction'", "'machine'", "'extension'").contains(before.getFirst());
    }

    private static IRegion inner(String token, int start) {
        int from = 0;
        while (from < token.length() && "/*;\"".indexOf(token.charAt(from)) >= 0) {
            from++;
        }
        int to = token.length();
        while (to > from && "*/\"".indexOf(token.charAt(to - 1)) >= 0) {
            to--;
        }
        return new Region(start + from, to - from);
    }
}
