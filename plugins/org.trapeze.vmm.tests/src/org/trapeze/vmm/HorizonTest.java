package org.trapeze.vmm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.trapeze.fixtures.ByteMachine;
import org.trapeze.fixtures.Ir;
import org.trapeze.fixtures.StormMachine;
import org.trapeze.fixtures.WordMachine;
import org.trapeze.ir.arch.Architecture;
import org.trapeze.ir.arch.Interrupt;
import org.trapeze.ir.expr.BinaryOp;
import org.trapeze.ir.expr.Expr;
import org.trapeze.machine.DeviceBus;
import org.trapeze.machine.MachineState;
import org.trapeze.machine.interpreter.Execution;
import org.trapeze.machine.interpreter.Interpreter;
import org.trapeze.machine.processor.Countdowns;
import org.trapeze.machine.storage.SparseStorage;

class HorizonTest {
    private static final long SEED = 53;

    private static Architecture interruptedWhen(Expr condition) {
        return StormMachine.create(new Interrupt(WordMachine.CLOCK, condition),
                WordMachine.create().traps().delivery());
    }

    private static Expr timer() {
        return Ir.get(WordMachine.TIMER);
    }

    private static Expr user() {
        return Ir.eq(Ir.get(WordMachine.M), Ir.c(1, 1));
    }

    private static MachineState state(Architecture architecture, long timer, long mode) {
        MachineState state = new MachineState(architecture);
        state.set(WordMachine.TIMER, timer);
        state.set(WordMachine.M, mode);
        return state;
    }

    private static long horizon(Architecture architecture, long timer, long mode, long limit) {
        return new Horizon(architecture).of(state(architecture, timer, mode), limit);
    }

    @Test
    void aTimerIsForetoldExactly() {
        Architecture word = WordMachine.create();
        assertEquals(1, horizon(word, 2, 1, 1000));
        assertEquals(499, horizon(word, 500, 1, 1000));
        assertEquals(100, horizon(word, 500, 1, 100));
        assertEquals(65534, horizon(word, 65535, 1, Long.MAX_VALUE));
    }

    @Test
    void aTimerThatIsOffOrOfNoConcernDoesNotLimit() {
        Architecture word = WordMachine.create();
        assertEquals(Long.MAX_VALUE, horizon(word, 0, 1, Long.MAX_VALUE));
        assertEquals(Long.MAX_VALUE, horizon(word, 500, 0, Long.MAX_VALUE));
        assertEquals(1, horizon(StormMachine.create(), 0, 0, 77), "an interrupt that is always due is due at once");
    }

    @Test
    void otherComparisonsAreForetoldExactlyToo() {
        Expr below = Ir.and(user(), Ir.op(BinaryOp.ULT, timer(), Ir.c(300, 16)));
        assertEquals(201, horizon(interruptedWhen(below), 500, 1, 1000));
        Expr window = Ir.and(Ir.op(BinaryOp.ULE, Ir.c(20, 16), timer()), Ir.op(BinaryOp.ULE, timer(), Ir.c(30, 16)));
        assertEquals(70, horizon(interruptedWhen(window), 100, 1, 1000));
        assertEquals(1000, horizon(interruptedWhen(window), 19, 1, 1000));
        Expr wide = Ir.eq(Ir.zext(timer(), 32), Ir.c(7, 32));
        assertEquals(3, horizon(interruptedWhen(wide), 10, 0, 1000));
        Expr not = Ir.not(Ir.ne(timer(), Ir.c(7, 16)));
        assertEquals(3, horizon(interruptedWhen(not), 10, 0, 1000));
        Expr complement = Ir.op(BinaryOp.ULE, Ir.not(Ir.c(65530, 16)), Ir.not(timer()));
        assertEquals(1000, horizon(interruptedWhen(Ir.not(complement)), 9, 0, 1000));
        Expr since = Ir.op(BinaryOp.ULE, Ir.c(65530, 16), Ir.not(timer()));
        assertEquals(4, horizon(interruptedWhen(since), 9, 0, 1000));
        Expr chosen = new Expr.Choose(user(), Ir.eq(timer(), Ir.c(7, 16)), Ir.eq(timer(), Ir.c(8, 16)));
        assertEquals(3, horizon(interruptedWhen(chosen), 10, 1, 1000));
        assertEquals(2, horizon(interruptedWhen(chosen), 10, 0, 1000));
    }

    @Test
    void conditionsOverRegistersGoOneInstructionAtATime() {
        Expr trace = Ir.eq(Ir.get(WordMachine.R, Ir.c(3, 3)), Ir.c(5, 32));
        assertEquals(1, horizon(interruptedWhen(trace), 0, 0, 1000));
        Expr place = Ir.eq(Ir.get(WordMachine.P), Ir.c(5, 16));
        assertEquals(1, horizon(interruptedWhen(place), 0, 0, 1000));
        assertEquals(1000, new Horizon(ByteMachine.create()).of(new MachineState(ByteMachine.create()), 1000));
    }

    /** Whatever the condition, no instruction at which it holds is passed over. */
    @Test
    void noInterruptIsMissed() {
        Random random = new Random(SEED);
        for (int i = 0; i < 2000; i++) {
            Expr condition = condition(random, 3);
            Architecture architecture = interruptedWhen(condition);
            MachineState state = state(architecture, random.nextInt(40), random.nextInt(2));
            long horizon = new Horizon(architecture).of(state, 100);
            assertTrue(horizon >= 1 && horizon <= 100);
            long first = first(architecture, state.copy());
            assertTrue(first >= horizon, "seed " + SEED + ": due after " + first + ", not before " + horizon + ": "
                    + condition);
        }
    }

    private static long first(Architecture architecture, MachineState state) {
        Execution execution = new Execution(new Interpreter(architecture), state, new SparseStorage(32, 16),
                new DeviceBus());
        Countdowns countdowns = new Countdowns(architecture, component -> true);
        for (long n = 1; n < 100; n++) {
            countdowns.pass(state, 1);
            if (execution.isDue(0)) {
                return n;
            }
        }
        return 100;
    }

    private static Expr condition(Random random, int depth) {
        List<Expr> parts = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            parts.add(depth == 0 ? atom(random) : condition(random, depth - 1));
        }
        return switch (random.nextInt(6)) {
            case 0 -> Ir.and(parts.get(0), parts.get(1));
            case 1 -> Ir.op(BinaryOp.OR, parts.get(0), parts.get(1));
            case 2 -> Ir.op(BinaryOp.XOR, parts.get(0), parts.get(1));
            case 3 -> Ir.not(parts.get(0));
            case 4 -> new Expr.Choose(parts.get(0), parts.get(1), parts.get(2));
            default -> atom(random);
        };
    }

    private static Expr atom(Random random) {
        BinaryOp op = BinaryOp.values()[BinaryOp.EQ.ordinal() + random.nextInt(6)];
        Expr constant = Ir.c(random.nextInt(40), 16);
        return switch (random.nextInt(5)) {
            case 0 -> user();
            case 1 -> Ir.op(op, constant, timer());
            case 2 -> Ir.bits(timer(), 2, 2);
            case 3 -> Ir.op(op, Ir.op(BinaryOp.AND, timer(), Ir.c(12, 16)), constant);
            default -> Ir.op(op, timer(), constant);
        };
    }
}
