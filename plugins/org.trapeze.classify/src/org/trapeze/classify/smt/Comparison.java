package org.trapeze.classify.smt;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.trapeze.classify.Circumstances;
import org.trapeze.classify.Profile;
import org.trapeze.ir.arch.Extension;
import org.trapeze.ir.decl.StateComponent;
import org.trapeze.ir.decl.StateKind;

import org.trapeze.classify.term.BitVecExpr;
import org.trapeze.classify.term.BoolExpr;

/** The conditions of PG §2 on what one execution does, and on how two executions differ. */
final class Comparison {
    private final Vocabulary words;
    private final Logic logic;
    private final Set<StateKind> resources;
    private final boolean ioCounts;
    private final Circumstances circumstances;

    Comparison(Vocabulary words, Profile profile, Circumstances circumstances) {
        this.words = words;
        this.circumstances = circumstances;
        this.logic = words.logic();
        this.ioCounts = profile == Profile.EXTENDED;
        this.resources = profile == Profile.EXTENDED
                ? Set.of(StateKind.MODE, StateKind.RELOCATION, StateKind.RESOURCE)
                : Set.of(StateKind.MODE, StateKind.RELOCATION);
    }

    /**
     * {@return whether an execution changes M or R; in the extended profile also another resource, or uses a device}
     */
    BoolExpr changesResources(SymbolicRun run) {
        BoolExpr changed = logic.anyOf(words.machine().components().stream()
                .filter(component -> resources.contains(circumstances.kind(component)))
                .map(run.components()::changed).toList());
        return logic.or(changed, ioCounts ? run.performedIo() : logic.no(), changesHypervisor(run));
    }

    /** Whoever makes itself the hypervisor takes all resources, whatever the profile. */
    private BoolExpr changesHypervisor(SymbolicRun run) {
        return circumstances.extension().map(Extension::hypervisor)
                .map(condition -> logic.differ(run.encode(condition), run.start().encode(condition)))
                .orElse(logic.no());
    }

    /**
     * {@return the third condition of PG fn 2: an execution changes, irrespective of R, a cell that the delivery of
     * some trap uses}
     */
    BoolExpr changesTrapVector(SymbolicRun run) {
        if (run.untranslatedStores().isEmpty() || circumstances.guestOwnsStorage()) {
            return logic.no();
        }
        TrapVector vector = words.trapVector(run.start());
        return logic.anyOf(run.untranslatedStores().stream()
                .map(store -> logic.and(store.guard(), vector.uses(run.memory(), store.cell()), logic.differ(
                        run.memory().present(store.cell()), run.memory().initial(store.cell()))))
                .toList());
    }

    /**
     * {@return behavior sensitive, PG §2: neither execution traps, both leave M and R (the profile's resources) as they
     * were, and what the program sees afterwards differs}
     */
    BoolExpr behavesDifferently(SymbolicRun a, SymbolicRun b) {
        BoolExpr eitherOpen = logic.or(a.ending().isUnpredictable(), b.ending().isUnpredictable());
        BoolExpr endings = logic.or(logic.differ(a.ending().halted(), b.ending().halted()),
                logic.differ(a.ending().isUnpredictable(), b.ending().isUnpredictable()));
        BoolExpr visible = logic.and(logic.not(eitherOpen), visibleDifference(a, b));
        return logic.and(quiet(a), quiet(b), windowsAlike(a, b), logic.or(endings, visible));
    }

    /** Without relocation the window is all of storage, and how much of it there is, is a resource and no part of R. */
    private BoolExpr windowsAlike(SymbolicRun a, SymbolicRun b) {
        return Structure.isRelocated(words.machine())
                ? logic.same(a.addressing().windowBound(), b.addressing().windowBound()) : logic.yes();
    }

    /** What an execution the manual leaves open does to resources is taken to be nothing. */
    private BoolExpr quiet(SymbolicRun run) {
        return logic.and(run.ending().withoutTrap(),
                logic.or(run.ending().isUnpredictable(), logic.not(changesResources(run))));
    }

    private BoolExpr visibleDifference(SymbolicRun a, SymbolicRun b) {
        List<BoolExpr> differences = new ArrayList<>();
        for (StateComponent component : words.machine().components()) {
            StateKind kind = circumstances.kind(component);
            if (kind == StateKind.GENERAL || kind == StateKind.PC) {
                differences.add(differs(component, a, b));
            }
        }
        differences.add(windowDiffers(a, b));
        return logic.anyOf(differences);
    }

    private BoolExpr differs(StateComponent component, SymbolicRun a, SymbolicRun b) {
        BankView banks = b.start().banks();
        if (banks != null && banks.concerns(component)) {
            return banksDiffer(component, a, b, banks);
        }
        int bits = Components.indexBits(component);
        BitVecExpr index = words.unknown("some element of " + component.name(), bits);
        BoolExpr exists = 1L << bits == component.count() || !component.isArray() ? logic.yes()
                : logic.less(index, logic.number(component.count(), bits));
        return logic.and(exists, logic.differ(a.components().present(component, index),
                b.components().present(component, index)));
    }

    /**
     * Of elements that are known, it is plain in which bank they are: most that the two write alike fall away at once.
     */
    private BoolExpr banksDiffer(StateComponent component, SymbolicRun a, SymbolicRun b, BankView banks) {
        int bits = Components.indexBits(component);
        List<BoolExpr> differences = new ArrayList<>();
        for (int i = 0; i < component.count(); i++) {
            BitVecExpr index = logic.number(i, bits);
            differences.add(logic.and(banks.isCompared(logic, component, index),
                    logic.differ(a.components().present(component, index),
                            b.components().present(component, banks.exchange(logic, component, index)))));
        }
        return logic.anyOf(differences);
    }

    /** E|r differs at some address within the bound and, in both executions, within storage. */
    private BoolExpr windowDiffers(SymbolicRun a, SymbolicRun b) {
        BitVecExpr place = words.unknown("some address", words.addressBits());
        BoolExpr differ = logic.differ(a.memory().present(a.addressing().inWindow(place)),
                b.memory().present(b.addressing().inWindow(place)));
        return differ.isFalse() ? differ : logic.and(differ, inStorage(a, place), inStorage(b, place));
    }

    private BoolExpr inStorage(SymbolicRun run, BitVecExpr relative) {
        Cell cell = run.addressing().inWindow(relative);
        return logic.and(logic.less(relative, run.addressing().windowBound()),
                logic.less(cell.absolute(), run.start().storageSize()));
    }
}
