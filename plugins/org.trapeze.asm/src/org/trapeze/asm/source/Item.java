package org.trapeze.asm.source;

import java.util.List;

/** An element of a program, in the sense of the grammar. */
public sealed interface Item {
    /** {@return the token it starts with} */
    Token first();

    /**
     * The machine clause.
     *
     * @param first the word machine
     * @param name  the machine's name in quotation marks
     */
    record MachineClause(Token first, Token name) implements Item {
    }

    /**
     * A label.
     *
     * @param first the name
     */
    record Label(Token first) implements Item {
    }

    /**
     * The definition of a constant.
     *
     * @param first the name
     * @param sign  the word equ, or the equals sign
     * @param value the tokens of the expression
     */
    record Constant(Token first, Token sign, List<Token> value) implements Item {
    }

    /**
     * An instruction or a directive.
     *
     * @param first    the mnemonic or the directive's name
     * @param operands all tokens after it
     */
    record Statement(Token first, List<Token> operands) implements Item {
        /** {@return the statement as it could be written, with single blanks between its tokens} */
        public String text() {
            var text = new StringBuilder(first.text());
            operands.forEach(token -> text.append(token.is(',') ? "" : " ").append(token.text()));
            return text.toString();
        }

        /** {@return the offset after the last token} */
        public int end() {
            return operands.isEmpty() ? first.end() : operands.getLast().end();
        }
    }
}
