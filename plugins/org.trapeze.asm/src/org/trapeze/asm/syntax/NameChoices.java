package org.trapeze.asm.syntax;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.trapeze.asm.source.Scanner;
import org.trapeze.asm.source.Token;
import org.trapeze.ir.decl.NameTable;

/**
 * The names of a table as tokens. They are looked for at every register and operand of a program, and a table may have
 * dozens: hence they are found by what they begin with.
 *
 * @param shown   the names for people, such as {@code cr0, cr2, cr3}
 * @param byFirst those that begin with a token, by its text in lower case; the longest first, so that a name is not
 *                taken for another that it begins with
 */
record NameChoices(String shown, Map<String, List<Choice>> byFirst) {
    private static final int IN_MESSAGE = 8;

    /** A name of one or more tokens, and its value. */
    record Choice(List<Token> tokens, long value) {
        boolean standsAt(List<Token> text, int position) {
            if (position + tokens.size() > text.size()) {
                return false;
            }
            for (int i = 0; i < tokens.size(); i++) {
                boolean apart = i > 0 && text.get(position + i).offset() != text.get(position + i - 1).end();
                if (apart || !text.get(position + i).sameAs(tokens.get(i))) {
                    return false;
                }
            }
            return true;
        }
    }

    static NameChoices of(NameTable table) {
        return new NameChoices(describe(table), table.entries().stream()
                .map(entry -> new Choice(Scanner.tokens(entry.text()), entry.value()))
                .filter(choice -> !choice.tokens().isEmpty())
                .sorted(Comparator.comparingInt((Choice choice) -> choice.tokens().size()).reversed())
                .collect(Collectors.groupingBy(choice -> key(choice.tokens().getFirst()))));
    }

    private static String key(Token token) {
        return token.text().toLowerCase(Locale.ROOT);
    }

    /** {@return the name that stands at a position, or null} */
    Choice at(List<Token> text, int position) {
        if (byFirst.isEmpty() || position >= text.size()) {
            return null;
        }
        List<Choice> choices = byFirst.getOrDefault(key(text.get(position)), List.of());
        for (int i = 0; i < choices.size(); i++) {
            if (choices.get(i).standsAt(text, position)) {
                return choices.get(i);
            }
        }
        return null;
    }

    private static String describe(NameTable table) {
        String names = table.entries().stream().limit(IN_MESSAGE).map(NameTable.Entry::text)
                .collect(Collectors.joining(", "));
        return names + (table.entries().size() > IN_MESSAGE ? " and others" : "")
                + (table.numbers() ? ", or a number" : "");
    }
}
