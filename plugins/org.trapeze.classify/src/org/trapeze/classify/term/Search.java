package org.trapeze.classify.term;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Looks for an assignment under which conditions hold by trying: evaluates them, and where one fails, follows it down to
 * an unknown whose change would mend that one place (propagation-based local search). It finds most witnesses within a few
 * dozen steps; it proves nothing, and the same question always ends the same way.
 */
public final class Search {
    private static final int ATTEMPTS = 6;
    private static final int STEPS = 50;
    private static final long SEED = 1974;

    private final Assignment start;
    private final RandomGenerator random = new java.util.SplittableRandom(SEED);

    /** @param start where to begin, left as it is */
    public Search(Assignment start) {
        this.start = start;
    }

    /** {@return an assignment under which all of the conditions hold; null where none was found} */
    public Assignment find(List<BoolExpr> conditions) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Assignment found = attempt(conditions);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private Assignment attempt(List<BoolExpr> conditions) {
        Assignment assignment = start.copy();
        Push push = new Push(assignment, random);
        for (int step = 0; step < STEPS; step++) {
            List<BoolExpr> failing = new ArrayList<>(conditions);
            failing.removeIf(assignment::holds);
            if (failing.isEmpty()) {
                return assignment;
            }
            push.make(failing.get(random.nextInt(failing.size())), true);
        }
        return null;
    }
}
