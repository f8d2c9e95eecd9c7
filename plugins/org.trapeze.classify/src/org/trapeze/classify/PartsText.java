package org.trapeze.classify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Says which operand values some parts of an instruction are for. */
final class PartsText {
    private PartsText() {
    }

    /** {@return the values of all of the parts as a clause, such as {@code csr = 0x300, 0x305}; empty where none} */
    static String words(List<InstructionPart> parts) {
        List<List<OperandValues>> merged = new ArrayList<>();
        for (InstructionPart part : parts) {
            List<OperandValues> next = part.where();
            for (int i = 0; i < merged.size(); i++) {
                Optional<List<OperandValues>> both = merge(merged.get(i), next);
                if (both.isPresent()) {
                    next = both.get();
                    merged.remove(i);
                    i = -1;
                }
            }
            merged.add(next);
        }
        boolean plain = merged.size() == 1 && merged.getFirst().size() == 1;
        return plain ? clause(merged) : ValueRanges.words(parts).orElseGet(() -> clause(merged));
    }

    private static String clause(List<List<OperandValues>> cases) {
        return cases.stream().map(where -> where.isEmpty() ? "all operands" : where.stream().map(OperandValues::words)
                .collect(Collectors.joining(" and "))).collect(Collectors.joining("; "));
    }

    /** Two lists of limits as one, where they differ in the values of a single place. */
    private static Optional<List<OperandValues>> merge(List<OperandValues> one, List<OperandValues> other) {
        if (one.size() != other.size()) {
            return Optional.empty();
        }
        List<Integer> places = IntStream.range(0, one.size()).filter(i -> !one.get(i).equals(other.get(i))).boxed()
                .toList();
        if (places.size() != 1) {
            return Optional.empty();
        }
        int place = places.getFirst();
        if (!one.get(place).isAboutSameBits(other.get(place))) {
            return Optional.empty();
        }
        List<OperandValues> both = new ArrayList<>(one);
        both.remove(place);
        one.get(place).merge(other.get(place)).ifPresent(values -> both.add(place, values));
        return Optional.of(both);
    }

    /** {@return the instruction's parts by their classes in words, a line for each different outcome} */
    static List<String> lines(InstructionClasses classes) {
        Map<String, List<InstructionPart>> alike = new LinkedHashMap<>();
        classes.parts().forEach(part -> alike
                .computeIfAbsent(Explanation.classes(part.classes()), none -> new ArrayList<>()).add(part));
        List<String> lines = new ArrayList<>();
        alike.forEach((words, parts) -> lines.add(words + ": for " + words(parts)));
        return lines;
    }
}
