package org.trapeze.classify.tiny;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

import org.trapeze.classify.tiny.TinyEvaluator.End;
import org.trapeze.classify.tiny.TinyEvaluator.TinyState;
import org.trapeze.classify.tiny.TinyMachine.Variant;
import org.trapeze.ir.decl.Mode;
import org.trapeze.ir.stmt.Body;

/**
 * The definitions of PG §2, read literally, over the list of all states of the tiny machine: no solver, no symbols,
 * no code in common with the classifier.
 */
final class TinyOracle {
    /** What was found, in the form in which the test prints the classifier's verdicts. */
    record Found(boolean privileged, TreeSet<String> control, TreeSet<String> location, boolean mode,
            TreeSet<String> resource) {
    }

    /** One execution: the state before, the state after, and what happened. */
    private record Run(TinyState before, TinyState after, End end, boolean io, boolean changedVector) {
        boolean trapless() {
            return end != End.TRAPPED && end != End.MEMORY_TRAPPED;
        }
    }

    private static final int STORAGES = 1 << TinyMachine.CELLS;
    private static final int INPUTS = 1 << 8;

    private final Body body;
    private final Variant variant;
    private final boolean extended;
    private final Found found = new Found(true, new TreeSet<>(), new TreeSet<>(), false, new TreeSet<>());
    private boolean privileged = true;
    private boolean modeSensitive;
    private final Map<Integer, Run> byVisibleState = new HashMap<>();
    private int operand;
    private int input;

    TinyOracle(Body body, Variant variant, boolean extended) {
        this.body = body;
        this.variant = variant;
        this.extended = extended;
    }

    /**
     * {@return the verdicts}
     *
     * @param inputs how many bits of input can matter
     */
    Found classify(int inputs) {
        return classify(inputs, 0, 1);
    }

    /** {@return the verdicts over the operand's values of a range} */
    Found classify(int inputs, int first, int last) {
        for (operand = first; operand <= last; operand++) {
            for (input = 0; input < 1 << inputs; input++) {
                for (int registers = 0; registers < 8; registers++) {
                    for (int b = 0; b < 4; b++) {
                        enumerate(registers >> 1, registers & 1, b);
                    }
                }
            }
        }
        return new Found(privileged, found.control(), found.location(), modeSensitive, found.resource());
    }

    /** All states of these registers, program counter and bound: what is compared never differs in them. */
    private void enumerate(int r, int p, int b) {
        Run[][][][][] runs = new Run[TinyMachine.MODES.size()][TinyMachine.CELLS + 1][2][4][STORAGES];
        for (int m = 0; m < runs.length; m++) {
            for (int size = 1; size <= TinyMachine.CELLS; size++) {
                for (int x = 0; x < 2; x++) {
                    for (int l = 0; l < 4; l++) {
                        for (int cells = 0; cells < STORAGES; cells++) {
                            runs[m][size][x][l][cells] = run(state(m, size, x, l, cells, r, p, b));
                        }
                        control(m, runs[m][size][x][l]);
                    }
                    location(m, runs[m][size][x]);
                }
            }
        }
        pairs(runs);
    }

    private void pairs(Run[][][][][] runs) {
        for (int size = 1; size <= TinyMachine.CELLS; size++) {
            for (int x = 0; x < 2; x++) {
                for (int l = 0; l < 4; l++) {
                    for (int cells = 0; cells < STORAGES; cells++) {
                        modes(runs, size, x, l, cells);
                        resources(runs, size, x, l, cells);
                    }
                }
            }
        }
    }

    private void modes(Run[][][][][] runs, int size, int x, int l, int cells) {
        Run s = runs[0][size][x][l][cells];
        Run u = runs[runs.length - 1][size][x][l][cells];
        boolean memoryTrap = s.end() == End.MEMORY_TRAPPED || u.end() == End.MEMORY_TRAPPED;
        privileged &= memoryTrap || u.end() == End.TRAPPED && s.end() != End.TRAPPED;
        for (Run[][][][] one : runs) {
            for (Run[][][][] other : runs) {
                modeSensitive |= behavesDifferently(one[size][x][l][cells], other[size][x][l][cells]);
            }
        }
    }

