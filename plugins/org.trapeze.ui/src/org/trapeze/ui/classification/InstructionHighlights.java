package org.trapeze.ui.classification;

import org.trapeze.classify.InstructionClasses;

import org.trapeze.ui.highlighting.Highlight;

/** Which of the five ways of showing an instruction belongs to its classes. */
public final class InstructionHighlights {

    private InstructionHighlights() {
    }

    /**
     * {@return how an instruction is shown} Privileged comes first, for then nothing else about it can break a monitor;
     * what is not certain is never shown as innocuous.
     */
    public static Highlight of(InstructionClasses classes) {
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
