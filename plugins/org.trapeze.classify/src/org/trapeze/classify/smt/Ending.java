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
    /** The condition of one way to end, and that under which no other came before it. */
    private record Way(BoolExpr live, BoolExpr when) {
    }

    private final Logic logic;
    private BoolExpr live;
    private final List<Way> memoryTrap = new ArrayList<>();
    private final List<Way> trap = new ArrayList<>();
    private final List<Way> halt = new ArrayList<>();
    private final List<Way> unpredictable = new ArrayList<>();

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
        return anyOf(memoryTrap);
    }

    /** {@return whether it trapped for any reason but an address} */
    BoolExpr trapped() {
        return anyOf(trap);
    }

    BoolExpr halted() {
        return anyOf(halt);
    }

    BoolExpr isUnpredictable() {
        return anyOf(unpredictable);
    }

    /** {@return whether neither a trap nor a memory trap ended it} */
    BoolExpr withoutTrap() {
        return logic.or(finished(), isUnpredictable());
    }

    /** {@return whether it completed or halted} */
    BoolExpr finished() {
        return logic.or(live, halted());
    }

    private BoolExpr anyOf(List<Way> ways) {
        return logic.anyOf(ways.stream().map(way -> logic.and(way.live(), way.when())).toList());
    }

    private void take(BoolExpr when, List<Way> ways) {
        if (!when.isFalse()) {
            ways.add(new Way(live, when));
            live = logic.and(live, logic.not(when));
        }
    }
}