    private void resources(Run[][][][][] runs, int size, int x, int l, int cells) {
        for (int m = 0; m < runs.length && extended; m++) {
            for (int other = 1; other <= size; other++) {
                for (int y = 0; y < 2; y++) {
                    if (behavesDifferently(runs[m][size][x][l][cells], runs[m][other][y][l][cells])) {
                        found.resource().add(TinyMachine.MODES.get(m).name());
                    }
                }
            }
        }
    }

    /** Control sensitivity concerns one state alone. */
    private void control(int m, Run[] all) {
        for (Run run : all) {
            boolean finished = run.end() == End.COMPLETED || run.end() == End.HALTED;
            if (finished && (changesResources(run) || run.changedVector())) {
                found.control().add(TinyMachine.MODES.get(m).name());
            }
        }
    }

    /** Behavior sensitive, location: any two bases with the same storage in their windows, whatever is outside. */
    private void location(int m, Run[][] byBase) {
        for (int l = 0; l < 4; l++) {
            for (Run run : byBase[l]) {
                if (base(run) + bound(run) <= run.before().size && eligible(run)) {
                    Run first = byVisibleState.putIfAbsent(visible(m, run), run);
                    if (first != null && differ(first, run)) {
                        found.location().add(TinyMachine.MODES.get(m).name());
                    }
                }
            }
        }
    }

    private boolean behavesDifferently(Run a, Run b) {
        return eligible(a) && eligible(b) && differ(a, b);
    }

    /** Did not trap, and left M and R (and the profile's further resources) as they were. */
    private boolean eligible(Run run) {
        return run.trapless() && (run.end() == End.UNPREDICTABLE || !changesResources(run));
    }

    private boolean changesResources(Run run) {
        TinyState a = run.before();
        TinyState b = run.after();
        boolean core = a.m != b.m || a.l != b.l || a.b != b.b;
        return core || extended && (a.x != b.x || run.io());
    }

    private boolean differ(Run a, Run b) {
        if (a.end() != b.end()) {
            return true;
        }
        int inStorage = Math.min(a.before().size - base(a), b.before().size - base(b));
        int bound = Math.min(Math.min(bound(a), bound(b)), inStorage);
        return a.end() != End.UNPREDICTABLE && (a.after().r != b.after().r || a.after().p != b.after().p
                || window(a.after(), bound, base(a)) != window(b.after(), bound, base(b)));
    }

    /** What two executions share that differ in R alone: everything but the base and what is outside the window. */
    private int visible(int m, Run run) {
        TinyState state = run.before();
        int key = (operand * INPUTS + input) * STORAGES + m;
        key = (key * 2 + state.p) * 2 + state.x;
        key = ((key * 4 + state.r) * 4 + (variant.relocated() ? state.b : 0)) * (TinyMachine.CELLS + 1) + state.size;
        return key * STORAGES + window(state, bound(run), base(run));
    }

    private int base(Run run) {
        return variant.relocated() ? run.before().l : 0;
    }

    private int bound(Run run) {
        return variant.relocated() ? run.before().b : run.before().size;
    }

    /** E|r as a number. */
    private static int window(TinyState state, int bound, int l) {
        int window = 0;
        for (int i = 0; i < bound; i++) {
            window |= state.cells[l + i] << i;
        }
        return window;
    }

    private Run run(TinyState before) {
        TinyState after = state(before);
        TinyEvaluator evaluator = new TinyEvaluator(after, variant, operand, input);
        End end = evaluator.run(body.statements());
        boolean vector = evaluator.storeAt0 && before.cells[0] != after.cells[0]
                || evaluator.storeAt1 && before.cells[1] != after.cells[1];
        return new Run(before, after, end, evaluator.io, vector);
    }

    private static TinyState state(int m, int size, int x, int l, int cells, int r, int p, int b) {
        Mode mode = TinyMachine.MODES.get(m);
        TinyState state = new TinyState();
        state.m = (int) mode.value();
        state.size = size;
        state.x = x;
        state.l = l;
        state.r = r;
        state.p = p;
        state.b = b;
        state.cells = new int[TinyMachine.CELLS];
        for (int i = 0; i < TinyMachine.CELLS; i++) {
            state.cells[i] = cells >> i & 1;
        }
        return state;
    }

    private static TinyState state(TinyState from) {
        TinyState copy = new TinyState();
        copy.m = from.m;
        copy.size = from.size;
        copy.x = from.x;
        copy.l = from.l;
        copy.r = from.r;
        copy.p = from.p;
        copy.b = from.b;
        copy.cells = from.cells.clone();
        return copy;
    }
}
