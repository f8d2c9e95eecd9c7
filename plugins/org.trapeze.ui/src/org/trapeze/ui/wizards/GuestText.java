package org.trapeze.ui.wizards;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.resource.XtextResourceSet;

import org.trapeze.isa.isa.HaltStatement;
import org.trapeze.isa.isa.InstructionDeclaration;
import org.trapeze.isa.isa.Machine;
import org.trapeze.isa.isa.SyntaxItem;
import org.trapeze.isa.isa.TextItem;

import org.trapeze.ui.TrapezeUi;

/** The text of a new guest. */
final class GuestText {
    private static final Pattern MACHINE = Pattern.compile("(?im)^(\\s*machine\\s+)\"[^\"]*\"");

    private GuestText() {
    }

    /** {@return a guest that ends as soon as it starts} */
    static String empty(String machine, Optional<String> halt) {
        return String.format("        machine \"%s\"%n%n        entry   start%nstart:%s%n", machine,
                halt.map(word -> "  " + word).orElse("")).replace(System.lineSeparator(), "\n");
    }

    /** {@return the text of a guest with another machine in place of its own} */
    static String withMachine(String text, String machine) {
        return MACHINE.matcher(text).replaceFirst("$1" + Matcher.quoteReplacement('"' + machine + '"'));
    }

    /**
     * {@return the word for an instruction without operands that halts a machine; empty where it has none} Reads files:
     * not for the user interface thread.
     */
    static Optional<String> haltOf(URI machine) {
        XtextResourceSet set = TrapezeUi.get().index().savedSet(machine);
        Resource resource = set.getResource(machine, true);
        EObject root = resource.getContents().isEmpty() ? null : resource.getContents().getFirst();
        return root instanceof Machine own ? haltOf(own, new HashSet<>()) : Optional.empty();
    }

    /** A machine that extends itself is an error, and here one that was seen already. */
    private static Optional<String> haltOf(Machine machine, Set<Machine> seen) {
        Optional<String> own = EcoreUtil2.getAllContentsOfType(machine, InstructionDeclaration.class).stream()
                .filter(GuestText::halts).flatMap(instruction -> word(instruction).stream()).findFirst();
        return own.isPresent() || machine.getBase() == null || !seen.add(machine) ? own
                : haltOf(machine.getBase(), seen);
    }

    private static boolean halts(InstructionDeclaration instruction) {
        return !EcoreUtil2.getAllContentsOfType(instruction, HaltStatement.class).isEmpty();
    }

    private static Optional<String> word(InstructionDeclaration instruction) {
        List<SyntaxItem> items = instruction.getSyntax() == null ? List.of() : instruction.getSyntax().getItems();
        return items.size() == 1 && items.getFirst() instanceof TextItem text ? Optional.of(text.getText())
                : Optional.empty();
    }
}
