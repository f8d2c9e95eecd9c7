package org.trapeze.classify;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.trapeze.ir.arch.MonitorSetting;

/**
 * What holds while a monitor keeps the machine's settings whenever a guest runs directly (guide §5, pitfall 8): the
 * same definitions over the states that this leaves of user mode.
 *
 * @param settings     what the monitor keeps
 * @param instructions the classes of all instructions, in the order of the description
 * @param theorem1     Theorem 1 over these classes
 * @param theorem2     Theorem 2, which depends on it
 * @param theorem3     Theorem 3 over these classes
 */
public record SettingVerdict(List<MonitorSetting> settings, List<InstructionClasses> instructions,
        TheoremVerdict theorem1, TheoremVerdict theorem2, TheoremVerdict theorem3) {
    public SettingVerdict {
        settings = List.copyOf(settings);
        instructions = List.copyOf(instructions);
        Objects.requireNonNull(theorem1);
        Objects.requireNonNull(theorem2);
        Objects.requireNonNull(theorem3);
    }

    /** {@return the classes of the instruction of a name} */
    public Optional<InstructionClasses> instruction(String name) {
        return instructions.stream().filter(classes -> classes.instruction().name().equals(name)).findFirst();
    }

    /** {@return whether every question was answered} */
    public boolean isDecided() {
        return instructions.stream().allMatch(InstructionClasses::isDecided);
    }
}
