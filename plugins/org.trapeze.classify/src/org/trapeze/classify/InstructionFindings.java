package org.trapeze.classify;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.trapeze.ir.arch.Instruction;

/**
 * What was found out about one instruction under all circumstances that its machine's description gives.
 *
 * @param classes in all states of the plain machine
 * @param kept    while the monitor keeps its settings; the same as {@code classes} where these make no difference
 * @param guests  for each extension of the machine the classes in the sense of a guest, see {@link Circumstances};
 *                empty where nothing had to be asked
 */
record InstructionFindings(InstructionClasses classes, InstructionClasses kept,
        List<Optional<InstructionClasses>> guests) {
    InstructionFindings {
        Objects.requireNonNull(classes);
        Objects.requireNonNull(kept);
        guests = List.copyOf(guests);
    }

    /** {@return the same findings on the instruction as the machine has it, where another body stood for its own} */
    InstructionFindings of(Instruction described) {
        return new InstructionFindings(classes.of(described), kept.of(described),
                guests.stream().map(guest -> guest.map(known -> known.of(described))).toList());
    }
}
