package org.trapeze.machine.interpreter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trapeze.fixtures.WordMachine;
import org.trapeze.ir.arch.AccessKind;
import org.trapeze.ir.arch.Architecture;
import org.trapeze.ir.arch.MemoryTrap;
import org.trapeze.ir.arch.Translation;
import org.trapeze.ir.decl.Cause;
import org.trapeze.ir.decl.StateComponent;
import org.trapeze.ir.decl.StateKind;
import org.trapeze.ir.expr.Expr;
import org.trapeze.ir.expr.Local;
import org.trapeze.ir.stmt.Body;
import org.trapeze.ir.stmt.Space;
import org.trapeze.ir.stmt.Stmt;
import org.trapeze.machine.DeviceBus;
import org.trapeze.machine.MachineState;
import org.trapeze.machine.storage.SparseStorage;

/** PG §1: a memory trap where a + l >= q or a >= b, at every edge. q is 600. */
class MemoryTrapTest {
    private final Architecture architecture = WordMachine.create();
    private final MachineState state = new MachineState(architecture);
    private final SparseStorage storage = new SparseStorage(32, 600);
    private final Interpreter interpreter = new Interpreter(architecture);
    private final Execution execution = new Execution(interpreter, state, storage, new DeviceBus());

    private void relocate(long base, long bound) {
        state.set(WordMachine.L, base);
        state.set(WordMachine.B, bound);
    }

    @ParameterizedTest
    @CsvSource({
        // l, b, a, reached
        "0, 600, 599, true", "0, 600, 600, false", "0, 599, 598, true", "0, 599, 599, false",
        "0, 65535, 599, true", "0, 65535, 600, false", "0, 0, 0, false", "0, 1, 0, true", "0, 1, 1, false",
        "500, 100, 99, true", "500, 100, 100, false", "500, 200, 99, true", "500, 200, 100, false",
        "599, 10, 0, true", "599, 10, 1, false", "600, 10, 0, false", "65535, 65535, 0, false",
        "65535, 65535, 1, false",
        "1, 65535, 65535, false", "65535, 65535, 65534, false", "0, 65535, 65535, false"})
    void singleUnit(long base, long bound, long address, boolean reached) {
        relocate(base, bound);
        assertEquals(reached, execution.locate(address).isPresent());
        Outcome outcome = execution.execute(architecture.instruction("ST").orElseThrow(), 1, 0, address);
        assertEquals(reached ? Outcome.COMPLETED : new Outcome.Trapped(WordMachine.MEMORY, address), outcome);
    }

    @ParameterizedTest
    @CsvSource({
        // l, b, a, reached; the access is to a, a + 1, a + 2, a + 3
        "0, 600, 596, true", "0, 600, 597, false", "0, 600, 599, false", "0, 600, 600, false", "0, 100, 96, true",
        "0, 100, 97, false", "0, 3, 0, false", "0, 4, 0, true", "500, 200, 96, true", "500, 200, 97, false",
        "0, 65535, 65535, false", "0, 65535, 65533, false"})
    void severalUnitsAreReachedTogetherOrNotAtAll(long base, long bound, long address, boolean reached) {
        relocate(base, bound);
        state.set(WordMachine.R, 1, 5);
        Outcome outcome = execution.execute(architecture.instruction("STQ").orElseThrow(), 1, 1, address - 5 & 0xffff);
        assertEquals(reached ? Outcome.COMPLETED : new Outcome.Trapped(WordMachine.MEMORY, address), outcome);
        assertEquals(reached ? 4 : 0, storage.content().size());
    }

