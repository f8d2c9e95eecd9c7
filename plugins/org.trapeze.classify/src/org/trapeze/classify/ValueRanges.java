package org.trapeze.classify;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.trapeze.ir.arch.OperandField;
import org.trapeze.ir.decl.Operand;

/**
 * Says which values of one narrow operand are meant as a few runs of numbers, where conditions on its bits say it
 * longer.
 */
final class ValueRanges {
    private static final int WIDEST = 12;
    private static final int MOST_RUNS = 6;

    private ValueRanges() {
    }

    /** {@return the values for which some part is, as a clause; empty where several operands count, or it gets long} */
    static Optional<String> words(List<InstructionPart> parts) {
        List<Operand> operands = parts.stream().flatMap(part -> part.where().stream()).map(OperandValues::operand)
                .distinct().toList();
        if (operands.size() != 1 || operands.getFirst().width() > WIDEST) {
            return Optional.empty();
        }
        Operand operand = operands.getFirst();
        BitSet meant = new BitSet();
        BitSet others = new BitSet();
        List<Long> excluded = excluded(parts.getFirst(), operand);
        for (int value = 0; value < 1 << operand.width(); value++) {
            long one = value;
            boolean isMeant = parts.stream()
                    .anyMatch(part -> part.where().stream().allMatch(limit -> limit.allows(one)));
            if (!excluded.contains(one)) {
                (isMeant ? meant : others).set(value);
            }
        }
        List<String> in = runs(meant);
        List<String> out = runs(others);
        boolean shorter = !out.isEmpty() && out.size() < in.size();
        List<String> said = shorter ? out : in;
        return said.isEmpty() || said.size() > MOST_RUNS ? Optional.empty()
                : Optional.of(operand.name() + (shorter ? " other than " : " = ")
                        + said.stream().collect(Collectors.joining(", ")));
    }

    private static List<Long> excluded(InstructionPart part, Operand operand) {
        Stream<OperandField> fields = part.classes().instruction().encoding().fields().stream();
        return fields.filter(field -> field.operand().equals(operand)).flatMap(field -> field.excluded().stream())
                .toList();
    }

    private static List<String> runs(BitSet values) {
        List<String> runs = new ArrayList<>();
        for (int first = values.nextSetBit(0); first >= 0; first = values.nextSetBit(values.nextClearBit(first))) {
            int last = values.nextClearBit(first) - 1;
            runs.add(StateText.hex(first) + (last == first ? "" : (last == first + 1 ? ", " : " to ")
                    + StateText.hex(last)));
        }
        return runs;
    }
}
