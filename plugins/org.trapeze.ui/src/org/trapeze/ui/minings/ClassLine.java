package org.trapeze.ui.minings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.trapeze.classify.Explanation;
import org.trapeze.classify.InstructionClasses;

import org.trapeze.ui.classification.PlacedClasses;
import org.trapeze.ui.language.Language;
import org.trapeze.ui.model.InstructionPlace;
import org.trapeze.ui.model.ModelSnapshot;

/**
 * What stands above a line.
 *
 * @param offset of the instruction's name or mnemonic in that line
 * @param text   its classes in words
 */
record ClassLine(int offset, String text) {
    /** More would cost the editor more than they tell anybody. */
    private static final int MOST = 2000;

    /**
     * {@return what is known of the instructions of a text: of all in a description, of those that trap or are
     * sensitive in a guest, with the operands that they have there}
     *
     * @param known the classes by the names of the instructions
     */
    static List<ClassLine> of(ModelSnapshot snapshot, Map<String, InstructionClasses> known) {
        boolean guest = snapshot.language() == Language.GASM;
        PlacedClasses placed = new PlacedClasses(snapshot, known);
        List<ClassLine> lines = new ArrayList<>();
        for (InstructionPlace place : snapshot.instructions()) {
            placed.at(place).filter(here -> lines.size() < MOST && (!guest || isTold(here)))
                    .ifPresent(here -> lines.add(new ClassLine(place.offset(), Explanation.summary(here))));
        }
        return lines;
    }

    /** A privileged instruction is what a monitor gets to see, sensitive or not. */
    private static boolean isTold(InstructionClasses here) {
        return !here.isInnocuous() || here.isPrivileged() && !here.isVacuouslyPrivileged();
    }
}
