package org.trapeze.classify;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.trapeze.classify.Sketch.ADDRESS;
import static org.trapeze.classify.Sketch.WORD;
import static org.trapeze.classify.Sketch.bits;
import static org.trapeze.classify.Sketch.constant;
import static org.trapeze.classify.Sketch.either;
import static org.trapeze.classify.Sketch.equal;
import static org.trapeze.classify.Sketch.load;
import static org.trapeze.classify.Sketch.local;
import static org.trapeze.classify.Sketch.read;
import static org.trapeze.classify.Sketch.store;
import static org.trapeze.classify.Sketch.trap;
import static org.trapeze.classify.Sketch.when;
import static org.trapeze.classify.Sketch.wide;
import static org.trapeze.classify.Sketch.word;
import static org.trapeze.classify.Sketch.write;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trapeze.ir.arch.Architecture;
import org.trapeze.ir.arch.Instruction;
import org.trapeze.ir.arch.MemoryTrap;
import org.trapeze.ir.arch.Translation;
import org.trapeze.ir.decl.Mode;
import org.trapeze.ir.decl.StateComponent;
import org.trapeze.ir.decl.StateKind;
import org.trapeze.ir.expr.Expr;
import org.trapeze.ir.expr.Local;
import org.trapeze.ir.print.StmtPrinter;
import org.trapeze.ir.stmt.Body;
import org.trapeze.ir.stmt.Space;
import org.trapeze.ir.stmt.Stmt;
import org.trapeze.machine.DeviceBus;
import org.trapeze.machine.MachineState;
import org.trapeze.machine.interpreter.Execution;
import org.trapeze.machine.interpreter.Interpreter;
import org.trapeze.machine.interpreter.Outcome;
import org.trapeze.machine.storage.SparseStorage;

/**
 * Holds the classes found under the abstract map against the machine itself: random instructions on a machine with two
 * mapping registers, or two for each mode, executed in random pairs of states that PG §2 compares. What differs there,
 * or changes M or R, must have been found.
 */
class AbstractMapSamplesTest {
    private static final int INSTRUCTIONS = 60;
    private static final int PAIRS = 150;
    /** A program has four addresses: two pages of two. */
    private static final int ADDRESSES = 4;
    private static final int CELLS = 32;

    private static final Local GIVEN = new Local("address", 16, 0);
    private static final Local ABSOLUTE = new Local("absolute", 5, 2);

    private Sketch sketch;
    private StateComponent par;
    private boolean perMode;
    private Random random;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void nothingSensitiveIsMissed(boolean mapsPerMode) {
        long seed = 1974;
        System.out.println("maps for each mode: " + mapsPerMode + ", seed " + seed);
        perMode = mapsPerMode;
        random = new Random(seed);
        int differing = 0;
        int innocuous = 0;
        for (int i = 0; i < INSTRUCTIONS; i++) {
            begin();
            sketch.instruction("X", List.of(), body().toArray(Stmt[]::new));
            InstructionClasses classes = Lines.first(sketch, Profile.PAPER);
            differing += check(classes) ? 1 : 0;
            innocuous += classes.isInnocuous() ? 1 : 0;
        }
        assertTrue(differing > INSTRUCTIONS / 10, differing + " differ");
        assertTrue(innocuous > INSTRUCTIONS / 10, innocuous + " are innocuous");
    }

    private void begin() {
        sketch = new Sketch();
        par = sketch.component("par", StateKind.RELOCATION, 4, 4);
        Expr page = bits(local(GIVEN), 1, 1);
        Expr number = new Expr.Concat(perMode ? bits(read(sketch.m), 0, 0) : constant(0, 1), page);
        Expr within = equal(bits(local(GIVEN), 15, 2), constant(0, 14));
        sketch.translation = new Translation.Mapped(GIVEN, new Local("access", 2, 1), ABSOLUTE,
                new Body(List.of(either(within, new Stmt.Assign(ABSOLUTE,
                        new Expr.Concat(new Expr.StateRead(par, number), bits(local(GIVEN), 0, 0))),
                        trap(sketch.memory))), 3),
                MemoryTrap.of(sketch.memory));
    }

