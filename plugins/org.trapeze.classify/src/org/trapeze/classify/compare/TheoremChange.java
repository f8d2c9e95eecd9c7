package org.trapeze.classify.compare;

import java.util.List;

import org.trapeze.classify.TheoremVerdict;

/**
 * What became of the premise of one theorem.
 *
 * @param before  the verdict on the first version
 * @param after   the verdict on the second version
 * @param through the changes of instructions that came to break the premise, no longer do, or are or were undecided
 */
public record TheoremChange(TheoremVerdict before, TheoremVerdict after, List<InstructionChange> through) {
    public TheoremChange {
        through = List.copyOf(through);
    }

    /** {@return the change in one clause, such as {@code holds -> does not hold, through JRST1 (added)}} */
    public String words() {
        String change = words(before) + " -> " + words(after);
        return through.isEmpty() ? change : change + ", through " + String.join(", ",
                through.stream().map(one -> one.name() + " (" + one.kind().words() + ")").toList());
    }

    private static String words(TheoremVerdict verdict) {
        return verdict.holds().map(holds -> holds ? "holds" : "does not hold").orElse("not decided");
    }
}
