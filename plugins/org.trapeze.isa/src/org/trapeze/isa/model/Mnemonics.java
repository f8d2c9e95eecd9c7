package org.trapeze.isa.model;

import java.util.Optional;

import org.trapeze.isa.isa.InstructionDeclaration;
import org.trapeze.isa.isa.SyntaxDeclaration;
import org.trapeze.isa.isa.TextItem;

/** Reads the mnemonic of an instruction off its syntax. */
public final class Mnemonics {
    private Mnemonics() {
    }

    /** {@return the word by which assembly language names the instruction, unless its syntax is missing or broken} */
    public static Optional<String> of(InstructionDeclaration instruction) {
        SyntaxDeclaration syntax = instruction.getSyntax();
        if (syntax == null || syntax.getItems().isEmpty()
                || !(syntax.getItems().get(0) instanceof TextItem first) || first.getText() == null) {
            return Optional.empty();
        }
        return Optional.of(first.getText().strip()).filter(text -> !text.isEmpty());
    }
}
