package org.trapeze.asm.syntax;

import java.util.List;

/**
 * A statement read in one of the forms of its mnemonic.
 *
 * @param form      the form
 * @param arguments in the order of the text, then those that the form implies
 */
public record Match(Form form, List<Argument> arguments) {
    public Match {
        arguments = List.copyOf(arguments);
    }

    /** {@return the length of what is encoded: the instruction and what follows it for its operands} */
    public int bits() {
        return form.bits()
                + arguments.stream().filter(argument -> argument.form() != null)
                        .mapToInt(argument -> argument.form().extraBits()).sum();
    }

    /** {@return whether the statement becomes the same wherever it stands, and whatever is defined} */
    public boolean isConstant() {
        return form.pseudo().isEmpty() && arguments.stream().allMatch(Argument::isConstant);
    }
}
