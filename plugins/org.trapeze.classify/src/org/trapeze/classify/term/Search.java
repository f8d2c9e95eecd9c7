package org.trapeze.classify.term;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * Looks for assignments under which conditions hold by trying: evaluates them, and where one fails, follows it down to
 * an unknown whose change would mend that one place (propagation-based local search). It starts from where everything
 * is 0 and from what it has found last, since questions about one instruction resemble one another. It finds most
 * witnesses within a few dozen steps; it proves nothing. The same questions in the same order always end the same way.
 */
public final class Search {
    private static final int ATTEMPTS = 6;
    private static final int STEPS = 50;
    private static final int STEPS_FROM_KNOWN = 25;
    private static final int REMEMBERED = 6;
    /** One in so many steps that make it worse is kept. */
    private static final int DETOURS = 3;
    private static final long SEED = 1974;

    private final Assignment zero;
    private final Deque<Assignment> found = new ArrayDeque<>();
    private SplittableRandom random;

    /** A search among the assignments for terms. */
    public Search(Terms terms) {
        this.zero = new Assignment(terms);
    }

    /** {@return an assignment under which all of the conditions hold; null where none was found} */
    public Assignment find(List<BoolExpr> conditions) {
        Assignment result = first(conditions);
        return result == null ? further(conditions) : result;
    }

    /** {@return the same; null where the first try did not find one} */
    public Assignment first(List<BoolExpr> conditions) {
        random = new SplittableRandom(SEED);
        Assignment result = attempt(zero, conditions, STEPS);
        return result == null ? null : remember(result);
    }

    /**
     * {@return what the tries after the {@link #first} one find for the same conditions; null where that is nothing}
     */
    public Assignment further(List<BoolExpr> conditions) {
        Assignment result = null;
        for (Assignment known : found) {
            result = result != null ? result : attempt(known, conditions, STEPS_FROM_KNOWN);
        }
        for (int i = 1; i < ATTEMPTS && result == null; i++) {
            result = attempt(zero, conditions, STEPS);
        }
        return result == null ? null : remember(result);
    }

    /** {@return an assignment near another under which all of the conditions hold; null where none was found} */
    public Assignment near(Assignment start, List<BoolExpr> conditions) {
        random = new SplittableRandom(SEED);
        return attempt(start, conditions, STEPS);
    }

    /** Begins with an assignment from elsewhere in the next searches. */
    public Assignment remember(Assignment assignment) {
        found.addFirst(assignment);
        if (found.size() > REMEMBERED) {
            found.removeLast();
        }
        return assignment;
    }

    /**
     * A step that mends less than it breaks is taken back, but for some, since no way may lead straight to the goal.
     */
    private Assignment attempt(Assignment start, List<BoolExpr> conditions, int steps) {
        Assignment assignment = start.copy();
        Push push = new Push(assignment, random);
        List<BoolExpr> parts = parts(conditions);
        List<BoolExpr> failing = failing(assignment, parts);
        for (int step = 0; step < steps && !failing.isEmpty(); step++) {
            push.make(failing.get(random.nextInt(failing.size())), true);
            List<BoolExpr> now = failing(assignment, parts);
            if (now.size() > failing.size() && random.nextInt(DETOURS) != 0) {
                assignment.undo();
            } else {
                failing = now;
            }
        }
        return failing.isEmpty() ? assignment : null;
    }

    private static List<BoolExpr> failing(Assignment assignment, List<BoolExpr> parts) {
        return parts.stream().filter(part -> !assignment.holds(part)).toList();
    }

    private static List<BoolExpr> parts(List<BoolExpr> conditions) {
        List<BoolExpr> parts = new ArrayList<>();
        for (BoolExpr condition : conditions) {
            if (condition.op == Op.AND) {
                Stream.of(condition.args).map(BoolExpr.class::cast).forEach(parts::add);
            } else {
                parts.add(condition);
            }
        }
        return parts;
    }
}