    // ---- Random instructions ----

    private List<Stmt> body() {
        List<Stmt> statements = new ArrayList<>();
        int count = 2 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            statements.addAll(some());
        }
        return statements;
    }

    private List<Stmt> some() {
        return switch (random.nextInt(9)) {
            case 0, 1 -> List.of(load(word(0), Space.TRANSLATED, address(1)));
            case 2 -> List.of(store(Space.TRANSLATED, address(1), register()));
            case 3 -> List.of(random.nextBoolean() ? load(word(0), Space.PHYSICAL, address(4))
                    : store(Space.PHYSICAL, address(4), register()));
            case 4 -> List.of(new Stmt.Write(sketch.r, constant(random.nextInt(4), 3), local(word(0))));
            case 5 -> through(element(), bits(register(), 3, 0));
            case 6 -> throughMode();
            case 7 -> List.of(new Stmt.Write(sketch.r, constant(random.nextInt(4), 3),
                    random.nextInt(3) == 0 ? wide(new Expr.StateRead(par, element())) : local(word(1))));
            default -> List.of(when(equal(bits(register(), 0, 0), constant(0, 1)), some().toArray(Stmt[]::new)));
        };
    }

    /** Changes a mapping register, does something, and most of the time puts it back. */
    private List<Stmt> through(Expr element, Expr value) {
        List<Stmt> statements = new ArrayList<>();
        statements.add(new Stmt.Assign(word(2), wide(new Expr.StateRead(par, element))));
        statements.add(new Stmt.Write(par, element, value));
        statements.add(load(word(1), Space.TRANSLATED, address(1)));
        if (random.nextInt(4) != 0) {
            statements.add(new Stmt.Write(par, element, bits(local(word(2)), 3, 0)));
        }
        return statements;
    }

    private List<Stmt> throughMode() {
        return List.of(new Stmt.Assign(word(2), wide(read(sketch.m))), write(sketch.m, constant(1, 2)),
                load(word(1), Space.TRANSLATED, address(1)), write(sketch.m, bits(local(word(2)), 1, 0)));
    }

    private Expr register() {
        return new Expr.StateRead(sketch.r, constant(random.nextInt(4), 3));
    }

    private Expr element() {
        return random.nextBoolean() ? constant(random.nextInt(4), 2) : bits(register(), 1, 0);
    }

    private Expr address(int high) {
        Expr low = random.nextBoolean() ? bits(register(), high, 0) : constant(random.nextInt(2 << high), high + 1);
        return new Expr.Extend(low, ADDRESS, false);
    }

    // ---- Pairs of states ----

    /** A state, and what an instruction made of it. */
    private record Run(MachineState before, MachineState after, Outcome outcome, List<Long> seen) {
    }

    private boolean check(InstructionClasses classes) {
        Architecture machine = sketch.machine();
        Interpreter interpreter = new Interpreter(machine);
        String text = StmtPrinter.print(classes.instruction().body()) + Lines.line(classes);
        boolean found = false;
        for (int i = 0; i < PAIRS; i++) {
            Mode mode = machine.modes().get(i % 2);
            List<Long> content = values(ADDRESSES);
            List<Long> registers = values(4);
            Run here = run(interpreter, state(machine, mode, registers, frames()), content);
            Run there = run(interpreter, state(machine, mode, registers, frames()), content);
            if (completed(here) && changed(here)) {
                assertTrue(classes.controlModes().contains(mode), () -> "control from " + mode.name() + "\n" + text);
            }
            if (differ(here, there)) {
                found = true;
                assertTrue(classes.locationModes().contains(mode), () -> "location in " + mode.name() + "\n" + text);
            }
            if (differInMode(interpreter, registers, content)) {
                found = true;
                assertTrue(classes.isBehaviourSensitive(), () -> "mode\n" + text);
            }
        }
        return found;
    }

    /** The same storage, whose maps for the two modes show the same content, at one place or at two. */
    private boolean differInMode(Interpreter interpreter, List<Long> registers, List<Long> content) {
        Architecture machine = interpreter.architecture();
        List<Long> frames = frames();
        if (random.nextBoolean()) {
            frames = List.of(frames.get(0), frames.get(1), frames.get(0), frames.get(1));
        }
        MachineState supervisor = state(machine, machine.supervisor(), registers, frames);
        MachineState user = state(machine, machine.user(), registers, frames);
        SparseStorage storage = storage();
        show(supervisor, storage, content);
        show(user, storage, content);
        return differ(run(interpreter, supervisor, copy(storage)), run(interpreter, user, storage));
    }

    private boolean differ(Run a, Run b) {
        if (!completed(a) || !completed(b) || changed(a) || changed(b)) {
            return false;
        }
        return IntStream.range(0, 8).anyMatch(i -> a.after().get(sketch.r, i) != b.after().get(sketch.r, i))
                || a.after().pc() != b.after().pc() || !a.seen().equals(b.seen());
    }

    private static boolean completed(Run run) {
        return run.outcome() == Outcome.COMPLETED;
    }

    private boolean changed(Run run) {
        return run.before().get(sketch.m, 0) != run.after().get(sketch.m, 0)
                || IntStream.range(0, 4).anyMatch(i -> run.before().get(par, i) != run.after().get(par, i));
    }

    private Run run(Interpreter interpreter, MachineState before, List<Long> content) {
        SparseStorage storage = storage();
        show(before, storage, content);
        return run(interpreter, before, storage);
    }

    private Run run(Interpreter interpreter, MachineState before, SparseStorage storage) {
        MachineState after = before.copy();
        Instruction instruction = interpreter.architecture().instructions().getFirst();
        Outcome outcome = new Execution(interpreter, after, storage, new DeviceBus()).execute(instruction);
        List<Long> seen = IntStream.range(0, ADDRESSES).mapToObj(a -> storage.read(place(before, a))).toList();
        return new Run(before, after, outcome, seen);
    }

    // ---- States ----

    private MachineState state(Architecture machine, Mode mode, List<Long> registers, List<Long> frames) {
        MachineState state = new MachineState(machine);
        state.set(sketch.m, mode.value());
        for (int i = 0; i < 4; i++) {
            state.set(sketch.r, i, registers.get(i));
            state.set(par, i, frames.get(i));
        }
        return state;
    }

    private SparseStorage storage() {
        SparseStorage storage = new SparseStorage(WORD, CELLS);
        for (int i = 0; i < CELLS; i++) {
            storage.write(i, random.nextInt(16));
        }
        return storage;
    }

    private static SparseStorage copy(SparseStorage storage) {
        SparseStorage copy = new SparseStorage(WORD, CELLS);
        storage.content().forEach(copy::write);
        return copy;
    }

    private void show(MachineState state, SparseStorage storage, List<Long> content) {
        for (int a = 0; a < ADDRESSES; a++) {
            storage.write(place(state, a), content.get(a));
        }
    }

    private long place(MachineState state, int address) {
        int number = (perMode ? (int) state.get(sketch.m, 0) * 2 : 0) + address / 2;
        return state.get(par, number) * 2 + address % 2;
    }

    private List<Long> values(int count) {
        return IntStream.range(0, count).mapToObj(i -> (long) random.nextInt(16)).toList();
    }

    /** No two pages of one mode in one frame. */
    private List<Long> frames() {
        List<Long> frames = new ArrayList<>(IntStream.range(0, 16).mapToObj(i -> (long) i).toList());
        Collections.shuffle(frames, random);
        return frames.subList(0, 4);
    }
}
