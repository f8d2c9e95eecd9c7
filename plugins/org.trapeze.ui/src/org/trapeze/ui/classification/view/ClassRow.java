package org.trapeze.ui.classification.view;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.trapeze.classify.Classification;
import org.trapeze.classify.Explanation;
import org.trapeze.classify.InstructionClasses;
import org.trapeze.classify.Property;
import org.trapeze.ir.arch.Architecture;
import org.trapeze.ir.arch.Instruction;

/**
 * One instruction in the matrix. Made on a worker thread, with what takes a while to say.
 *
 * @param instruction the instruction
 * @param classes     its classes; empty where they are not known (yet)
 * @param summary     the classes in words; empty where they are not known
 * @param kept        its classes while a monitor keeps its settings; empty where there are none, or not known
 * @param guests      what is said of it under each hardware extension, where it is sensitive
 */
record ClassRow(Instruction instruction, Optional<InstructionClasses> classes, String summary,
        Optional<InstructionClasses> kept, List<GuestVerdict> guests) {

    ClassRow {
        guests = List.copyOf(guests);
    }

    /** {@return all instructions of a machine, in the order of its description} */
    static List<ClassRow> of(Architecture machine, Map<String, InstructionClasses> known,
            Optional<Classification> complete) {
        return machine.instructions().stream().map(one -> of(one, Optional.ofNullable(known.get(one.name())), complete))
                .toList();
    }

    private static ClassRow of(Instruction one, Optional<InstructionClasses> classes,
            Optional<Classification> complete) {
        return new ClassRow(one, classes, classes.map(Explanation::summary).orElse(""),
                complete.flatMap(Classification::kept).flatMap(kept -> kept.instruction(one.name())),
                complete.map(all -> GuestVerdict.of(all, one.name())).orElse(List.of()));
    }

    String name() {
        return instruction.name();
    }

    /** {@return whether the instruction is sensitive, or may be for all that is known by now} */
    boolean maybeSensitive() {
        return classes.map(known -> !known.verdict(Property.SENSITIVE).isNo()).orElse(true);
    }

    /** {@return whether all of some words occur in what is shown of the instruction, in either case} */
    boolean matches(String words) {
        String all = (name() + " " + instruction.mnemonic() + " " + instruction.title() + " " + summary)
                .toLowerCase(Locale.ROOT);
        return List.of(words.toLowerCase(Locale.ROOT).strip().split("\\s+")).stream().allMatch(all::contains);
    }
}
