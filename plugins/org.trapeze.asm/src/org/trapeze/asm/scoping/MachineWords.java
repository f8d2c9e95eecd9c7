package org.trapeze.asm.scoping;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.trapeze.asm.source.Scanner;
import org.trapeze.asm.source.Token;
import org.trapeze.asm.source.TokenKind;
import org.trapeze.isa.isa.ComponentDeclaration;
import org.trapeze.isa.isa.InstructionDeclaration;
import org.trapeze.isa.isa.ModeDeclaration;
import org.trapeze.isa.isa.NameEntry;
import org.trapeze.isa.isa.NamesDeclaration;
import org.trapeze.isa.isa.PseudoDeclaration;
import org.trapeze.isa.model.EntryNames;
import org.trapeze.isa.model.MachineNames;
import org.trapeze.isa.model.MachineView;
import org.trapeze.isa.model.Mnemonics;

/** The words that a machine's description gives to programs. Immutable; belongs to one state of the description. */
public final class MachineWords {
    private final Map<String, EObject> operations = new LinkedHashMap<>();
    private final Set<String> shared = new HashSet<>();
    private final Map<String, EObject> operands = new HashMap<>();

    /** @param view the machine as it is now */
    public MachineWords(MachineView view) {
        for (InstructionDeclaration instruction : view.instructions()) {
            Mnemonics.all(instruction, view).stream().map(Scanner::tokens).filter(tokens -> !tokens.isEmpty())
                    .map(List::getFirst).map(Token::text).forEach(word -> addInstruction(key(word), instruction));
        }
        for (PseudoDeclaration pseudo : view.all(PseudoDeclaration.class)) {
            Mnemonics.of(pseudo).map(Scanner::tokens).filter(tokens -> !tokens.isEmpty())
                    .ifPresent(tokens -> addInstruction(key(tokens.getFirst().text()), pseudo));
        }
        view.names().all(MachineNames.Space.DIRECTIVE)
                .forEach((name, directive) -> operations.putIfAbsent(key(name), directive));
        view.names().all(MachineNames.Space.VALUE).forEach(this::addOperands);
        view.names().all(MachineNames.Space.NAMES).values().stream().filter(NamesDeclaration.class::isInstance)
                .forEach(table -> addNames(((NamesDeclaration) table).getNames()));
    }

    private void addInstruction(String word, EObject instruction) {
        EObject first = operations.putIfAbsent(word, instruction);
        if (first instanceof InstructionDeclaration && first != instruction) {
            shared.add(word);
        }
    }

    private void addOperands(String name, EObject declared) {
        if (declared instanceof ModeDeclaration) {
            operands.put(name, declared);
        } else if (declared instanceof ComponentDeclaration component) {
            addNames(component.getNames());
            String bank = name.toLowerCase(Locale.ROOT);
            for (int number = 0; number < RegisterBanks.size(component); number++) {
                operands.putIfAbsent(bank + number, component);
            }
        }
    }

    private void addNames(List<NameEntry> names) {
        for (NameEntry entry : names) {
            String text = EntryNames.of(entry);
            if (text != null) {
                // Of a name such as %eax the word is what can be linked.
                Scanner.tokens(text).stream().filter(token -> token.kind() == TokenKind.WORD).findFirst()
                        .ifPresent(word -> operands.putIfAbsent(key(word.text()), entry));
            }
        }
    }

    /**
     * {@return the first instruction or data directive that a word starts, in any case of letters; null if there is
     * none}
     */
    public EObject operation(String word) {
        return operations.get(key(word));
    }

    /** {@return whether several instructions start with a word, so that the operands decide which one is meant} */
    public boolean isShared(String word) {
        return shared.contains(key(word));
    }

    /** {@return all instructions and directives by the word that starts them, in small letters} */
    public Map<String, EObject> operations() {
        return Collections.unmodifiableMap(operations);
    }

    /** {@return the register bank, mode or name that a word of an operand names; null if there is none} */
    public EObject operand(String word) {
        EObject exact = operands.get(word);
        return exact != null ? exact : anyCase(operands.get(key(word)));
    }

    /** {@return all registers, modes and names of operands} */
    public Map<String, EObject> operands() {
        return Collections.unmodifiableMap(operands);
    }

    /** Registers and names may be written in upper case, modes not. */
    private static EObject anyCase(EObject found) {
        return found instanceof ModeDeclaration ? null : found;
    }

    private static String key(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
