package org.trapeze.classify.smt;

import java.util.List;

import org.trapeze.classify.operand.AccessSlice;
import org.trapeze.ir.arch.Delivery;
import org.trapeze.ir.decl.Cause;

import org.trapeze.classify.term.BitVecExpr;
import org.trapeze.classify.term.BoolExpr;

/**
 * The cells that trap delivery uses, PG's E[0] and E[1]: whatever the machine's delivery would read or write for some
 * cause and code, if it happened in a given start.
 */
final class TrapVector {
    private final Logic logic;
    private final BoolExpr causeExists;
    private final List<SymbolicRun.Access> accesses;

    TrapVector(Start start) {
        Vocabulary words = start.words();
        logic = words.logic();
        Delivery delivery = words.machine().traps().delivery();
        BitVecExpr cause = words.unknown("delivery's cause", delivery.cause().width());
        causeExists = logic.anyOf(words.machine().traps().causes().stream().map(Cause::number)
                .map(number -> logic.same(cause, logic.number(number, delivery.cause().width()))).toList());
        SymbolicRun run = new SymbolicRun(start);
        run.preset(delivery.cause(), cause);
        run.preset(delivery.code(), words.unknown("delivery's code", delivery.code().width()));
        run.execute(AccessSlice.of(delivery.body().statements(),
                Structure.ofTranslation(words.machine()).read()));
        accesses = run.accesses();
    }

    /** {@return whether delivery uses a cell} */
    BoolExpr uses(Memory memory, Cell cell) {
        return logic.and(causeExists, logic.anyOf(accesses.stream()
                .map(access -> logic.and(access.guard(), memory.same(access.cell(), cell))).toList()));
    }
}
