package org.trapeze.classify.smt;

import java.util.ArrayList;
import java.util.List;

import org.trapeze.ir.decl.StateComponent;

import org.trapeze.classify.term.BitVecExpr;
import org.trapeze.classify.term.BoolExpr;

/**
 * What makes witnesses easy to read: the storage that the description gives the machine, small round windows at
 * different places, a small program counter. None of it bears on a verdict.
 */
public final class Preferences {
    private static final int PROGRAM_COUNTER = 0x10;
    private static final int BASE_SHARE = 64;
    private static final int BOUND_SHARE = 1024;
    private static final int SMALLEST_BOUND = 16;

    private Preferences() {
    }

    /** {@return what to prefer in the states that answer a question} */
    public static List<BoolExpr> of(Question question) {
        List<BoolExpr> wishes = new ArrayList<>();
        for (int i = 0; i < question.runs().size(); i++) {
            of(question, question.runs().get(i), i, wishes);
        }
        return wishes;
    }

    private static void of(Question question, SymbolicRun run, int place, List<BoolExpr> wishes) {
        Logic logic = question.words().logic();
        long size = question.words().machine().storage().size();
        wishes.add(logic.same(run.start().storageSize(), question.words().address(size)));
        StateComponent pc = question.words().machine().pc();
        if (pc.width() > Integer.SIZE - Integer.numberOfLeadingZeros(PROGRAM_COUNTER)) {
            wishes.add(logic.same(run.start().scalar(pc), logic.number(PROGRAM_COUNTER, pc.width())));
        }
        BitVecExpr base = run.addressing().windowBase();
        if (!base.isNumeral() && size >= BOUND_SHARE) {
            boolean moved = place > 0 && !base.equals(question.runs().getFirst().addressing().windowBase());
            long where = size / BASE_SHARE * (moved ? 2 : 1);
            wishes.add(logic.same(base, question.words().address(where)));
            BoolExpr small = isBound(question, run, size / BOUND_SHARE);
            // Where bounds come in blocks, a small one may be impossible.
            wishes.add(small.isFalse() ? isBound(question, run, size / BASE_SHARE) : small);
        }
    }

    private static BoolExpr isBound(Question question, SymbolicRun run, long bound) {
        return question.words().logic().same(run.addressing().windowBound(),
                question.words().address(Math.max(SMALLEST_BOUND, bound)));
    }
}
