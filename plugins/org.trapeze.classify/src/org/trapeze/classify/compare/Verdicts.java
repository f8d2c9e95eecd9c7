package org.trapeze.classify.compare;

import java.util.ArrayList;
import java.util.List;

import org.trapeze.classify.InstructionClasses;
import org.trapeze.classify.Property;

/** The answers about an instruction without what shows them. */
final class Verdicts {
    private Verdicts() {
    }

    /** {@return the answers, comparable between two classifications} */
    static List<String> of(InstructionClasses classes) {
        List<String> answers = new ArrayList<>();
        for (Property property : Property.values()) {
            answers.add(property.key() + " " + classes.verdict(property).answer());
        }
        answers.add("from " + classes.controlModes());
        answers.add("in " + classes.locationModes());
        answers.add("reading in " + classes.resourceModes());
        classes.parts().forEach(part -> answers.add(part.words() + " " + of(part.classes())));
        return answers;
    }
}
