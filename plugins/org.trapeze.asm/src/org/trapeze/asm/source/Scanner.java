package org.trapeze.asm.source;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Splits text into the tokens of the guest language. Every character is in a token, a blank or a comment. */
public final class Scanner {
    private static final String[] SINGLE = IntStream.range(0, 128).mapToObj(Character::toString).toArray(String[]::new);

    private final String text;
    private final int base;
    private final Anchor anchor;
    private int offset;

    public Scanner(String text) {
        this(text, 0);
    }

    /** @param base what the offset of the first character is counted as */
    public Scanner(String text, int base) {
        this.text = text;
        this.base = base;
        this.anchor = Anchor.START;
    }

    /** Begins in the middle of a text; tokens count from a place of their own there. */
    Scanner(String text, int start, Anchor anchor) {
        this.text = text;
        this.base = -start;
        this.anchor = anchor;
        this.offset = start;
    }

    /** {@return the offset of what has not been read yet} */
    int position() {
        return offset;
    }

    /** {@return the tokens of a text, which a machine's syntax is compared by} */
    public static List<Token> tokens(String text) {
        var scanner = new Scanner(text);
        var tokens = new ArrayList<Token>();
        for (Token token = scanner.next(); token != null; token = scanner.next()) {
            tokens.add(token);
        }
        return tokens;
    }

    /** {@return the tokens of the rest of this line, which may be none; null at the end of the text} */
    public List<Token> line() {
        Token token = next();
        if (token == null) {
            return null;
        }
        var line = new ArrayList<Token>();
        for (; token != null && token.kind() != TokenKind.NEWLINE; token = next()) {
            line.add(token);
        }
        return line;
    }

    /** {@return the next token, or null at the end} */
    public Token next() {
        skipHidden();
        if (offset >= text.length()) {
            return null;
        }
        int start = offset;
        TokenKind kind = advance(text.charAt(offset++));
        return new Token(kind, text(start), anchor, base + start, "");
    }

    /** Every other token is a comma or another single character, whose text need not be made again. */
    private String text(int start) {
        char first = text.charAt(start);
        return offset == start + 1 && first < SINGLE.length ? SINGLE[first] : text.substring(start, offset);
    }

    private TokenKind advance(char first) {
        if (isWordStart(first)) {
            skipWord();
            return TokenKind.WORD;
        }
        if (isDigit(first)) {
            skipNumber();
            return TokenKind.NUMBER;
        }
        return switch (first) {
            case '"' -> quoted(first, TokenKind.STRING);
            case '\'' -> quoted(first, TokenKind.CHARACTER);
            case '\n', '\r' -> newline();
            default -> TokenKind.PUNCTUATION;
        };
    }

    private void skipHidden() {
        while (offset < text.length()) {
            char c = text.charAt(offset);
            if (c == ';' || c == '/' && text.startsWith("//", offset)) {
                skipToLineEnd();
            } else if (isBlank(c)) {
                offset++;
            } else {
                return;
            }
        }
    }

    private void skipToLineEnd() {
        while (offset < text.length() && !isLineBreak(text.charAt(offset))) {
            offset++;
        }
    }

    private void skipWord() {
        while (offset < text.length() && (isWordStart(text.charAt(offset)) || isDigit(text.charAt(offset)))) {
            offset++;
        }
    }

    private void skipNumber() {
        while (offset < text.length() && isNumberPart(text.charAt(offset))) {
            offset++;
        }
    }

    private TokenKind quoted(char quote, TokenKind kind) {
        while (offset < text.length() && !isLineBreak(text.charAt(offset))) {
            char c = text.charAt(offset++);
            if (c == quote) {
                break;
            }
            if (c == '\\' && offset < text.length() && !isLineBreak(text.charAt(offset))) {
                offset++;
            }
        }
        return kind;
    }

    private TokenKind newline() {
        while (offset < text.length() && isLineBreak(text.charAt(offset))) {
            offset++;
        }
        return TokenKind.NEWLINE;
    }

    private static boolean isLineBreak(char c) {
        return c == '\n' || c == '\r';
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\f' || c == '\u00A0' || c == '\uFEFF';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isAsciiLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
    }

    private static boolean isNumberPart(char c) {
        return isDigit(c) || isAsciiLetter(c);
    }

    private static boolean isWordStart(char c) {
        return isAsciiLetter(c) || c == '.' || c >= '\u00C0' && c <= '\u1FFF' || c >= '\u3040' && c <= '\uD7FF';
    }
}
