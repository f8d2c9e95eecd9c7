package org.trapeze.asm.assembler;

import java.util.ArrayList;
import java.util.List;

import org.trapeze.asm.expression.Expression;
import org.trapeze.asm.expression.ExpressionParser;
import org.trapeze.asm.expression.SyntaxException;
import org.trapeze.asm.source.Habits;
import org.trapeze.asm.source.Item;
import org.trapeze.asm.source.ProblemCodes;
import org.trapeze.asm.source.Token;
import org.trapeze.asm.syntax.Registers;

/** The arguments of a directive: what stands between commas. */
final class Arguments {
    private final Registers registers;

    Arguments(Registers registers) {
        this.registers = registers;
    }

    /** {@return the tokens of each argument, none of them empty} */
    static List<List<Token>> split(Item.Statement statement) throws SyntaxException {
        List<Token> operands = statement.operands();
        var arguments = new ArrayList<List<Token>>();
        int start = 0;
        for (int i = 0; i <= operands.size() && !operands.isEmpty(); i++) {
            if (i == operands.size() || operands.get(i).is(',')) {
                if (i == start) {
                    Token place = operands.get(Math.min(i, operands.size() - 1));
                    throw new SyntaxException(place.offset(), place.end(), "a value is missing here");
                }
                arguments.add(operands.subList(start, i));
                start = i + 1;
            }
        }
        return arguments;
    }

    /** {@return an argument as an expression} */
    Expression expression(List<Token> argument) throws SyntaxException {
        var parser = new ExpressionParser(argument, 0, registers::contains, null);
        Expression expression = parser.parse();
        if (parser.position() < argument.size()) {
            Token extra = argument.get(parser.position());
            throw new SyntaxException(extra.offset(), extra.end(), unexpected(argument, parser.position()));
        }
        return expression;
    }

    private static String unexpected(List<Token> argument, int position) {
        String text = argument.get(position).text();
        if (position == argument.size() - 1 && "+-*/%&|^<>~".contains(text)) {
            return "a value is missing behind '" + text + "'";
        }
        return Habits.with("unexpected '" + text + "': an operator or a comma is expected here",
                Habits.behind(argument, position));
    }

    /** {@return all arguments as expressions, of which there must be so many} */
    List<Expression> expressions(Item.Statement statement, int least, int most, String usage) throws SyntaxException {
        List<List<Token>> arguments = split(statement);
        if (arguments.size() < least || arguments.size() > most) {
            throw new SyntaxException(statement.first().offset(), statement.end(), ProblemCodes.OPERANDS,
                    count(arguments.size(), least) + "expected: " + usage);
        }
        var expressions = new ArrayList<Expression>();
        for (List<Token> argument : arguments) {
            expressions.add(expression(argument));
        }
        return expressions;
    }

    private static String count(int given, int least) {
        return given == 0 ? "" : given + (given == 1 ? " value is" : " values are")
                + (given < least ? " too few; " : " too many; ");
    }
}
