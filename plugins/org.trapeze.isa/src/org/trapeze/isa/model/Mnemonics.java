package org.trapeze.isa.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.trapeze.isa.isa.InstructionDeclaration;
import org.trapeze.isa.isa.NamedItem;
import org.trapeze.isa.isa.PseudoDeclaration;
import org.trapeze.isa.isa.PseudoText;
import org.trapeze.isa.isa.SyntaxDeclaration;
import org.trapeze.isa.isa.SyntaxItem;
import org.trapeze.isa.isa.TextItem;

/** Reads the mnemonic of an instruction off its syntax. */
public final class Mnemonics {
    /** More words than these are an error elsewhere. */
    private static final int MOST = 4096;

    private Mnemonics() {
    }

    /**
     * {@return the words by which assembly language names the instruction: one for each choice of its suffixes}
     *
     * @param view the machine, which may have replaced the tables of suffixes
     */
    public static List<String> all(InstructionDeclaration instruction, MachineView view) {
        List<String> words = of(instruction).map(List::of).orElse(List.of());
        List<SyntaxItem> items = words.isEmpty() ? List.of() : instruction.getSyntax().getItems();
        for (int i = 1; i < items.size() && items.get(i) instanceof NamedItem item && item.isSuffix()
                && item.getTable() != null && words.size() <= MOST; i++) {
            words = words.stream().flatMap(word -> view.current(item.getTable()).getNames().stream().map(EntryNames::of)
                    .filter(Objects::nonNull).map(word::concat)).toList();
        }
        return words;
    }

    /** {@return the word by which assembly language names the pseudo-instruction, unless it is missing} */
    public static Optional<String> of(PseudoDeclaration pseudo) {
        return !pseudo.getItems().isEmpty() && pseudo.getItems().get(0) instanceof PseudoText first
                && first.getText() != null ? Optional.of(first.getText().strip()).filter(text -> !text.isEmpty())
                        : Optional.empty();
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
