package org.trapeze.classify.smt;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import org.trapeze.classify.Verdict.Reason;
import org.trapeze.classify.term.Assignment;
import org.trapeze.classify.term.BoolExpr;
import org.trapeze.classify.term.Search;
import org.trapeze.classify.term.Terms;
import org.trapeze.classify.term.ToZ3;
import org.trapeze.classify.term.Valuation;

import com.microsoft.z3.Context;
import com.microsoft.z3.Params;
import com.microsoft.z3.Solver;
import com.microsoft.z3.Z3Exception;

/**
 * Answers questions: tries first, since most states that there are to find are found by trying, and puts to the solver,
 * each with a limited time, what is left. Only the solver can say that there are no such states.
 */
public final class Prover implements AutoCloseable {
    /** The answer to a question. */
    public sealed interface Answer {
        /** No states are like this: the opposite is proved. */
        record None() implements Answer {
        }

        /**
         * States like this.
         *
         * @param wasHard whether it took more to find them than a first try
         */
        record States(Assignment assignment, boolean wasHard) implements Answer {
        }

        /** The solver did not find out. */
        record Unknown(Reason reason) implements Answer {
        }
    }

    private final int timeout;
    private final Set<BoolExpr> refuted = new HashSet<>();
    private Context z3;
    private boolean closed;
    private volatile boolean cancelled;

    /** @param timeoutMilliseconds for one question */
    public Prover(long timeoutMilliseconds) {
        this.timeout = (int) Math.min(timeoutMilliseconds, Integer.MAX_VALUE);
    }

    /**
     * {@return the answer, with states that suit the reader as far as there are such}
     *
     * @param question    what to look for
     * @param preferences what would make the states easy to read, the most important first
     * @param hints       what answered such a question before, with preferences as far as there are such
     */
    public Answer ask(Question question, List<BoolExpr> preferences, List<Valuation> hints) {
        BoolExpr goal = question.goal();
        if (goal.isFalse() || refuted.contains(goal)) {
            return new Answer.None();
        }
        if (cancelled) {
            return new Answer.Unknown(Reason.CANCELLED);
        }
        Terms terms = question.words().logic().terms();
        Search search = question.words().search();
        List<Assignment> known = hints.stream().map(hint -> Assignment.of(terms, hint)).toList();
        Optional<Assignment> again = known.stream().filter(one -> one.holds(goal)).findFirst();
        if (again.isPresent()) {
            return new Answer.States(search.remember(again.get()), false);
        }
        List<BoolExpr> all = with(preferences, goal);
        Assignment best = search.first(all);
        if (best != null) {
            return new Answer.States(best, false);
        }
        best = sought(search, goal, all, known);
        Answer answer = best == null ? check(goal, terms) : new Answer.States(best, true);
        if (cancelled) {
            // What is read from a model while the solver is interrupted may be anything.
            return new Answer.Unknown(Reason.CANCELLED);
        }
        return answer instanceof Answer.States found
                ? improve(search, goal, preferences, search.remember(found.assignment())) : answer;
    }

    /** Tries on: near what is known, then with all preferences, then without. */
    private static Assignment sought(Search search, BoolExpr goal, List<BoolExpr> all, List<Assignment> known) {
        for (Assignment one : known) {
            Assignment near = search.near(one, List.of(goal));
            if (near != null) {
                return near;
            }
        }
        Assignment best = search.further(all);
        return best == null && all.size() > 1 ? search.find(List.of(goal)) : best;
    }

    private static List<BoolExpr> with(List<BoolExpr> conditions, BoolExpr goal) {
        List<BoolExpr> all = new ArrayList<>(conditions);
        all.add(goal);
        return all;
    }

    /** Fulfils one preference after the other as far as trying shows that they go together. */
    private static Answer improve(Search search, BoolExpr goal, List<BoolExpr> preferences,
            Assignment found) {
        Assignment best = found;
        List<BoolExpr> fulfilled = new ArrayList<>(List.of(goal));
        for (BoolExpr preference : preferences) {
            fulfilled.add(preference);
            Assignment better = search.near(best, fulfilled);
            if (better != null) {
                best = better;
            } else {
                fulfilled.removeLast();
            }
        }
        return new Answer.States(best, true);
    }

    /** Ends the present question and all later ones as not decided. May be called from any thread and repeatedly. */
    public void cancel() {
        cancelled = true;
        synchronized (this) {
            if (z3 != null && !closed) {
                interrupt();
            }
        }
    }

    /**
     * The binding reads the context's last error after every call. Where the solver's own thread has just been told of
     * an interrupt, that error is seen here too; it says what was wanted.
     */
    private void interrupt() {
        try {
            z3.interrupt();
        } catch (Z3Exception interrupted) {
            // The solver has been interrupted already.
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (z3 != null) {
            z3.close();
        }
    }

    /** The solver comes up with the first question that needs it. */
    private synchronized Context context() {
        if (z3 == null) {
            z3 = new Context();
        }
        return z3;
    }

    /**
     * Asks the solver's general core first, which looks at those parts of a goal only that matter to it: on goals from
     * instructions it is several times faster than turning all of a goal into bits at once. That is better where there
     * is much arithmetic, and gets half of the time.
     */
    private Answer check(BoolExpr goal, Terms terms) {
        Context context = context();
        Patience half = new Patience(Math.max(1, timeout / 2));
        Answer answer = half.ask(time -> check(context::mkSimpleSolver, time, goal, terms), Prover::isLate);
        return isLate(answer)
                ? half.ask(time -> check(() -> context.mkSolver("QF_UFBV"), time, goal, terms), Prover::isLate)
                : answer;
    }

    private static boolean isLate(Answer answer) {
        return answer instanceof Answer.Unknown unknown && unknown.reason() == Reason.TIME_OUT;
    }

    private Answer check(Supplier<Solver> maker, long milliseconds, BoolExpr goal, Terms terms) {
        if (cancelled) {
            return new Answer.Unknown(Reason.CANCELLED);
        }
        Solver solver = maker.get();
        Params params = z3.mkParams();
        params.add("timeout", (int) Math.min(milliseconds, Integer.MAX_VALUE));
        solver.setParameters(params);
        ToZ3 translation = new ToZ3(z3);
        solver.add(new com.microsoft.z3.BoolExpr[] { translation.condition(goal) });
        return switch (solver.check()) {
            case UNSATISFIABLE -> {
                refuted.add(goal);
                yield new Answer.None();
            }
            case SATISFIABLE -> new Answer.States(translation.read(solver.getModel(), terms, goal), true);
            case UNKNOWN -> new Answer.Unknown(reason(solver.getReasonUnknown()));
        };
    }

    private Reason reason(String words) {
        if (cancelled) {
            return Reason.CANCELLED;
        }
        return words.contains("timeout") || words.contains("cancel") ? Reason.TIME_OUT : Reason.GAVE_UP;
    }
}
