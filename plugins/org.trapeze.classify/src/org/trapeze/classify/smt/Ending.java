package org.trapeze.classify.smt;

import org.trapeze.classify.term.BoolExpr;

/** How one execution ends: for every way the condition under which it does. At most one of them holds. */
final class Ending {
    private final Logic logic;
    private BoolExpr live;
    private BoolExpr memoryTrap;
    private BoolExpr trap;
    private BoolExpr halt;
    private BoolExpr unpredictable;

    Ending(Logic logic) {
        this.logic = logic;
        live = logic.yes();
        memoryTrap = trap = halt = unpredictable = logic.no();
    }

    /** {@return whether the execution has certainly ended} */
    boolean isCertain() {
        return live.isFalse();
    }

    void memoryTrap(BoolExpr when) {
        memoryTrap = logic.or(memoryTrap, take(when));
    }

    void trap(BoolExpr when) {
        trap = logic.or(trap, take(when));
    }

    void halt(BoolExpr when) {
        halt = logic.or(halt, take(when));
    }

    void unpredictable(BoolExpr when) {
        unpredictable = logic.or(unpredictable, take(when));
    }

    BoolExpr memoryTrapped() {
        return memoryTrap;
    }

    /** {@return whether it trapped for any reason but an address} */
    BoolExpr trapped() {
        return trap;
    }

    BoolExpr halted() {
        return halt;
    }

    BoolExpr isUnpredictable() {
        return unpredictable;
    }

    /** {@return whether neither a trap nor a memory trap ended it} */
    BoolExpr withoutTrap() {
        return logic.not(logic.or(memoryTrap, trap));
    }

    /** {@return whether it completed or halted} */
    BoolExpr finished() {
        return logic.and(withoutTrap(), logic.not(unpredictable));
    }

    private BoolExpr take(BoolExpr when) {
        BoolExpr now = logic.and(live, when);
        live = logic.and(live, logic.not(when));
        return now;
    }
}
