package org.trapeze.asm.ide.fixes;

import java.util.List;

import org.trapeze.asm.source.Scanner;
import org.trapeze.asm.source.SourceParser;
import org.trapeze.asm.source.Token;

/**
 * One line of a guest in tokens, whose offsets are those of the whole text.
 *
 * @param start  offset of its first character
 * @param end    offset behind its last one, before the line break
 * @param tokens all of them
 * @param labels how many tokens are labels and their colons
 */
record GuestLine(int start, int end, List<Token> tokens, int labels) {

    /** {@return the line of an offset} */
    static GuestLine at(String text, int offset) {
        int start = offset;
        while (start > 0 && !isBreak(text.charAt(start - 1))) {
            start--;
        }
        int end = start;
        while (end < text.length() && !isBreak(text.charAt(end))) {
            end++;
        }
        return of(text, start, end);
    }

    private static boolean isBreak(char character) {
        return character == '\n' || character == '\r';
    }

    private static GuestLine of(String text, int start, int end) {
        List<Token> tokens = Scanner.tokens(text.substring(start, end)).stream()
                .map(token -> token.at(token.offset() + start)).toList();
        int labels = 0;
        while (labels + 1 < tokens.size() && SourceParser.isName(tokens.get(labels))
                && tokens.get(labels + 1).is(':')) {
            labels += 2;
        }
        return new GuestLine(start, end, tokens, labels);
    }

    /** {@return the operation, or null in a line without one} */
    Token operation() {
        return labels < tokens.size() ? tokens.get(labels) : null;
    }

    /** {@return the tokens behind the operation} */
    List<Token> operands() {
        return labels < tokens.size() ? tokens.subList(labels + 1, tokens.size()) : List.of();
    }

    /** {@return whether the line defines a constant} */
    boolean isConstant() {
        return labels == 0 && tokens.size() > 1 && SourceParser.isName(tokens.getFirst())
                && SourceParser.isDefinition(tokens.get(1));
    }

    /** {@return the offset behind the last token, or the start of the line where there is none} */
    int codeEnd() {
        return tokens.isEmpty() ? start : tokens.getLast().end();
    }
}
