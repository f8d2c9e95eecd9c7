package org.trapeze.classify;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.trapeze.ir.arch.Architecture;

/**
 * The classes of all instructions of one machine, and what the theorems say about it. Immutable.
 *
 * @param architecture what was classified
 * @param profile      what counted as a resource
 * @param instructions in the order of the description
 * @param theorem1     a virtual machine monitor may be constructed: the sensitive instructions are privileged (PG §3)
 * @param theorem3     a hybrid monitor may be constructed: the user sensitive instructions are privileged (PG §3)
 * @param kept         the same while the monitor keeps the description's settings; empty where it names none
 * @param extensions   whether guests can run under each of the description's extensions, in its order
 */
public record Classification(Architecture architecture, Profile profile, List<InstructionClasses> instructions,
        TheoremVerdict theorem1, TheoremVerdict theorem3, Optional<SettingVerdict> kept,
        List<ExtensionVerdict> extensions) {
    public Classification {
        Objects.requireNonNull(architecture);
        Objects.requireNonNull(profile);
        instructions = List.copyOf(instructions);
        Objects.requireNonNull(theorem1);
        Objects.requireNonNull(theorem3);
        Objects.requireNonNull(kept);
        extensions = List.copyOf(extensions);
    }

    /** {@return the classes of the instruction of a name} */
    public Optional<InstructionClasses> instruction(String name) {
        return instructions.stream().filter(classes -> classes.instruction().name().equals(name)).findFirst();
    }

    /** {@return whether the machine is recursively virtualizable, as far as its description can tell (PG §3)} */
    public TheoremVerdict theorem2() {
        return Theorems.theorem2(architecture, theorem1);
    }

    /** {@return what was found about the extension of a name} */
    public Optional<ExtensionVerdict> extension(String name) {
        return extensions.stream().filter(verdict -> verdict.extension().name().equals(name)).findFirst();
    }

    /** {@return whether every question about every instruction was answered} */
    public boolean isDecided() {
        return instructions.stream().allMatch(InstructionClasses::isDecided)
                && kept.map(SettingVerdict::isDecided).orElse(true)
                && extensions.stream().allMatch(verdict -> verdict.open().isEmpty());
    }
}
