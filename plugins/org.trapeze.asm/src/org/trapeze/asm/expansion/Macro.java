package org.trapeze.asm.expansion;

import java.util.List;

import org.trapeze.asm.source.Token;

/**
 * A macro: lines that stand for its name.
 *
 * @param name       in its definition
 * @param parameters in order
 * @param lines      the tokens of each line between the definition's first and last
 * @param start      the offset from which on the lines stand
 * @param end        the offset after those that stand in one piece with the start; where an expansion or an argument
 *                   brings in parts of a definition, others stand elsewhere
 */
record Macro(Token name, List<Parameter> parameters, List<List<Token>> lines, int start, int end) {
    /**
     * A parameter of a macro.
     *
     * @param name  a word, which stands for the argument in the lines
     * @param value what it stands for where no argument is given; null if one must be
     */
    record Parameter(Token name, List<Token> value) {
    }

    /** {@return whether a part of the lines stands in one piece with the others} */
    boolean holds(Token token) {
        return start <= token.offset() && token.end() <= end;
    }

    /** {@return how many arguments a use has at least} */
    int least() {
        return (int) parameters.stream().filter(parameter -> parameter.value() == null).count();
    }

    /** {@return how it is written, for messages} */
    String usage() {
        var text = new StringBuilder(name.text());
        for (Parameter parameter : parameters) {
            text.append(text.length() == name.text().length() ? " " : ", ").append(parameter.name().text());
            if (parameter.value() != null) {
                text.append(" = ");
                parameter.value().forEach(token -> text.append(token.text()));
            }
        }
        return text.toString();
    }
}
