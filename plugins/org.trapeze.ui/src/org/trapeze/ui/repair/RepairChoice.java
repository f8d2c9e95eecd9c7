package org.trapeze.ui.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.trapeze.classify.Repair;
import org.trapeze.isa.ide.fixes.TextChange;
import org.trapeze.isa.isa.InstructionDeclaration;
import org.trapeze.isa.isa.Machine;

/**
 * One way to repair an instruction, as it is kept with a problem. Any thread.
 *
 * @param kind      the classifier's suggestion
 * @param exception the cause that is declared an exception of operands; empty for the suggestion itself
 */
public record RepairChoice(Repair.Kind kind, Optional<String> exception) {
    private static final String DECLARES = "exceptions ";

    /**
     * {@return the ways in which a machine's own text can be changed as a suggestion says, the best first} An
     * instruction that begins with the trap of user mode gains nothing by another one: what is left is to say that the
     * trap by which it is not privileged is for an operand that is a mistake in every mode.
     *
     * @param privileged the names of the instructions that are known to be privileged
     */
    public static List<RepairChoice> of(Machine machine, InstructionDeclaration instruction, Repair repair,
            Set<String> privileged) {
        List<RepairChoice> choices = new ArrayList<>();
        Guard guard = new Guard(machine);
        repair.exception().filter(cause -> !guard.raises(cause, privileged)
                && ExceptionEdit.of(machine, cause).isPresent())
                .ifPresent(cause -> choices.add(new RepairChoice(repair.kind(), Optional.of(cause))));
        boolean guarded = repair.kind() == Repair.Kind.TRAP_FIRST && guard.begins(instruction, privileged);
        if (!guarded && RepairEdits.isPossible(machine, repair.kind())) {
            choices.add(new RepairChoice(repair.kind(), Optional.empty()));
        }
        return choices;
    }

    /** {@return what {@link #key} has said} */
    static Optional<RepairChoice> parse(String key) {
        return key.startsWith(DECLARES)
                ? Optional.of(new RepairChoice(Repair.Kind.TRAP_FIRST, Optional.of(key.substring(DECLARES.length()))))
                : Stream.of(Repair.Kind.values()).filter(kind -> kind.key().equals(key)).findFirst()
                        .map(kind -> new RepairChoice(kind, Optional.empty()));
    }

    /** {@return the choice as a problem keeps it} */
    public String key() {
        return exception.map(cause -> DECLARES + cause).orElse(kind.key());
    }

    /** {@return the change; empty where it has been made already or is not possible} */
    Optional<TextChange> change(Machine machine, InstructionDeclaration instruction, Set<String> privileged) {
        return exception.isPresent() ? ExceptionEdit.of(machine, exception.get())
                : RepairEdits.of(machine, instruction, kind, privileged);
    }

    String label(String instruction) {
        return exception.map(cause -> "Declare '" + cause + "' an exception of operands, for " + instruction
                + " to count as privileged").orElseGet(() -> RepairLabels.label(kind, instruction));
    }

    String description() {
        return exception.map(cause -> "Adds the cause to the exceptions, which the definitions leave out as they do"
                + " memory traps. Right where the operand is a mistake in every mode.")
                .orElseGet(() -> RepairLabels.description(kind));
    }
}
