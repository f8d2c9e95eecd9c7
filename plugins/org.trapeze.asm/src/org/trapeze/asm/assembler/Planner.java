package org.trapeze.asm.assembler;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.trapeze.asm.expansion.Expanded;
import org.trapeze.asm.expression.Expression;
import org.trapeze.asm.expression.SyntaxException;
import org.trapeze.asm.source.Directive;
import org.trapeze.asm.source.Item;
import org.trapeze.asm.source.ProblemCodes;
import org.trapeze.asm.source.Problems;
import org.trapeze.asm.source.Token;
import org.trapeze.asm.source.TokenKind;
import org.trapeze.asm.syntax.MachineSyntax;

/** Finds out what each element of a program means for the machine, without regard to addresses and values. */
final class Planner {
    private final Problems problems;
    private final SymbolTable symbols;
    private final Statements statements;
    private final Arguments arguments;
    private final Map<String, List<Step>> sections = new LinkedHashMap<>();
    private List<Step> steps = section("");
    private final List<Item.Statement> entries = new ArrayList<>();
    private Expanded expanded;
    private Item.MachineClause machine;
    /** What statements and labels were found to be before; grows with what is found now. */
    private final Map<Item, Step> known;

    /** @param known what elements were found to be before, by identity; grows with what is found now; or null */
    Planner(MachineSyntax syntax, SymbolTable symbols, Problems problems, Map<Item, Step> known) {
        this.known = known;
        this.problems = problems;
        this.symbols = symbols;
        this.arguments = new Arguments(syntax.registers());
        this.statements = new Statements(syntax, arguments);
    }

    void plan(Expanded program) {
        expanded = program;
        for (Item item : program.items()) {
            try {
                item(item);
            } catch (SyntaxException e) {
                e.report(problems);
            }
        }
    }

    /** The steps of all sections, those of one section together. */
    List<Step> steps() {
        return sections.size() == 1 ? steps : sections.values().stream().flatMap(List::stream).toList();
    }

    private List<Step> section(String name) {
        return sections.computeIfAbsent(name, first -> new ArrayList<>());
    }

    /** The entry directives. */
    List<Item.Statement> entries() {
        return entries;
    }

    private void item(Item item) throws SyntaxException {
        switch (item) {
            case Item.MachineClause clause -> machine(clause);
            case Item.Label label -> label(label);
            case Item.Constant constant -> constant(constant);
            case Item.Statement statement -> statement(statement);
        }
    }

    private void statement(Item.Statement statement) throws SyntaxException {
        Step step = known == null ? null : known.get(statement);
        if (step != null) {
            if (step instanceof Step.Place place && place.content() instanceof Code code) {
                code.restart();
            }
            steps.add(step);
            return;
        }
        switch (statements.directive(statement.first())) {
            case ENTRY -> entries.add(statement);
            case SECTION -> steps = section(sectionName(statement));
            case null, default -> steps.add(step(statement));
        }
    }

    private Step step(Item.Statement statement) throws SyntaxException {
        Step step = known(statement);
        if (known != null) {
            known.put(statement, step);
        }
        return step;
    }

    /** What an unknown word may have been meant to be a label of is not reported where it is used. */
    private Step known(Item.Statement statement) throws SyntaxException {
        try {
            return statements.step(statement);
        } catch (SyntaxException e) {
            Token word = statement.first();
            if (e.code().equals(ProblemCodes.UNKNOWN_OPERATION)) {
                Token macro = expanded.macro(word.text());
                if (macro != null) {
                    throw new SyntaxException(word.offset(), word.end(), ProblemCodes.MACRO, "the macro '"
                            + word.text() + "' is defined only in " + symbols.where(macro, word)
                            + "; a macro is defined before its uses");
                }
                symbols.suspect(word);
            }
            throw e;
        }
    }

    private static String sectionName(Item.Statement statement) throws SyntaxException {
        List<Token> operands = statement.operands();
        if (operands.size() > 1 || !operands.isEmpty() && operands.getFirst().kind() != TokenKind.WORD) {
            throw new SyntaxException(operands.getFirst().offset(), statement.end(), ProblemCodes.OPERANDS,
                    "expected: " + Directive.SECTION.usage());
        }
        return operands.isEmpty() ? "" : operands.getFirst().text();
    }

    private void machine(Item.MachineClause clause) {
        if (machine != null && !machine.name().text().equals(clause.name().text())) {
            problems.error(clause.first().offset(), clause.name().end(), ProblemCodes.MACHINE,
                    "all of a program is for one machine; it is " + machine.name().text() + " already");
        }
        machine = machine == null ? clause : machine;
    }

    private void constant(Item.Constant constant) throws SyntaxException {
        List<Token> value = constant.value();
        Expression expression = null;
        try {
            if (value.isEmpty()) {
                throw new SyntaxException(constant.first().offset(), constant.sign().end(), "a value is missing");
            }
            expression = arguments.expression(value);
        } finally {
            // The name is defined even where its value is wrong, so that its uses are not reported as well.
            List<Token> words = value.stream().filter(token -> token.kind() == TokenKind.WORD).toList();
            define(new ConstantDefinition(constant.first(), expression, words));
        }
    }

    /** What is known of a label is its definition, which gets its address anew with every layout. */
    private void label(Item.Label label) {
        if (known == null) {
            define(new LabelDefinition(label.first()));
        } else if (known.get(label) instanceof Step.Name name) {
            symbols.define(name.definition());
            steps.add(name);
        } else {
            known.put(label, define(new LabelDefinition(label.first())));
        }
    }

    private Step define(Definition definition) {
        symbols.define(definition);
        Step step = new Step.Name(definition);
        steps.add(step);
        return step;
    }
}
