package org.trapeze.classify;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Whether the premise of one of the paper's theorems holds for a machine. The premises are sufficient, not necessary:
 * one that fails leaves it open whether a monitor exists (PG §6).
 *
 * @param number    1, 2 or 3
 * @param lacking   what the machine lacks to be one of those that the paper speaks of (PG §1), as a clause; empty where
 *                  it lacks nothing
 * @param holds     whether the theorem applies; empty where an undecided instruction leaves it open
 * @param offenders the instructions that certainly break the premise, in the order of the description
 * @param open      the instructions whose verdicts leave it open
 * @param caveats   sentences about what the theorem as the paper states it does not consider
 */
public record TheoremVerdict(int number, String lacking, Optional<Boolean> holds, List<Offender> offenders,
        List<InstructionClasses> open, List<String> caveats) {
    /**
     * An instruction that breaks a premise.
     *
     * @param classes     the instruction
     * @param sensitivity what it should not be, as a clause such as {@code control sensitive from supervisor mode}
     * @param values      the operand values for which it breaks the premise, as a clause; empty where it does for all
     */
    public record Offender(InstructionClasses classes, String sensitivity, String values) {
        /** {@return why it breaks the premise, as a clause} */
        public String reason() {
            return sensitivity + " and not privileged" + (values.isEmpty() ? "" : " for " + values);
        }
    }

    /** {@return which sensitivity the theorem forbids to instructions that are not privileged} */
    public Property premise() {
        return number == 3 ? Property.USER_SENSITIVE : Property.SENSITIVE;
    }

    public TheoremVerdict {
        Objects.requireNonNull(lacking);
        offenders = List.copyOf(offenders);
        open = List.copyOf(open);
        caveats = List.copyOf(caveats);
    }
}
