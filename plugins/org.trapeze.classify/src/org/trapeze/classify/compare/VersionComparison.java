package org.trapeze.classify.compare;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.trapeze.classify.Classification;
import org.trapeze.classify.InstructionClasses;
import org.trapeze.classify.TheoremVerdict;
import org.trapeze.classify.compare.InstructionChange.Kind;
import org.trapeze.ir.arch.Instruction;
import org.trapeze.ir.arch.OperandField;
import org.trapeze.ir.print.StmtPrinter;

/**
 * Two versions of a description, or two machines, compared by their classes. Instructions correspond by name.
 *
 * @param before   the first version
 * @param after    the second version, in the same profile
 * @param changes  the instructions that are in one version only, are written differently or have other verdicts; first
 *                 those of the first version in its order, then the added ones
 * @param theorems the theorems whose premise fares differently
 * @param circumstances what fares differently with the monitor's setting or with extensions
 */
public record VersionComparison(Classification before, Classification after, List<InstructionChange> changes,
        List<TheoremChange> theorems, List<CircumstanceChange> circumstances) {
    public VersionComparison {
        changes = List.copyOf(changes);
        theorems = List.copyOf(theorems);
        circumstances = List.copyOf(circumstances);
    }

    /**
     * {@return the comparison}
     *
     * @throws IllegalArgumentException where the profiles differ
     */
    public static VersionComparison of(Classification before, Classification after) {
        if (before.profile() != after.profile()) {
            throw new IllegalArgumentException("the profiles differ: " + before.profile() + ", " + after.profile());
        }
        List<InstructionChange> changes = new ArrayList<>();
        for (InstructionClasses old : before.instructions()) {
            change(old, after.instruction(old.instruction().name())).ifPresent(changes::add);
        }
        after.instructions().stream().filter(now -> before.instruction(now.instruction().name()).isEmpty())
                .forEach(now -> changes.add(new InstructionChange(Kind.ADDED, Optional.empty(), Optional.of(now))));
        List<TheoremChange> theorems = new ArrayList<>();
        theorem(before.theorem1(), after.theorem1(), changes).ifPresent(theorems::add);
        theorem(before.theorem2(), after.theorem2(), changes).ifPresent(theorems::add);
        theorem(before.theorem3(), after.theorem3(), changes).ifPresent(theorems::add);
        return new VersionComparison(before, after, changes, theorems, CircumstanceChange.between(before, after));
    }

    /** {@return whether some verdict differs, on an instruction or a theorem} */
    public boolean changesVerdicts() {
        return !theorems.isEmpty() || !circumstances.isEmpty()
                || changes.stream().anyMatch(InstructionChange::changesVerdicts);
    }

    private static Optional<InstructionChange> change(InstructionClasses old, Optional<InstructionClasses> now) {
        if (now.isEmpty()) {
            return Optional.of(new InstructionChange(Kind.REMOVED, Optional.of(old), now));
        }
        boolean rewritten = !meaning(old.instruction()).equals(meaning(now.get().instruction()));
        InstructionChange change =
                new InstructionChange(rewritten ? Kind.CHANGED : Kind.SURROUNDINGS, Optional.of(old), now);
        return rewritten || change.changesVerdicts() ? Optional.of(change) : Optional.empty();
    }

    /** The printed form, which does not depend on what else the machine declares. */
    private static List<Object> meaning(Instruction instruction) {
        return List.of(instruction.encoding().bits(), instruction.encoding().mask(), instruction.encoding().match(),
                instruction.encoding().fields().stream().map(OperandField::excluded).toList(),
                StmtPrinter.print(instruction.body()));
    }

    private static Optional<TheoremChange> theorem(TheoremVerdict before, TheoremVerdict after,
            List<InstructionChange> changes) {
        if (before.holds().equals(after.holds())) {
            return Optional.empty();
        }
        Set<String> concerned = new HashSet<>(named(before).toList());
        Set<String> still = new HashSet<>(named(after).toList());
        Set<String> both = new HashSet<>(concerned);
        both.retainAll(still);
        concerned.addAll(still);
        concerned.removeAll(both);
        return Optional.of(new TheoremChange(before, after,
                changes.stream().filter(change -> concerned.contains(change.name())).toList()));
    }

    /** Who breaks the premise or leaves it open, told apart. */
    private static Stream<String> named(TheoremVerdict theorem) {
        return Stream.concat(theorem.offenders().stream().map(TheoremVerdict.Offender::classes),
                theorem.open().stream()).map(classes -> classes.instruction().name());
    }
}
