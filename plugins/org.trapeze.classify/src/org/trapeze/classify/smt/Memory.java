package org.trapeze.classify.smt;

import java.util.ArrayList;
import java.util.List;

import org.trapeze.classify.term.BitVecExpr;
import org.trapeze.classify.term.BoolExpr;

/**
 * Storage in the course of one execution. It is split by the window that R opens at the start: V, the storage inside,
 * by relative address, and O, the rest, by absolute address. So "the same program-visible storage at another place",
 * the e|r = e|r⊕x of PG §2, needs no quantifier: two executions simply share V.
 */
final class Memory {
    private record Put(BoolExpr guard, Cell cell, BitVecExpr value) {
    }

    private final Start start;
    private final Logic logic;
    private final List<Put> puts = new ArrayList<>();
    private final List<Cell> touched = new ArrayList<>();

    Memory(Start start) {
        this.start = start;
        this.logic = start.words().logic();
    }

    /** {@return what a cell held at the start} */
    BitVecExpr initial(Cell cell) {
        if (cell.inside().isTrue()) {
            return start.words().window(cell.relative());
        }
        return logic.choose(cell.inside(), start.words().window(cell.relative()), start.outside(cell.absolute()));
    }

    /** Notes that the execution reads a cell. */
    void touch(Cell cell) {
        touched.add(cell);
    }

    /** {@return what a cell holds now} */
    BitVecExpr present(Cell cell) {
        BitVecExpr value = initial(cell);
        for (Put put : puts) {
            value = logic.choose(logic.and(put.guard(), same(put.cell(), cell)), put.value(), value);
        }
        return value;
    }

    /** Sets a cell under a condition. */
    void write(BoolExpr guard, Cell cell, BitVecExpr value) {
        touched.add(cell);
        puts.add(new Put(guard, cell, value));
    }

    /** {@return every cell read or written, under whatever condition} */
    List<Cell> touched() {
        return touched;
    }

    /** {@return whether two places are one} */
    BoolExpr same(Cell a, Cell b) {
        boolean within = a.inside().isTrue() && b.inside().isTrue();
        return within ? logic.same(a.relative(), b.relative()) : logic.same(a.absolute(), b.absolute());
    }
}
