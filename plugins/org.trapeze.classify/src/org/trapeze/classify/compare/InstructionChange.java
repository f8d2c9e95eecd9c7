package org.trapeze.classify.compare;

import java.util.List;
import java.util.Optional;

import org.trapeze.classify.Explanation;
import org.trapeze.classify.InstructionClasses;

/**
 * What became of one instruction from one version of a description to another.
 *
 * @param kind   what happened
 * @param before its classes in the first version, where it is there
 * @param after  its classes in the second version, where it is there; one of the two always is
 */
public record InstructionChange(Kind kind, Optional<InstructionClasses> before, Optional<InstructionClasses> after) {
    /** What can happen to an instruction. */
    public enum Kind {
        /** It is new. */
        ADDED("added"),
        /** It is gone. */
        REMOVED("removed"),
        /** What it does is written differently. */
        CHANGED("changed"),
        /** It is written as before, but its verdicts differ: the state, the modes, translation or traps changed. */
        SURROUNDINGS("as before on a changed machine");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** {@return the event in running text; stable, since scripts read it too} */
        public String words() {
            return words;
        }
    }

    /** {@return the instruction's name} */
    public String name() {
        return after.or(() -> before).orElseThrow().instruction().name();
    }

    /** {@return whether its verdicts differ; true where it is in one version only} */
    public boolean changesVerdicts() {
        return !verdicts(before).equals(verdicts(after));
    }

    /** {@return the change in one clause, such as {@code added: not privileged; innocuous}} */
    public String words() {
        String old = before.map(Explanation::summary).orElse("");
        String now = after.map(Explanation::summary).orElse("");
        if (before.isEmpty() || after.isEmpty()) {
            return kind.words() + ": " + old + now;
        }
        return kind.words() + ": "
                + (old.equals(now) ? changesVerdicts() ? now + ", for other operand values" : "still "
                + now : old + " -> " + now);
    }

    /** Everything but the witnesses, which may differ where the verdicts do not. */
    private static List<String> verdicts(Optional<InstructionClasses> classes) {
        return classes.map(Verdicts::of).orElse(List.of());
    }
}
