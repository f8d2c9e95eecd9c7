package org.trapeze.asm.ide.completion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

import org.eclipse.xtext.resource.XtextResource;

import org.trapeze.asm.gasm.Program;
import org.trapeze.asm.source.Scanner;
import org.trapeze.asm.source.Token;
import org.trapeze.asm.source.TokenKind;

/**
 * What may be written at a place of a guest. The grammar takes any run of words, so this is known from the line and
 * from the machine: instructions and directives first in a line, what an operand can be in its place, machines and
 * files in quotation marks. Any thread that may read the resource.
 *
 * @param prefix what was typed already of the word at the place
 * @param all    the proposals that agree with it, the likeliest first
 */
public record GuestProposals(String prefix, List<GuestProposal> all) {
    public GuestProposals {
        all = List.copyOf(all);
    }

    /** {@return what may stand at an offset} */
    public static GuestProposals at(XtextResource resource, String text, int offset) {
        String line = text.substring(Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1))
                + 1, offset);
        List<Token> tokens = new ArrayList<>(Scanner.tokens(line));
        boolean touching = !tokens.isEmpty() && tokens.getLast().end() == line.length();
        if (!touching && !line.substring(tokens.isEmpty() ? 0 : tokens.getLast().end()).isBlank()) {
            // A comment, in which anything may be written.
            return new GuestProposals("", List.of());
        }
        Token last = touching ? tokens.getLast() : null;
        boolean string = last != null && last.kind() == TokenKind.STRING
                && (last.text().length() == 1 || !last.text().endsWith("\""));
        boolean inWord = last != null && last.kind() == TokenKind.WORD || string;
        if (last != null && !inWord && last.kind() != TokenKind.PUNCTUATION) {
            return new GuestProposals("", List.of());
        }
        String prefix = inWord ? tokens.removeLast().text() : "";
        Program program = resource.getContents().isEmpty() ? null
                : resource.getContents().getFirst() instanceof Program found ? found : null;
        return program == null ? new GuestProposals(prefix, List.of())
                : new GuestProposals(prefix, matching(found(new ProposalSource(resource, program), tokens, string),
                        prefix));
    }

    private static List<GuestProposal> found(ProposalSource source, List<Token> before, boolean string) {
        int first = 0;
        while (first + 1 < before.size() && before.get(first).kind() == TokenKind.WORD
                && before.get(first + 1).is(':')) {
            first += 2;
        }
        List<Token> rest = before.subList(first, before.size());
        String operation = rest.isEmpty() ? "" : rest.getFirst().text().toLowerCase(Locale.ROOT);
        if (rest.size() == 1 && operation.equals("machine")) {
            return source.machines();
        } else if (rest.size() == 1 && (operation.equals("include") || operation.equals(".include"))) {
            return source.files();
        } else if (string) {
            return List.of();
        }
        return rest.isEmpty() ? source.operations() : source.operands(rest.getFirst(), rest.subList(1, rest.size()));
    }

    /** A word that stands there already is no completion: it would only take the Return key away. */
    private static List<GuestProposal> matching(List<GuestProposal> all, String prefix) {
        record Ranked(GuestProposal proposal, int match) {
        }
        List<Ranked> ranked = new ArrayList<>();
        for (GuestProposal one : all) {
            OptionalInt match = WordMatch.rank(one.word(), prefix);
            if (match.isPresent() && !one.text().equals(prefix)) {
                ranked.add(new Ranked(one, match.getAsInt()));
            }
        }
        ranked.sort(Comparator.comparingInt(Ranked::match).thenComparingInt(one -> one.proposal().rank()));
        Map<String, GuestProposal> distinct = new LinkedHashMap<>();
        ranked.forEach(one -> distinct.putIfAbsent(one.proposal().label(), one.proposal()));
        return List.copyOf(distinct.values());
    }
}
