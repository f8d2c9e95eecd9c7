package org.trapeze.classify.smt;

import java.util.ArrayList;
import java.util.List;

import org.trapeze.classify.term.BoolExpr;

/**
 * How one execution ends: for every way the condition under which it does. At most one of them holds, and where none
 * does, the execution completes. The ways are put together when they are asked for, since executions with many accesses
 * have many ways to end and often only one condition of them all is of interest.
 */
final class Ending {
    private final Logic logic;
    private BoolExpr live;
    private final List<BoolExpr> memoryTrap = new ArrayList<>();
    private final List<BoolExpr> trap = new ArrayList<>();
    private final List<BoolExpr> halt = new ArrayList<>();
    private final List<BoolExpr> unpredictable = new ArrayList<>();

    Ending(Logic logic) {
        this.logic = logic;
        live = logic.yes();
    }

    /** {@return whether the execution has certainly ended} */
    boolean isCertain() {
        return live.isFalse();
    }

    void memoryTrap(BoolExpr when) {
        take(when, memoryTrap);
    }

    void trap(BoolExpr when) {
        take(when, trap);
    }

    void halt(BoolExpr when) {
        take(when, halt);
    }

    void unpredictable(BoolExpr when) {
        take(when, unpredictable);
    }

    BoolExpr memoryTrapped() {
        return logic.anyOf(memoryTrap);
    }

    /** {@return whether it trapped for any reason but an address} */
    BoolExpr trapped() {
        return logic.anyOf(trap);
    }

    BoolExpr halted() {
        return logic.anyOf(halt);
    }

    BoolExpr isUnpredictable() {
        return logic.anyOf(unpredictable);
    }

    /** {@return whether neither a trap nor a memory trap ended it} */
    BoolExpr withoutTrap() {
        return logic.or(finished(), isUnpredictable());
    }

    /** {@return whether it completed or halted} */
    BoolExpr finished() {
        return logic.or(live, halted());
    }

    private void take(BoolExpr when, List<BoolExpr> ways) {
        BoolExpr now = logic.and(live, when);
        if (!now.isFalse()) {
            ways.add(now);
            live = logic.and(live, logic.not(when));
        }
    }
}
