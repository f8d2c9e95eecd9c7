package org.trapeze.asm.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Finds labels, constants and statements in the lines of a text. */
public final class SourceParser {
    private final Problems problems;
    private final ArrayList<Item> items = new ArrayList<>();

    /** @param problems takes what fits nowhere */
    public SourceParser(Problems problems) {
        this.problems = problems;
    }

    /** {@return the elements of a text in its order; tokens that fit nowhere are reported and left out} */
    public static List<Item> parse(SourceText source, Problems problems) {
        var parser = new SourceParser(problems);
        var scanner = new Scanner(source.text());
        for (List<Token> line = scanner.line(); line != null; line = scanner.line()) {
            parser.rest(line, parser.labels(line));
        }
        return parser.items;
    }

    /** {@return what was found so far} */
    public List<Item> items() {
        return items;
    }

    /** Makes room for about so many elements more. */
    public void expect(int number) {
        items.ensureCapacity(items.size() + number);
    }

    /** Takes elements that were found before. */
    public void add(List<Item> found) {
        // nearly always one or none, which needs no copy in between
        for (int i = 0; i < found.size(); i++) {
            items.add(found.get(i));
        }
    }

    /** Takes the labels at the start of a line; {@return how many of its tokens they are} */
    public int labels(List<Token> line) {
        int start = 0;
        while (start + 1 < line.size() && isName(line.get(start)) && line.get(start + 1).is(':')) {
            items.add(new Item.Label(line.get(start)));
            start += 2;
        }
        return start;
    }

    /** Takes what follows the labels of a line, of which there were so many tokens. */
    public void rest(List<Token> line, int start) {
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
            stray(first, isKeyword(first, "equ") ? "a constant has no colon behind its name: NAME equ VALUE"
                    : Habits.with("a line starts with a label, an instruction or a directive", Habits.start(line)));
        } else if (isDefinition(second)) {
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

    /** {@return whether this word, and not a keyword, can name something} */
    public static boolean isName(Token token) {
        return token.kind() == TokenKind.WORD && !isKeyword(token, "machine") && !isKeyword(token, "equ");
    }

    /** {@return whether a token after a name makes it that of a constant; it may be null} */
    public static boolean isDefinition(Token second) {
        return second != null && (second.is('=') || isKeyword(second, "equ"));
    }

    /** Keywords are written in lower or in upper case, not mixed; a mixed one is a name. */
    private static boolean isKeyword(Token token, String keyword) {
        return token.kind() == TokenKind.WORD && token.text().equalsIgnoreCase(keyword)
                && (token.text().equals(keyword) || token.text().equals(keyword.toUpperCase(Locale.ROOT)));
    }
}
