package org.trapeze.asm.source;

import java.util.ArrayList;
import java.util.List;

/** Finds labels, constants and statements in the lines of a text. */
public final class SourceParser {
    private final SourceText source;
    private final Problems problems;
    private final List<Item> items = new ArrayList<>();

    private SourceParser(SourceText source, Problems problems) {
        this.source = source;
        this.problems = problems;
    }

    /** {@return the elements of a text in its order; tokens that fit nowhere are reported and left out} */
    public static List<Item> parse(SourceText source, Problems problems) {
        var parser = new SourceParser(source, problems);
        parser.lines();
        return parser.items;
    }

    private void lines() {
        var scanner = new Scanner(source.text());
        var line = new ArrayList<Token>();
        for (Token token = scanner.next(); token != null; token = scanner.next()) {
            if (token.kind() == TokenKind.NEWLINE) {
                line(line);
                line.clear();
            } else {
                line.add(token);
            }
        }
        line(line);
    }

    private void line(List<Token> line) {
        int start = 0;
        while (start + 1 < line.size() && isName(line.get(start)) && line.get(start + 1).is(':')) {
            items.add(new Item.Label(line.get(start)));
            start += 2;
        }
        if (start > 0 && start < line.size() && isKeyword(line.get(start), "machine")) {
            problems.error(line.get(start), ProblemCodes.MACHINE, "the machine is named at the start of a line");
        } else if (start < line.size()) {
            element(List.copyOf(line.subList(start, line.size())));
        }
    }

    private void element(List<Token> line) {
        Token first = line.getFirst();
        Token second = line.size() > 1 ? line.get(1) : null;
        if (isKeyword(first, "machine")) {
            machine(line);
        } else if (!isName(first)) {
            stray(first, "a line starts with a label, an instruction or a directive");
        } else if (second != null && (second.is('=') || isKeyword(second, "equ"))) {
            items.add(new Item.Constant(first, second, line.subList(2, line.size())));
        } else {
            items.add(new Item.Statement(first, line.subList(1, line.size())));
        }
    }

    private void machine(List<Token> line) {
        Token second = line.size() > 1 ? line.get(1) : null;
        if (second == null || second.kind() != TokenKind.STRING) {
            problems.error(second == null ? line.getFirst() : second, ProblemCodes.MACHINE,
                    "the machine's name is expected in quotation marks: machine \"name\"");
            return;
        }
        items.add(new Item.MachineClause(line.getFirst(), second));
        if (line.size() > 2) {
            stray(line.get(2), "nothing follows the machine's name in its line");
        }
    }

    private void stray(Token token, String rule) {
        problems.error(token, ProblemCodes.SYNTAX, "unexpected " + describe(token) + ": " + rule);
    }

    private static String describe(Token token) {
        return token.kind() == TokenKind.STRING || token.kind() == TokenKind.CHARACTER ? token.text()
                : "'" + token.text() + "'";
    }

    private static boolean isName(Token token) {
        return token.kind() == TokenKind.WORD && !isKeyword(token, "machine") && !isKeyword(token, "equ");
    }

    /** Keywords are written in lower or in upper case, not mixed; a mixed one is a name. */
    private static boolean isKeyword(Token token, String keyword) {
        return token.kind() == TokenKind.WORD
                && (token.text().equals(keyword) || token.text().equals(keyword.toUpperCase(java.util.Locale.ROOT)));
    }
}
