package org.trapeze.asm.program;

import java.util.List;
import java.util.Optional;

import org.trapeze.asm.source.Directive;
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
     * @param severity of a missing clause: a file that names no machine can still be included by others, and one that
     *                 only defines constants and macros is most likely meant to be
     */
    static List<Problem> missing(SourceText source, Severity severity) {
        var problems = new Problems(source);
        List<Item> items = SourceParser.parse(source, problems);
        List<Problem> wrong = problems.sorted().stream()
                .filter(problem -> problem.code().equals(ProblemCodes.MACHINE)).toList();
        if (!wrong.isEmpty() || items.stream().anyMatch(Item.MachineClause.class::isInstance)) {
            return wrong;
        }
        problems = new Problems(source);
        if (severity == Severity.ERROR) {
            problems.add(severity, 0, 0, ProblemCodes.MACHINE,
                    "the program names no machine; it begins with: machine \"name\"");
        } else {
            problems.add(isPart(items) ? Severity.INFO : severity, 0, 0, ProblemCodes.MACHINE, "this names no machine, "
                    + "so that it can only be included in programs; a program begins with: machine \"name\"");
        }
        return problems.sorted();
    }

    /** Only constants and macros, some of them, or other such files: nothing is placed. */
    private static boolean isPart(List<Item> items) {
        boolean inMacro = false;
        for (Item item : items) {
            Directive directive = item instanceof Item.Statement statement
                    ? Directive.of(statement.first().text()) : null;
            if (!inMacro && !(item instanceof Item.Constant) && directive != Directive.MACRO
                    && directive != Directive.INCLUDE) {
                return false;
            }
            inMacro = directive == Directive.MACRO || inMacro && directive != Directive.ENDM;
        }
        return !items.isEmpty();
    }
}
