package org.trapeze.ir.arch;

import java.util.Objects;

import org.trapeze.ir.decl.Operand;

/** A piece of an instruction's assembly syntax, used both ways: by the assembler and by the disassembler. */
public sealed interface SyntaxElement {
    /**
     * Text that stands as it is: the mnemonic first, then punctuation.
     *
     * @param text without surrounding blanks
     */
    record Text(String text) implements SyntaxElement {
        public Text {
            Objects.requireNonNull(text);
        }
    }

    /**
     * The place of an operand.
     *
     * @param operand an operand of the instruction's encoding
     */
    record Slot(Operand operand) implements SyntaxElement {
        public Slot {
            Objects.requireNonNull(operand);
        }
    }
}
