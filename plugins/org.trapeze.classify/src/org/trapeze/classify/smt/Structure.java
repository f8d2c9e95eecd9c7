package org.trapeze.classify.smt;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.trapeze.classify.AbstractMap;
import org.trapeze.classify.Circumstances;
import org.trapeze.ir.arch.Architecture;
import org.trapeze.ir.arch.Translation;
import org.trapeze.ir.arch.Translation.RelocationBounds;
import org.trapeze.ir.decl.Mode;
import org.trapeze.ir.decl.StateComponent;
import org.trapeze.ir.decl.StateKind;
import org.trapeze.ir.expr.Expr;
import org.trapeze.ir.stmt.Space;
import org.trapeze.ir.stmt.Stmt;

/**
 * What an instruction's form alone says: which components it can read and write, whether it reaches storage around
 * translation or a device. Enough to answer most questions with no without a solver: what is never read cannot
 * matter, what is never written cannot change. Everything is over-approximated, conditions are ignored.
 */
public final class Structure {
    private final Architecture machine;
    private final Circumstances circumstances;
    private final Set<StateComponent> read = new HashSet<>();
    private final Set<StateComponent> written = new HashSet<>();
    private boolean readsStorageSize;
    private boolean translated;
    private boolean physical;
    private boolean stores;
    private boolean physicalStores;
    private boolean io;
    private boolean namesBanks;
    /** Elements of banks that are named outright, wherever they are. */
    private final Map<StateComponent, Set<BigInteger>> named = new HashMap<>();
    private boolean namesUnknown;

    private Structure(Architecture machine, Circumstances circumstances) {
        this.machine = machine;
        this.circumstances = circumstances;
    }

    /** {@return the structure of a list of statements} */
    public static Structure of(Architecture machine, List<Stmt> statements) {
        return of(machine, statements, Circumstances.ALL);
    }

    /** {@return the structure of a list of statements, with the kinds that components count as} */
    public static Structure of(Architecture machine, List<Stmt> statements, Circumstances circumstances) {
        Structure structure = new Structure(machine, circumstances);
        statements.forEach(structure::visit);
        return structure;
    }

    /** {@return the number of statements, a measure of how much work an instruction makes} */
    public static int size(List<Stmt> statements) {
        return statements.stream().mapToInt(Structure::size).sum();
    }

    private static int size(Stmt statement) {
        int size = 1;
        if (statement instanceof Stmt.If choice) {
            size += size(choice.then()) + size(choice.otherwise());
        }
        return size;
    }

    /** {@return the structure of what a machine computes for every translated access} */
    static Structure ofTranslation(Architecture machine) {
        Structure structure = new Structure(machine, Circumstances.ALL);
        if (machine.translation() instanceof RelocationBounds relocation) {
            structure.visit(relocation.base());
            structure.visit(relocation.bound());
        }
        return structure;
    }

    /** {@return whether the machine translates addresses at all} */
    static boolean isRelocated(Architecture machine) {
        return switch (machine.translation()) {
            case Translation.Absolute absolute -> false;
            case RelocationBounds relocation -> true;
            case Translation.Mapped mapped -> throw AbstractMap.missing(mapped);
        };
    }

    /** {@return whether a component of the kind can be written} */
    public boolean writes(StateKind kind) {
        return has(written, kind);
    }

    /**
     * {@return whether a component of the kind can influence the instruction otherwise than by the translation of its
     * accesses with the R that it started with}
     */
    public boolean dependsOn(StateKind kind) {
        Structure translation = ofTranslation(machine);
        boolean moves = translated && translation.read.stream().anyMatch(written::contains);
        return has(read, kind) || moves || kind == StateKind.MODE && namesBanks();
    }

    /** {@return whether the translation of an access depends on a component of the kind} */
    public boolean translatesBy(StateKind kind) {
        return translated && has(ofTranslation(machine).read, kind);
    }

