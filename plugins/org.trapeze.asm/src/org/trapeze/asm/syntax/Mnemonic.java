package org.trapeze.asm.syntax;

import java.util.ArrayList;
import java.util.List;

import org.trapeze.ir.arch.Instruction;
import org.trapeze.ir.arch.SyntaxElement;
import org.trapeze.ir.decl.NameTable;
import org.trapeze.ir.decl.Operand;
import org.trapeze.ir.decl.OperandKind;

/**
 * A mnemonic with the suffixes that belong to it.
 *
 * @param text    the whole word
 * @param implied what the suffixes say of operands
 * @param rest    the syntax behind it
 */
record Mnemonic(String text, List<Argument> implied, List<SyntaxElement> rest) {

    /** {@return the mnemonics of an instruction: more than one where its syntax has suffixes} */
    static List<Mnemonic> of(Instruction instruction) {
        List<SyntaxElement> syntax = instruction.syntax();
        List<Mnemonic> all = List.of(new Mnemonic(instruction.mnemonic(), List.of(), syntax.subList(1, syntax.size())));
        while (suffix(all.getFirst()) != null) {
            all = all.stream().flatMap(one -> longer(one, suffix(one)).stream()).toList();
        }
        return all;
    }

    /** {@return the operand whose name comes next in the same word, or null} */
    private static Operand suffix(Mnemonic mnemonic) {
        return !mnemonic.rest().isEmpty() && mnemonic.rest().getFirst() instanceof SyntaxElement.Slot slot
                && slot.operand().kind() instanceof OperandKind.Named named && named.suffix() ? slot.operand() : null;
    }

    private static List<Mnemonic> longer(Mnemonic start, Operand operand) {
        var all = new ArrayList<Mnemonic>();
        for (NameTable.Entry entry : ((OperandKind.Named) operand.kind()).table().entries()) {
            var implied = new ArrayList<>(start.implied());
            implied.add(Argument.register(operand, entry.value()));
            all.add(new Mnemonic(start.text() + entry.text(), List.copyOf(implied),
                    start.rest().subList(1, start.rest().size())));
        }
        return all;
    }
}
