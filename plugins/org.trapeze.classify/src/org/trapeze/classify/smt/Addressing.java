package org.trapeze.classify.smt;

import org.trapeze.classify.AbstractMap;
import org.trapeze.ir.arch.Translation;
import org.trapeze.ir.arch.Translation.RelocationBounds;
import org.trapeze.ir.stmt.Space;

import org.trapeze.classify.term.BitVecExpr;
import org.trapeze.classify.term.BoolExpr;

/**
 * Finds the cell that an address means, as PG §1 relocates: beyond the bound or beyond storage is a memory trap. On a
 * machine with absolute addresses the window is all of storage.
 */
final class Addressing {
    /** Where an address leads, and whether it leads anywhere. */
    record Target(Cell cell, BoolExpr legal) {
    }

    private final SymbolicRun run;
    private final Logic logic;
    private final BitVecExpr storageSize;
    private final BitVecExpr windowBase;
    private final BitVecExpr windowBound;

    /** @param run an execution that has not begun: its R opens the window */
    Addressing(SymbolicRun run) {
        this.run = run;
        this.logic = run.words().logic();
        this.storageSize = run.start().storageSize();
        this.windowBase = base();
        this.windowBound = bound();
    }

    BitVecExpr windowBase() {
        return windowBase;
    }

    BitVecExpr windowBound() {
        return windowBound;
    }

    /** {@return the cell inside the window at a relative address} */
    Cell inWindow(BitVecExpr relative) {
        return new Cell(logic.yes(), relative, plus(windowBase, relative));
    }

    /** {@return the target of the unit at a distance from an address, with the R of this moment} */
    Target find(Space space, BitVecExpr address, long distance) {
        BitVecExpr wide = logic.plus(logic.resize(address, run.words().addressBits()), distance);
        if (space == Space.TRANSLATED && run.words().machine().translation() instanceof RelocationBounds) {
            return translated(wide);
        }
        return new Target(absolute(wide), logic.less(wide, storageSize));
    }

    private Target translated(BitVecExpr address) {
        BitVecExpr base = base();
        BitVecExpr bound = bound();
        BitVecExpr absolute = plus(base, address);
        BoolExpr legal = logic.and(logic.less(address, bound), logic.less(absolute, storageSize));
        boolean unmoved = base.equals(windowBase) && bound.equals(windowBound);
        return new Target(unmoved ? new Cell(logic.yes(), address, absolute) : absolute(absolute), legal);
    }

    private Cell absolute(BitVecExpr absolute) {
        if (!(run.words().machine().translation() instanceof RelocationBounds)) {
            return new Cell(logic.yes(), absolute, absolute);
        }
        BoolExpr inside = logic.and(logic.not(logic.less(absolute, windowBase)),
                logic.less(absolute, plus(windowBase, windowBound)));
        return new Cell(inside, logic.terms().sub(absolute, windowBase), absolute);
    }

    private BitVecExpr base() {
        return switch (run.words().machine().translation()) {
            case Translation.Absolute absolute -> run.words().address(0);
            case RelocationBounds relocation -> wide(run.encode(relocation.base()));
            case Translation.Mapped mapped -> throw AbstractMap.missing(mapped);
        };
    }

    private BitVecExpr bound() {
        return switch (run.words().machine().translation()) {
            case Translation.Absolute absolute -> storageSize;
            case RelocationBounds relocation -> wide(run.encode(relocation.bound()));
            case Translation.Mapped mapped -> throw AbstractMap.missing(mapped);
        };
    }

    private BitVecExpr wide(BitVecExpr value) {
        return logic.resize(value, run.words().addressBits());
    }

    private BitVecExpr plus(BitVecExpr a, BitVecExpr b) {
        return a.isNumeral() && a.equals(run.words().address(0)) ? b : logic.terms().add(a, b);
    }
}