    /** {@return whether one of some components can be read, written, or used to translate an access} */
    public boolean touches(Set<StateComponent> components) {
        return components.stream().anyMatch(component -> read.contains(component) || written.contains(component)
                || translated && ofTranslation(machine).read.contains(component));
    }

    /** {@return whether the amount of storage can be read} */
    public boolean readsStorageSize() {
        return readsStorageSize;
    }

    /** {@return whether storage is reached around relocation-bounds} */
    public boolean accessesPhysically() {
        return physical && isRelocated(machine);
    }

    /** {@return whether storage can be written without going through relocation-bounds (PG fn 2)} */
    public boolean storesUntranslated() {
        return physicalStores || stores && !isRelocated(machine);
    }

    /** {@return whether a device can be used} */
    public boolean performsIo() {
        return io;
    }

    Set<StateComponent> read() {
        return read;
    }

    /**
     * Even an element that is named outright is the program's own in one mode and not in another. The present mode's
     * own elements are not the same ones once the mode has changed.
     */
    boolean namesBanks() {
        return namesBanks || written.contains(machine.mode()) && (isBanked(read) || isBanked(written));
    }

    /**
     * {@return whether every element that is named in a bank certainly is in none that one of two modes has and the
     * other has not: such elements are the same to both}
     */
    boolean namesOnlyCommon(Mode first, Mode second) {
        return !written.contains(machine.mode()) && !namesUnknown && named.entrySet().stream().allMatch(one ->
            one.getKey().start(first.value()) == one.getKey().start(second.value())
                    || one.getValue().stream().noneMatch(element -> isWithin(one.getKey(), element, first)
                            || isWithin(one.getKey(), element, second)));
    }

    private static boolean isWithin(StateComponent component, BigInteger element, Mode mode) {
        long place = element.bitLength() < Integer.SIZE ? element.longValue() - component.start(mode.value()) : -1;
        return place >= 0 && place < component.visible();
    }

    private static boolean isBanked(Set<StateComponent> components) {
        return components.stream().anyMatch(component -> component.banking().isPresent());
    }

    private boolean has(Set<StateComponent> components, StateKind kind) {
        return components.stream().anyMatch(component -> circumstances.kind(component) == kind);
    }

    private void visit(Stmt statement) {
        switch (statement) {
            case Stmt.Assign assign -> visit(assign.value());
            case Stmt.Write write -> {
                written.add(write.component());
                element(write.component(), write.index());
                visit(write.value());
            }
            case Stmt.Load load -> access(load.space(), load.address());
            case Stmt.Store store -> {
                access(store.space(), store.address());
                visit(store.value());
                stores = true;
                physicalStores |= store.space() == Space.PHYSICAL;
            }
            case Stmt.Trap trap -> visit(trap.code());
            case Stmt.If choice -> {
                visit(choice.condition());
                choice.then().forEach(this::visit);
                choice.otherwise().forEach(this::visit);
            }
            case Stmt.Halt halt -> { }
            case Stmt.Unpredictable open -> { }
            case Stmt.Input input -> io = true;
            case Stmt.Output output -> {
                io = true;
                visit(output.value());
            }
        }
    }

    private void access(Space space, Expr address) {
        visit(address);
        translated |= space == Space.TRANSLATED;
        physical |= space == Space.PHYSICAL;
    }

    private void element(StateComponent component, Expr index) {
        Optional<Expr> present = component.banking().isPresent() ? PresentBank.number(machine, component, index)
                : Optional.of(index);
        if (present.isEmpty()) {
            name(component, index);
        }
        visit(present.orElse(index));
    }

    private void name(StateComponent component, Expr index) {
        namesBanks = true;
        if (index instanceof Expr.Const element) {
            named.computeIfAbsent(component, none -> new HashSet<>()).add(element.value());
        } else {
            namesUnknown = true;
        }
    }

    private void visit(Expr expr) {
        switch (expr) {
            case Expr.StateRead state -> {
                read.add(state.component());
                element(state.component(), state.index());
            }
            case Expr.StorageSize size -> readsStorageSize = true;
            default -> expr.parts().forEach(this::visit);
        }
    }
}
