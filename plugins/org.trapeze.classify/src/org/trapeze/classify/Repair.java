package org.trapeze.classify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.trapeze.ir.decl.Mode;
import org.trapeze.ir.decl.StateKind;

/**
 * A change of the machine after which an instruction would no longer stand in the way of a monitor. Derived from the
 * form of the verdicts alone: a suggestion to the machine's designer, not a proof that nothing else breaks.
 *
 * @param kind      what is to be changed
 * @param sentence  the change in words
 * @param exception the cause that might be declared an exception of operands instead; empty where there is none
 */
public record Repair(Kind kind, String sentence, Optional<String> exception) {
    /** The ways in which machines of the literature were mended. */
    public enum Kind {
        /** User mode executes it; let it trap there. */
        TRAP("trap"),
        /** User mode ignores what supervisor mode does; let it trap there instead. */
        TRAP_INSTEAD_OF_IGNORING("trap-instead-of-ignoring"),
        /** User mode traps, but supervisor mode traps at times as well; the user-mode trap has to come first. */
        TRAP_FIRST("trap-first"),
        /** It only reads system state; let a guest have a copy of that state of its own. */
        OWN_COPY("own-copy"),
        /** Let an extension's hypervisor mode take it over. */
        INTERCEPT("intercept");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        /** {@return the name in files for programs; stable} */
        public String key() {
            return key;
        }
    }

    Repair(Kind kind, String sentence) {
        this(kind, sentence, Optional.empty());
    }

    /**
     * {@return the changes that come into question, the plainest first; none where the instruction does not stand in
     * the way}
     *
     * @param premise {@link Property#SENSITIVE} for Theorem 1, {@link Property#USER_SENSITIVE} for Theorem 3
     */
    public static List<Repair> of(InstructionClasses classes, Property premise) {
        if (!classes.offends(premise)) {
            return List.of();
        }
        List<InstructionPart> bad =
                classes.parts().stream().filter(part -> part.classes().offends(premise)).toList();
        InstructionClasses shape = bad.isEmpty() ? classes : bad.getFirst().classes();
        String name = classes.instruction().name()
                + (bad.isEmpty() || bad.size() == classes.parts().size() ? "" : " with " + PartsText.words(bad));
        String user = classes.user().name() + " mode";
        List<Repair> repairs = new ArrayList<>();
        repairs.add(trap(shape, name, user));
        if (!shape.isControlSensitive()) {
            repairs.add(new Repair(Kind.OWN_COPY, "give each guest its own copy of " + read(shape) + ", for " + name
                    + " to read"));
        }
        repairs.add(new Repair(Kind.INTERCEPT, "let a hypervisor mode of a hardware extension intercept " + name));
        return repairs;
    }

    private static Repair trap(InstructionClasses shape, String name, String user) {
        Optional<String> cause = trapInSupervisorMode(shape);
        if (cause.isPresent()) {
            return new Repair(Kind.TRAP_FIRST, "let " + name + " trap in " + user + " only, and before anything for"
                    + " which it traps in supervisor mode as well; or, where " + cause.get() + " is an exception of"
                    + " operands such as the paper leaves out, declare it: exceptions " + cause.get(), cause);
        }
        boolean ignored = shape.isControlSensitive() && !shape.control().get(shape.user()).isYes();
        if (isOnlyMode(shape)) {
            return new Repair(Kind.TRAP, "give the machine a less privileged mode, and make " + name + " trap there");
        }
        return ignored ? new Repair(Kind.TRAP_INSTEAD_OF_IGNORING, "make " + name + " trap in " + user
                + " instead of leaving the change of resources out") : new Repair(Kind.TRAP, "make " + name
                + " trap in " + user);
    }

    /** Whether the machine has no second mode, so that all code would trap. */
    private static boolean isOnlyMode(InstructionClasses shape) {
        return shape.control().size() == 1;
    }

    /** The cause of a trap in a mode other than user mode by which the states that refute privileged do so. */
    private static Optional<String> trapInSupervisorMode(InstructionClasses shape) {
        return shape.privileged().witness().stream().flatMap(witness -> witness.executions().stream())
                .filter(execution -> execution.outcome().trapped() && !isIn(execution.before(), shape.user()))
                .map(execution -> execution.outcome().cause()).findFirst();
    }

    private static boolean isIn(ConcreteState state, Mode mode) {
        return state.components().entrySet().stream().filter(entry -> entry.getKey().kind() == StateKind.MODE)
                .anyMatch(entry -> entry.getValue().getFirst() == mode.value());
    }

    private static String read(InstructionClasses shape) {
        List<String> state = new ArrayList<>();
        if (!shape.locationModes().isEmpty()) {
            state.add("R");
        }
        if (shape.mode().isYes()) {
            state.add("the mode");
        }
        if (!shape.resourceModes().isEmpty()) {
            state.add("the resources");
        }
        return String.join(" and of ", state);
    }
}
