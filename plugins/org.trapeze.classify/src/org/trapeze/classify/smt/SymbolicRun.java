package org.trapeze.classify.smt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.trapeze.classify.operand.Trees;
import org.trapeze.ir.decl.Device;
import org.trapeze.ir.decl.StateComponent;
import org.trapeze.ir.expr.Expr;
import org.trapeze.ir.expr.Local;
import org.trapeze.ir.stmt.Space;
import org.trapeze.ir.stmt.Stmt;

import org.trapeze.classify.term.BitVecExpr;
import org.trapeze.classify.term.BoolExpr;

/**
 * One execution of a body over a start of unknowns. Both sides of every condition are walked, each effect under its
 * condition.
 *
 * <p>An effect's condition leaves out that no trap came before it: what an execution that traps has done to the state
 * is never looked at, since any trap is exempt from the definitions (guide §5, pitfall 1). That keeps the terms of two
 * executions alike. How the execution ends is exact.
 */
public final class SymbolicRun {
    /** A storage access, under its condition. */
    record Access(BoolExpr guard, Cell cell) {
    }

    private final Start start;
    private final Logic logic;
    private final Components components;
    private final ExprEncoder encoder;
    private final Memory memory;
    private final Ending ending;
    private final Addressing addressing;
    private final Map<Device, BitVecExpr> inputs = new HashMap<>();
    private final List<Access> accesses = new ArrayList<>();
    private final List<Access> stores = new ArrayList<>();
    private Set<Integer> localsRead = Set.of();
    private int inputStatements;
    private BoolExpr notHalted;
    private BoolExpr io;

    SymbolicRun(Start start) {
        this.start = start;
        this.logic = start.words().logic();
        this.components = new Components(start);
        this.encoder = new ExprEncoder(start, components);
        this.memory = new Memory(start);
        this.ending = new Ending(logic);
        this.notHalted = logic.yes();
        this.io = logic.no();
        this.addressing = new Addressing(this);
    }

    Vocabulary words() {
        return start.words();
    }

    Start start() {
        return start;
    }

    Components components() {
        return components;
    }

    Memory memory() {
        return memory;
    }

    Addressing addressing() {
        return addressing;
    }

    Ending ending() {
        return ending;
    }

    /** {@return whether a device was used} */
    BoolExpr performedIo() {
        return io;
    }

    /** {@return the largest number of inputs there can have been} */
    int inputStatements() {
        return inputStatements;
    }

    /** {@return the stores that did not go through relocation-bounds} */
    List<Access> untranslatedStores() {
        return stores;
    }

    /** {@return all accesses, in order} */
    List<Access> accesses() {
        return accesses;
    }

    BitVecExpr encode(Expr expr) {
        return encoder.encode(expr);
    }

    /** Sets a local before the execution. */
    void preset(Local local, BitVecExpr value) {
        encoder.assign(logic.yes(), local, value);
    }

    void execute(List<Stmt> statements) {
        localsRead = Trees.localsRead(statements);
        execute(statements, logic.yes());
    }

    private void execute(List<Stmt> statements, BoolExpr path) {
        for (Stmt statement : statements) {
            if (ending.isCertain()) {
                return;
            }
            step(statement, path);
        }
    }

    private void step(Stmt statement, BoolExpr path) {
        switch (statement) {
            case Stmt.Assign assign -> encoder.assign(path, assign.target(), encode(assign.value()));
            case Stmt.Write write -> components.write(effect(path), write.component(), encode(write.index()),
                    encode(write.value()));
            case Stmt.Load load -> load(load, path);
            case Stmt.Store store -> store(store, path);
            case Stmt.Trap trap -> trap(trap, path);
            case Stmt.If choice -> choose(choice, path);
            case Stmt.Halt halt -> {
                ending.halt(path);
                notHalted = logic.and(notHalted, logic.not(path));
            }
            case Stmt.Unpredictable open -> ending.unpredictable(path);
            case Stmt.Input input -> input(input, path);
            case Stmt.Output output -> io = logic.or(io, effect(path));
        }
    }

    private void choose(Stmt.If choice, BoolExpr path) {
        BoolExpr condition = encoder.condition(choice.condition());
        if (!condition.isFalse()) {
            execute(choice.then(), logic.and(path, condition));
        }
        if (!condition.isTrue()) {
            execute(choice.otherwise(), logic.and(path, logic.not(condition)));
        }
    }

    /** A memory trap that an instruction raises itself is one like those of translation (PG §1). */
    private void trap(Stmt.Trap trap, BoolExpr path) {
        if (words().machine().translation().memoryTrap().is(trap.cause())) {
            ending.memoryTrap(path);
        } else {
            ending.trap(path);
        }
    }

    /** What nobody reads need not be known: the terms of many loads after many stores are large. */
    private void load(Stmt.Load load, BoolExpr path) {
        List<Cell> cells = cells(load.space(), load.address(), load.target().width(), path);
        cells.forEach(cell -> accesses.add(new Access(effect(path), cell)));
        cells.forEach(memory::touch);
        if (localsRead.contains(load.target().index())) {
            encoder.assign(path, load.target(), cells.stream().map(memory::present)
                    .reduce(logic.terms()::concat).orElseThrow());
        }
    }

    private void store(Stmt.Store store, BoolExpr path) {
        BitVecExpr value = encode(store.value());
        int unit = words().machine().storage().unitBits();
        int low = value.getSortSize();
        for (Cell cell : cells(store.space(), store.address(), value.getSortSize(), path)) {
            low -= unit;
            put(store.space(), effect(path), cell, logic.terms().extract(low + unit - 1, low, value));
        }
    }

    private void put(Space space, BoolExpr guard, Cell cell, BitVecExpr value) {
        Access access = new Access(guard, cell);
        accesses.add(access);
        if (space == Space.PHYSICAL || !Structure.isRelocated(words().machine())) {
            stores.add(access);
        }
        memory.write(guard, cell, value);
    }

    /** The cells of a value of several units, the most significant first; all are translated before any is used. */
    private List<Cell> cells(Space space, Expr address, int width, BoolExpr path) {
        BitVecExpr first = encode(address);
        int count = width / words().machine().storage().unitBits();
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Addressing.Target target = addressing.find(space, first, i);
            ending.memoryTrap(logic.and(path, logic.not(target.legal())));
            cells.add(target.cell());
        }
        return words().machine().storage().bigEndian() ? cells : cells.reversed();
    }

    private void input(Stmt.Input input, BoolExpr path) {
        inputStatements++;
        BitVecExpr count = inputs.getOrDefault(input.device(), words().zeroCount());
        encoder.assign(path, input.target(), words().input(input.device(), count));
        BitVecExpr next = logic.plus(count, 1);
        inputs.put(input.device(), logic.choose(effect(path), next, count));
        io = logic.or(io, effect(path));
    }

    private BoolExpr effect(BoolExpr path) {
        return logic.and(path, notHalted);
    }
}
