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
import org.trapeze.isa.isa.ComponentDeclaration;
import org.trapeze.isa.isa.InstructionDeclaration;
import org.trapeze.isa.isa.ModeDeclaration;
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
            Mnemonics.of(instruction).map(Scanner::tokens).filter(tokens -> !tokens.isEmpty()).map(List::getFirst)
                    .map(Token::text).ifPresent(word -> addInstruction(key(word), instruction));
        }
        view.names().all(MachineNames.Space.DIRECTIVE)
                .forEach((name, directive) -> operations.putIfAbsent(key(name), directive));
        view.names().all(MachineNames.Space.VALUE).forEach(this::addOperands);
    }

    private void addInstruction(String word, InstructionDeclaration instruction) {
        if (operations.putIfAbsent(word, instruction) != null) {
            shared.add(word);
        }
    }

    private void addOperands(String name, EObject declared) {
        if (declared instanceof ModeDeclaration) {
            operands.put(name, declared);
        } else if (declared instanceof ComponentDeclaration component) {
            String bank = name.toLowerCase(Locale.ROOT);
            for (int number = 0; number < RegisterBanks.size(component); number++) {
                operands.putIfAbsent(bank + number, component);
            }
        }
    }

    /** {@return the first instruction or data directive that a word starts, in any case of letters; null if there is none} */
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

    /** {@return the register bank or mode that a word of an operand names; null if there is none} */
    public EObject operand(String word) {
        EObject exact = operands.get(word);
        return exact != null ? exact : registerIn(operands.get(key(word)));
    }

    /** {@return all registers and modes by name} */
    public Map<String, EObject> operands() {
        return Collections.unmodifiableMap(operands);
    }

    /** Registers may be written in upper case, modes not. */
    private static EObject registerIn(EObject found) {
        return found instanceof ComponentDeclaration ? found : null;
    }

    private static String key(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
