package org.trapeze.asm.expansion;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.trapeze.asm.expansion.Macro.Parameter;
import org.trapeze.asm.expression.SyntaxException;
import org.trapeze.asm.source.ProblemCodes;
import org.trapeze.asm.source.SourceMap;
import org.trapeze.asm.source.Token;
import org.trapeze.asm.source.TokenKind;

/**
 * One use of a macro: its lines with the arguments in the place of the parameters. The arguments keep the places where
 * they stand; what comes from the definition gets places of its own.
 */
final class Expansion {
    private final Macro macro;
    private final Token use;
    private final String scope;
    private final Map<String, List<Token>> arguments = new HashMap<>();

    /**
     * @param use    the macro's name in the use
     * @param given  all tokens after it
     * @param number what tells the local labels of this expansion from those of all others
     * @throws SyntaxException where the arguments do not fit the parameters
     */
    Expansion(Macro macro, Token use, List<Token> given, int number) throws SyntaxException {
        this.macro = macro;
        this.use = use;
        this.scope = macro.name().text() + "#" + number;
        List<List<Token>> parts = Operands.split(given);
        List<Parameter> parameters = macro.parameters();
        if (parts.size() > parameters.size()) {
            throw error(parts.get(parameters.size()), "this macro has no use for so many arguments");
        }
        for (int i = 0; i < parameters.size(); i++) {
            Parameter parameter = parameters.get(i);
            List<Token> argument = i < parts.size() ? parts.get(i) : List.of();
            if (argument.isEmpty() && parameter.value() == null) {
                throw error(given, "an argument for '" + parameter.name().text() + "' is missing");
            }
            arguments.put(parameter.name().text(), argument.isEmpty() ? parameter.value() : argument);
        }
    }

    /** {@return what the labels of this expansion that start with a dot are local to} */
    String scope() {
        return scope;
    }

    /** {@return how many words and signs the lines will have that stand for the use} */
    long size() {
        long size = 0;
        for (List<Token> line : macro.lines()) {
            for (Token token : line) {
                List<Token> argument = token.kind() == TokenKind.WORD ? arguments.get(token.text()) : null;
                size += argument == null ? 1 : argument.size();
            }
        }
        return size;
    }

    /** {@return the lines that stand for the use} */
    List<List<Token>> lines(SourceMap map) {
        int shift = map.expand(macro.start(), macro.end(), use) - macro.start();
        var lines = new ArrayList<List<Token>>(macro.lines().size());
        for (List<Token> line : macro.lines()) {
            var expanded = new ArrayList<Token>(line.size());
            for (Token token : line) {
                List<Token> argument = token.kind() == TokenKind.WORD ? arguments.get(token.text()) : null;
                if (argument != null) {
                    expanded.addAll(argument);
                } else if (macro.holds(token)) {
                    expanded.add(token.at(token.offset() + shift).in(scope));
                } else {
                    expanded.add(token.in(scope));
                }
            }
            lines.add(expanded);
        }
        return lines;
    }

    private SyntaxException error(List<Token> place, String message) {
        boolean none = place.isEmpty();
        return new SyntaxException(none ? use.offset() : place.getFirst().offset(),
                none ? use.end() : place.getLast().end(), ProblemCodes.MACRO,
                message + "; expected: " + macro.usage());
    }
}