    @Test
    void theCauseMayTellWhatTheAddressWasNeededFor() {
        Architecture w = architecture;
        Cause read = new Cause("read", 21, Cause.Timing.FAULT);
        Cause write = new Cause("write", 22, Cause.Timing.FAULT);
        Architecture telling = new Architecture("telling", "", w.storage(), w.modes(), w.components(), w.devices(),
                new Translation.Absolute(new MemoryTrap(WordMachine.MEMORY, read, write)), w.traps(), w.countdowns(),
                w.reset(), w.instructions(), List.of());
        Execution one = new Execution(new Interpreter(telling), state, storage, new DeviceBus());
        state.set(WordMachine.P, 700);
        assertEquals(new Outcome.Trapped(WordMachine.MEMORY, 700), one.step());
        assertEquals(new Outcome.Trapped(read, 601), one.execute(w.instruction("LD").orElseThrow(), 1, 0, 601));
        assertEquals(new Outcome.Trapped(write, 602), one.execute(w.instruction("ST").orElseThrow(), 1, 0, 602));
    }

    @ParameterizedTest
    @CsvSource({"0, 50, 49, true", "0, 50, 50, false", "550, 65535, 49, true", "550, 65535, 50, false"})
    void fetch(long base, long bound, long pc, boolean reached) {
        relocate(base, bound);
        state.set(WordMachine.P, pc);
        MachineState before = state.copy();
        Outcome expected = new Outcome.Trapped(reached ? WordMachine.ILLEGAL : WordMachine.MEMORY, reached ? 0 : pc);
        assertEquals(expected, execution.step());
        assertEquals(before, state);
        assertEquals(true, execution.instruction().isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"599, true", "600, false", "65535, false"})
    void physicalAddressesEndWithStorage(long address, boolean reached) {
        relocate(100, 0);
        assertEquals(reached ? StmtNode.NEXT : StmtNode.TRAPPED, load(Space.PHYSICAL, Expr.Const.of(address, 16)));
    }

    @Test
    void addressesWiderThanALongAreOutOfReach() {
        relocate(0, 600);
        assertEquals(StmtNode.NEXT, load(Space.TRANSLATED, Expr.Const.of(599, 65)));
        assertEquals(StmtNode.TRAPPED, load(Space.TRANSLATED, new Expr.Const(BigInteger.TWO.pow(64), 65)));
        assertEquals(StmtNode.TRAPPED, load(Space.PHYSICAL, new Expr.Const(BigInteger.TWO.pow(64), 65)));
        assertEquals(StmtNode.TRAPPED, load(Space.TRANSLATED, Expr.Const.of(-1, 64)));
        assertEquals(StmtNode.TRAPPED, load(Space.PHYSICAL, Expr.Const.of(-1, 64)));
    }

    /** Sums do not wrap around, not even those of 64 bits. */
    @ParameterizedTest
    @CsvSource({"-1, 1, false", "-1, 2, false", "-5, 10, false", "0, 599, true", "1, 599, false"})
    void sumsOfSixtyFourBitsDoNotWrapAround(long base, long address, boolean reached) {
        StateComponent wide = new StateComponent("base", StateKind.RELOCATION, 64, 1, List.of(), 0);
        Translation translation = new Translation.RelocationBounds(Expr.StateRead.of(wide), Expr.Const.of(-1, 64),
                WordMachine.MEMORY);
        Architecture word = architecture;
        List<StateComponent> components = List.of(wide, WordMachine.M, WordMachine.P);
        Architecture other = new Architecture("wide", "wide", word.storage(), word.modes(), components, List.of(),
                translation, word.traps(), List.of(), new Body(List.of(), 0), List.of(), List.of());
        MachineState over = new MachineState(other);
        over.set(wide, base);
        Frame frame = new Frame(over, storage, new DeviceBus());
        Access access = new Access(other, new ExprCompiler(List.of()));
        assertEquals(reached, access.locate(frame, Space.TRANSLATED, AccessKind.LOAD, address, 1));
    }

    private int load(Space space, Expr address) {
        Body body = new Body(List.of(new Stmt.Load(new Local("got", 32, 0), space, address)), 1);
        CompiledBody compiled = new BodyCompiler(interpreter.access(), List.of()).compile(body);
        Frame frame = new Frame(state, storage, new DeviceBus());
        frame.enter(compiled, new long[0]);
        return compiled.exec(frame);
    }
}
