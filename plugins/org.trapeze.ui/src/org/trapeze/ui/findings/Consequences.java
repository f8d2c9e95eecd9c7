package org.trapeze.ui.findings;

import java.util.ArrayList;
import java.util.List;

import org.trapeze.classify.InstructionClasses;
import org.trapeze.classify.Property;
import org.trapeze.classify.Witness;

/** Says what a sensitive instruction that does not trap does to a guest under a monitor (PG §3, necessity). */
public final class Consequences {

    private Consequences() {
    }

    /** {@return what goes wrong, a clause each; none for an instruction without a certain sensitivity} */
    public static List<String> of(InstructionClasses classes) {
        String user = classes.user().name() + " mode";
        List<String> clauses = new ArrayList<>();
        if (classes.control().get(classes.user()).isYes()) {
            clauses.add("it changes the real machine's resources behind the monitor's back");
        } else if (classes.isControlSensitive()) {
            clauses.add("the guest's change of resources does not take place, since the guest really runs in " + user);
        }
        if (!classes.locationModes().isEmpty()) {
            clauses.add("its result depends on where the monitor has put the guest in storage");
        }
        if (classes.mode().isYes()) {
            clauses.add("it acts as in " + user + " even where the guest believes to be in another mode");
        }
        if (!classes.resourceModes().isEmpty()) {
            clauses.add("it shows the real machine's resources, not the guest's");
        }
        return clauses;
    }

    /** {@return states that show it, in a sentence; empty where there are none to show} */
    public static String example(InstructionClasses classes) {
        return classes.verdict(Property.SENSITIVE).witness().map(Witness::sentence).orElse("");
    }
}
