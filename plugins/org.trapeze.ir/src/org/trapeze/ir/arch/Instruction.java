package org.trapeze.ir.arch;

import java.util.List;
import java.util.Objects;

import org.trapeze.ir.stmt.Body;

/**
 * One instruction: a function from states to states (PG §1) with its encoding and its assembly syntax.
 *
 * <p>The body is complete: it sets the program counter to the next instruction first, and wherever the description
 * reads the program counter the body reads a local that was set to the instruction's own address before that.
 *
 * @param name     unique within the machine
 * @param title    the manual's name for it, such as "load PSW"
 * @param encoding its bit pattern
 * @param syntax   its assembly syntax; the first element is a text, the mnemonic
 * @param body     its meaning
 */
public record Instruction(String name, String title, Encoding encoding, List<SyntaxElement> syntax, Body body) {
    public Instruction {
        Objects.requireNonNull(name);
        Objects.requireNonNull(title);
        Objects.requireNonNull(encoding);
        Objects.requireNonNull(body);
        syntax = List.copyOf(syntax);
        if (syntax.isEmpty() || !(syntax.getFirst() instanceof SyntaxElement.Text)) {
            throw new IllegalArgumentException(name + " has no mnemonic");
        }
    }

    /** {@return the word by which assembly language names this instruction; instructions may share one} */
    public String mnemonic() {
        return ((SyntaxElement.Text) syntax.getFirst()).text();
    }
}
