package org.trapeze.ui.classification;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.trapeze.asm.assembler.Assembly;
import org.trapeze.asm.assembler.Placement;
import org.trapeze.asm.program.EncodedInstructions;
import org.trapeze.asm.program.GuestAssembler;
import org.trapeze.classify.InstructionClasses;

import org.trapeze.ui.language.Language;
import org.trapeze.ui.model.InstructionPlace;
import org.trapeze.ui.model.ModelSnapshot;

/**
 * The classes of the instructions in a text where they stand: in a guest those of the part of an instruction that the
 * statement's operands belong to, where they bear on its classes. Immutable.
 */
public final class PlacedClasses {
    private final Map<String, InstructionClasses> known;
    private final Map<Integer, Map<String, Long>> operands = new HashMap<>();

    /** @param known the classes by the names of the instructions */
    public PlacedClasses(ModelSnapshot snapshot, Map<String, InstructionClasses> known) {
        this.known = known;
        boolean needed = known.values().stream().anyMatch(classes -> !classes.parts().isEmpty());
        if (needed && snapshot.language() == Language.GASM && snapshot.machine().isPresent()) {
            Assembly assembly = Language.GASM.get(GuestAssembler.class).assemble(snapshot.resource());
            EncodedInstructions words =
                    new EncodedInstructions(assembly, snapshot.machine().get().architecture().storage());
            assembly.placements().forEach(placement -> add(placement, words));
        }
    }

    private void add(Placement placement, EncodedInstructions words) {
        boolean matters = placement.expanded().isEmpty() && placement.instruction().isPresent()
                && known.containsKey(placement.instruction().get().name())
                && !known.get(placement.instruction().get().name()).parts().isEmpty();
        if (matters) {
            words.word(placement).ifPresent(word -> operands.put(placement.offset(),
                    EncodedInstructions.operands(placement.instruction().get(), word)));
        }
    }

    /** {@return the classes at a place; empty where they are not known (yet)} */
    public Optional<InstructionClasses> at(InstructionPlace place) {
        return Optional.ofNullable(known.get(place.instruction().getName()))
                .map(classes -> classes.with(operands.getOrDefault(place.offset(), Map.of())));
    }
}
