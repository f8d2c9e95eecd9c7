package org.trapeze.asm.assembler;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.trapeze.asm.expression.Expression;
import org.trapeze.asm.expression.Literals;
import org.trapeze.asm.expression.SyntaxException;
import org.trapeze.asm.source.Directive;
import org.trapeze.asm.source.Habits;
import org.trapeze.asm.source.Item;
import org.trapeze.asm.source.ProblemCodes;
import org.trapeze.asm.source.Token;
import org.trapeze.asm.source.TokenKind;
import org.trapeze.asm.syntax.Form;
import org.trapeze.asm.syntax.MachineSyntax;
import org.trapeze.asm.syntax.Matches;
import org.trapeze.asm.syntax.Mismatch;
import org.trapeze.ir.arch.DataDirective;
import org.trapeze.ir.decl.Operand;

/**
 * Finds out what a statement is: an instruction or a directive of the machine, or one of the assembler's directives.
 */
final class Statements {
    private static final int FORMS_IN_MESSAGE = 6;

    private final MachineSyntax syntax;
    private final Arguments arguments;
    private final MeantWords meant;
    private final int unitBits;

    Statements(MachineSyntax syntax, Arguments arguments) {
        this.syntax = syntax;
        this.arguments = arguments;
        this.meant = new MeantWords(syntax);
        this.unitBits = syntax.architecture().storage().unitBits();
    }

    /** {@return the assembler's directive that a word is, unless the machine has another use for it; or null} */
    Directive directive(Token word) {
        return syntax.isWord(word.text()) ? null : Directive.of(word.text());
    }

    /** {@return what the statement does in the layout} */
    Step step(Item.Statement statement) throws SyntaxException {
        String word = statement.first().text();
        List<Form> forms = syntax.forms(word);
        if (!forms.isEmpty()) {
            return new Step.Place(statement, instruction(statement, forms));
        }
        DataDirective data = syntax.directive(word);
        if (data != null) {
            return new Step.Place(statement, data(statement, data));
        }
        Directive directive = Directive.of(word);
        if (directive == null) {
            throw error(statement.first(), ProblemCodes.UNKNOWN_OPERATION, Habits.with("'" + word
                    + "' is neither an instruction nor a directive of " + syntax.architecture().name(),
                    hint(statement)));
        }
        return directive(statement, directive);
    }

    /** What may have been meant by a statement of an unknown word; or null. */
    private String hint(Item.Statement statement) {
        String word = statement.first().text();
        if (word.startsWith(".") && syntax.isWord(word.substring(1))) {
            return "it is written without the dot: " + word.substring(1);
        }
        Token operand = statement.operands().isEmpty() ? null : statement.operands().getFirst();
        String habit = Habits.word(word, operand, syntax.architecture().directives().stream().map(DataDirective::name)
                .toList());
        if (habit != null) {
            return habit;
        }
        String next = operand == null ? "" : operand.text();
        String nearest = meant.of(word);
        boolean operation = syntax.isWord(next) || Directive.of(next) != null || Habits.word(next) != null;
        if (nearest != null && !operation) {
            return "did you mean " + nearest + "?";
        }
        return next.isEmpty() || operation ? "a label would have a colon behind it: " + word + ":" : null;
    }

    private Content instruction(Item.Statement statement, List<Form> forms) throws SyntaxException {
        Matches matches = syntax.match(statement.first(), statement.operands());
        if (matches.fitting().isEmpty()) {
            Mismatch mismatch = matches.mismatch();
            List<String> ways = forms.stream().map(Form::toString).distinct().toList();
            String written = String.join(" or ", ways.subList(0, Math.min(FORMS_IN_MESSAGE, ways.size())));
            throw new SyntaxException(mismatch.offset(), mismatch.end(), ProblemCodes.OPERANDS, mismatch.message()
                    + "; expected: " + written + (ways.size() > FORMS_IN_MESSAGE ? " or others" : "")
                    + (mismatch.forms() == null ? "" : ", where " + mismatch.forms()));
        }
        return new Code(statement.first(), matches.fitting(), unitBits);
    }

    private Content data(Item.Statement statement, DataDirective directive) throws SyntaxException {
        List<List<Token>> given = Arguments.split(statement);
        List<Operand> parameters = directive.parameters();
        var rows = new ArrayList<List<Expression>>();
        if (parameters.size() == 1 && !given.isEmpty()) {
            for (List<Token> argument : given) {
                values(argument).forEach(value -> rows.add(List.of(value)));
            }
        } else {
            String names = parameters.stream().map(Operand::name).collect(Collectors.joining(", "));
            rows.add(arguments.expressions(statement, parameters.size(), parameters.size(),
                    directive.name() + " " + names));
        }
        return new Data(statement.first(), directive, rows, unitBits);
    }

    private Step directive(Item.Statement statement, Directive directive) throws SyntaxException {
        if (directive == Directive.STRING || directive == Directive.UNIT) {
            return new Step.Place(statement, text(statement, directive));
        }
        List<Expression> values = arguments.expressions(statement, 1, 2, directive.usage());
        Expression second = values.size() > 1 ? values.get(1) : null;
        return switch (directive) {
            case ORG -> new Step.Origin(statement, values.getFirst(), second);
            case ALIGN -> new Step.Align(statement, values.getFirst(), second);
            case SPACE -> new Step.Space(statement, values.getFirst(), second);
            case STRING, UNIT, ENTRY, SECTION, INCLUDE, MACRO, ENDM ->
                    throw new IllegalStateException(directive.word());
        };
    }

    private Content text(Item.Statement statement, Directive directive) throws SyntaxException {
        List<List<Token>> given = Arguments.split(statement);
        if (given.isEmpty()) {
            throw error(statement.first(), ProblemCodes.OPERANDS, "expected: " + directive.usage());
        }
        var values = new ArrayList<Expression>();
        for (List<Token> argument : given) {
            values.addAll(values(argument));
        }
        return new Text(Layout.unit(syntax.architecture().storage()), List.copyOf(values));
    }

    /** The characters of a string, or one expression. */
    private List<Expression> values(List<Token> argument) throws SyntaxException {
        Token first = argument.getFirst();
        if (first.kind() != TokenKind.STRING) {
            return List.of(arguments.expression(argument));
        }
        if (argument.size() > 1) {
            throw error(argument.get(1), ProblemCodes.SYNTAX, "a comma is expected after a string");
        }
        var characters = new ArrayList<Expression>();
        for (int point : Literals.text(first)) {
            characters.add(new Expression.Literal(first, BigInteger.valueOf(point)));
        }
        return characters;
    }

    private static SyntaxException error(Token token, String code, String message) {
        return new SyntaxException(token.offset(), token.end(), code, message);
    }
}
