package org.trapeze.ui.model;

import org.trapeze.isa.isa.InstructionDeclaration;

/**
 * An instruction in a text: its name where it is described, or its mnemonic where a program uses it.
 *
 * @param offset      of the first character
 * @param length      in characters
 * @param instruction the description; in a program, of the one among those with this mnemonic that the operands fit
 */
public record InstructionPlace(int offset, int length, InstructionDeclaration instruction) {

    /** {@return the offset after the last character} */
    public int end() {
        return offset + length;
    }
}
