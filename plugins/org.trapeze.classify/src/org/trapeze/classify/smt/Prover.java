package org.trapeze.classify.smt;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.trapeze.classify.Verdict.Reason;

import com.microsoft.z3.BoolExpr;
import com.microsoft.z3.Context;
import com.microsoft.z3.Model;
import com.microsoft.z3.Params;
import com.microsoft.z3.Solver;
import com.microsoft.z3.Z3Exception;

/** Puts questions to the solver, each with a limited time. */
public final class Prover implements AutoCloseable {
    private static final int PREFERENCE_MILLISECONDS = 500;

    /** The solver's answer. */
    public sealed interface Answer {
        /** No states are like this: the opposite is proved. */
        record None() implements Answer {
        }

        /** States like this, to be read before the next question is asked. */
        record States(Model model) implements Answer {
        }

        /** The solver did not find out. */
        record Unknown(Reason reason) implements Answer {
        }
    }

    private final Context z3 = new Context();
    private final int timeout;
    private boolean closed;
    private volatile boolean cancelled;

    /** @param timeoutMilliseconds for one question */
    public Prover(long timeoutMilliseconds) {
        this.timeout = (int) Math.min(timeoutMilliseconds, Integer.MAX_VALUE);
    }

    /** {@return the context in which questions are to be built} */
    public Context context() {
        return z3;
    }

    /**
     * {@return the answer, with states that suit the reader where there are such}
     *
     * @param question    what to look for
     * @param preferences what would make the states easy to read
     */
    public Answer ask(Question question, List<BoolExpr> preferences) {
        BoolExpr goal = (BoolExpr) question.goal().simplify();
        if (goal.isFalse()) {
            return new Answer.None();
        }
        Answer best = check(goal, preferences, Math.min(timeout, PREFERENCE_MILLISECONDS));
        if (best instanceof Answer.States) {
            return best;
        }
        best = check(goal, List.of(), timeout);
        return best instanceof Answer.States ? improve(goal, preferences, best) : best;
    }

    /** Fulfils one preference after the other as far as they go together; the time for that is limited too. */
    private Answer improve(BoolExpr goal, List<BoolExpr> preferences, Answer answer) {
        Answer best = answer;
        List<BoolExpr> fulfilled = new ArrayList<>();
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PREFERENCE_MILLISECONDS);
        for (BoolExpr preference : preferences) {
            fulfilled.add(preference);
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            Answer better = left > 0 ? check(goal, fulfilled, (int) left) : answer;
            if (left > 0 && better instanceof Answer.States) {
                best = better;
            } else {
                fulfilled.removeLast();
            }
        }
        return best;
    }

    /** Ends the present question and all later ones as not decided. May be called from any thread and repeatedly. */
    public void cancel() {
        cancelled = true;
        synchronized (this) {
            if (!closed) {
                interrupt();
            }
        }
    }

    /**
     * The binding reads the context's last error after every call. Where the solver's own thread has just been told of an
     * interrupt, that error is seen here too; it says what was wanted.
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
        z3.close();
    }

    private Answer check(BoolExpr goal, List<BoolExpr> preferences, int milliseconds) {
        if (cancelled) {
            return new Answer.Unknown(Reason.CANCELLED);
        }
        Solver solver = z3.mkSolver("QF_UFBV");
        Params params = z3.mkParams();
        params.add("timeout", milliseconds);
        solver.setParameters(params);
        solver.add(new BoolExpr[] { goal });
        solver.add(preferences.toArray(BoolExpr[]::new));
        return switch (solver.check()) {
            case UNSATISFIABLE -> new Answer.None();
            case SATISFIABLE -> new Answer.States(solver.getModel());
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
