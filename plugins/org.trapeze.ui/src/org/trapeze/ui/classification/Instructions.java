package org.trapeze.ui.classification;

import java.util.Optional;

import org.trapeze.classify.InstructionClasses;
import org.trapeze.isa.isa.InstructionDeclaration;

import org.trapeze.ui.TrapezeUi;
import org.trapeze.ui.highlighting.Highlight;
import org.trapeze.ui.model.ModelSnapshot;

/** The computed classes of instructions as they stand in a model. Any thread. */
public final class Instructions {

    private Instructions() {
    }

    /** {@return the classes of an instruction on the machine of a model; empty where they are not known (yet)} */
    public static Optional<InstructionClasses> classes(ModelSnapshot snapshot, InstructionDeclaration instruction) {
        return snapshot.machine().filter(machine -> instruction.getName() != null)
                .map(machine -> TrapezeUi.get().classification().classes(machine).get(instruction.getName()));
    }

    /**
     * {@return which of the five ways of showing an instruction belongs to its classes} Privileged comes first, for
     * then nothing else about it can break a monitor; what is not certain is never shown as innocuous.
     */
    public static Highlight highlight(InstructionClasses classes) {
        if (classes.isPrivileged()) {
            return Highlight.PRIVILEGED;
        }
        if (classes.isControlSensitive()) {
            return Highlight.CONTROL_SENSITIVE;
        }
        if (classes.isBehaviourSensitive()) {
            return Highlight.BEHAVIOUR_SENSITIVE;
        }
        return classes.isInnocuous() && classes.privileged().isDecided() ? Highlight.INNOCUOUS : Highlight.UNDECIDED;
    }
}
