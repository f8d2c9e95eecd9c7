package org.trapeze.asm.program;

import java.util.List;
import java.util.Optional;

import org.trapeze.asm.source.Item;
import org.trapeze.asm.source.Problem;
import org.trapeze.asm.source.ProblemCodes;
import org.trapeze.asm.source.Problems;
import org.trapeze.asm.source.Scanner;
import org.trapeze.asm.source.Severity;
import org.trapeze.asm.source.SourceParser;
import org.trapeze.asm.source.SourceText;
import org.trapeze.asm.source.Token;

/** Reads off a text which machine it is for. */
public final class MachineClauses {
    private MachineClauses() {
    }

    /** {@return the first machine clause; the text behind it is not looked at} */
    static Optional<Item.MachineClause> find(SourceText source) {
        var parser = new SourceParser(new Problems(source));
        var scanner = new Scanner(source.text());
        for (List<Token> line = scanner.line(); line != null; line = scanner.line()) {
            if (!line.isEmpty() && line.getFirst().text().equalsIgnoreCase("machine")) {
                parser.rest(line, 0);
            }
            if (!parser.items().isEmpty() && parser.items().getLast() instanceof Item.MachineClause clause) {
                return Optional.of(clause);
            }
        }
        return Optional.empty();
    }

    /** {@return the name in the first machine clause} */
    public static Optional<String> named(SourceText source) {
        return find(source).map(MachineClauses::name);
    }

    /** {@return the name in a clause, without the quotation marks} */
    static String name(Item.MachineClause clause) {
        String text = clause.name().text();
        return text.substring(1, text.length() > 1 && text.endsWith("\"") ? text.length() - 1 : text.length());
    }

    /**
     * {@return what to say where there is no clause, and what is wrong with one that cannot be read; maybe nothing}
     *
     * @param severity of a missing clause: a file that names no machine can still be included by others
     */
    static List<Problem> missing(SourceText source, Severity severity) {
        var problems = new Problems(source);
        boolean found = SourceParser.parse(source, problems).stream().anyMatch(Item.MachineClause.class::isInstance);
        List<Problem> wrong = problems.sorted().stream()
                .filter(problem -> problem.code().equals(ProblemCodes.MACHINE)).toList();
        if (!found && wrong.isEmpty()) {
            problems = new Problems(source);
            problems.add(severity, 0, 0, ProblemCodes.MACHINE, severity == Severity.ERROR
                    ? "the program names no machine; it begins with: machine \"name\""
                    : "this names no machine, so that it can only be included in programs; a program begins with: "
                            + "machine \"name\"");
            return problems.sorted();
        }
        return wrong;
    }
}
