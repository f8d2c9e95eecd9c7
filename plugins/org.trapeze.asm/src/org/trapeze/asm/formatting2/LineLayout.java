package org.trapeze.asm.formatting2;

import java.util.ArrayList;
import java.util.List;

import org.trapeze.asm.source.Scanner;
import org.trapeze.asm.source.Token;
import org.trapeze.asm.source.TokenKind;

/**
 * Puts the parts of one line into their columns: labels at the margin, operations, operands and comments further right.
 * What is between the tokens of the operands stays as it was written.
 */
final class LineLayout {
    private static final int OPERATION = 8;
    private static final int OPERANDS = 16;
    private static final int COMMENT = 32;
    private static final int TAB = 8;

    /** Characters of a line, and the blanks to stand in their place. */
    record Change(int start, int end, String text) {
    }

    private final String line;
    private final List<Token> tokens;
    private final List<Change> changes = new ArrayList<>();
    private int position;
    private int column;

    private LineLayout(String line) {
        this.line = line;
        this.tokens = Scanner.tokens(line);
    }

    /** {@return the changes that a line, given without its line break, needs; in the order of the text} */
    static List<Change> changes(String line) {
        var layout = new LineLayout(line);
        layout.run();
        return layout.changes;
    }

    private void run() {
        if (!tokens.isEmpty()) {
            int next = labels();
            next = operation(next);
            if (next < tokens.size()) {
                move(tokens.get(next).offset(), operandColumn(next));
                keep(tokens.getLast().end());
            }
            comment();
        }
        trailingBlanks();
    }

    private int labels() {
        int next = 0;
        while (next + 1 < tokens.size() && tokens.get(next).kind() == TokenKind.WORD && tokens.get(next + 1).is(':')) {
            move(tokens.get(next).offset(), next == 0 ? 0 : column + 1);
            keep(tokens.get(next + 1).end());
            next += 2;
        }
        return next;
    }

    /** The name of a constant stands at the margin, as a label does, and its sign in the place of an operation. */
    private int operation(int next) {
        if (next == 0 && tokens.size() > 1 && isDefinition(tokens.get(1))) {
            move(tokens.getFirst().offset(), 0);
            keep(tokens.getFirst().end());
            next = 1;
        }
        if (next < tokens.size()) {
            Token operation = tokens.get(next);
            move(operation.offset(), next == 0 ? OPERATION : Math.max(OPERATION, column + 1));
            keep(operation.end());
            next++;
        }
        return next;
    }

    private static boolean isDefinition(Token token) {
        return token.is('=') || token.kind() == TokenKind.WORD && token.text().equalsIgnoreCase("equ");
    }

    /**
     * An operation and a first operand that is a sign may touch, as in the colon of something unknown; they stay so.
     */
    private int operandColumn(int first) {
        boolean touching = tokens.get(first).offset() == position && tokens.get(first).kind() == TokenKind.PUNCTUATION;
        return touching ? column : Math.max(OPERANDS, column + 1);
    }

    private void comment() {
        int start = position;
        while (start < line.length() && Character.isWhitespace(line.charAt(start))) {
            start++;
        }
        if (start < line.length()) {
            move(start, column < COMMENT ? COMMENT : (column / TAB + 1) * TAB);
            keep(line.length());
        }
    }

    /** A stray character at the end, such as a vertical tabulator, is a token and stays, though it looks blank. */
    private void trailingBlanks() {
        int kept = tokens.isEmpty() ? 0 : tokens.getLast().end();
        int end = line.length();
        while (end > kept && Character.isWhitespace(line.charAt(end - 1))) {
            end--;
        }
        if (end < line.length()) {
            changes.add(new Change(end, line.length(), ""));
        }
    }

    /** Replaces the blanks before an offset so that what stands there comes to a column. */
    private void move(int offset, int target) {
        String blanks = " ".repeat(Math.max(0, target - column));
        if (!line.substring(position, offset).equals(blanks)) {
            changes.add(new Change(position, offset, blanks));
        }
        column += blanks.length();
        position = offset;
    }

    private void keep(int end) {
        column += end - position;
        position = end;
    }
}
