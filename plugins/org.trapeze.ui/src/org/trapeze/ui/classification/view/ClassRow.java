package org.trapeze.ui.classification.view;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.trapeze.classify.Explanation;
import org.trapeze.classify.InstructionClasses;
import org.trapeze.classify.Property;
import org.trapeze.ir.arch.Architecture;
import org.trapeze.ir.arch.Instruction;

/**
 * One instruction in the matrix.
 *
 * @param instruction the instruction
 * @param classes     its classes; empty where they are not known (yet)
 */
record ClassRow(Instruction instruction, Optional<InstructionClasses> classes) {

    /** {@return all instructions of a machine, in the order of its description} */
    static List<ClassRow> of(Architecture machine, Map<String, InstructionClasses> known) {
        return machine.instructions().stream()
                .map(one -> new ClassRow(one, Optional.ofNullable(known.get(one.name())))).toList();
    }

    String name() {
        return instruction.name();
    }

    String summary() {
        return classes.map(Explanation::summary).orElse("");
    }

    /** {@return whether the instruction is sensitive, or may be for all that is known by now} */
    boolean maybeSensitive() {
        return classes.map(known -> !known.verdict(Property.SENSITIVE).isNo()).orElse(true);
    }

    /** {@return whether all of some words occur in what is shown of the instruction, in either case} */
    boolean matches(String words) {
        String all = (name() + " " + instruction.mnemonic() + " " + instruction.title() + " " + summary())
                .toLowerCase(Locale.ROOT);
        return List.of(words.toLowerCase(Locale.ROOT).strip().split("\\s+")).stream().allMatch(all::contains);
    }
}
