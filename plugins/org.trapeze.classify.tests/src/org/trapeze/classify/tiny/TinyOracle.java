package org.trapeze.classify.tiny;

import java.util.Arrays;
import java.util.TreeSet;

import org.trapeze.ir.decl.StateComponent;
import org.trapeze.ir.stmt.Body;

/**
 * The definitions of PG §2, read literally, over the list of all states of a tiny machine: no solver, no symbols, no
 * code in common with the classifier. Executions are packed into numbers: how they ended, what they changed, and what
 * they left of registers and storage.
 */
final class TinyOracle {
    /** What was found, in the form in which the test prints the classifier's verdicts. */
    record Found(boolean privileged, TreeSet<String> control, TreeSet<String> location, boolean mode,
            TreeSet<String> resource) {
        static Found none() {
            return new Found(true, new TreeSet<>(), new TreeSet<>(), false, new TreeSet<>());
        }

        /** {@return what is found over the states of both} */
        Found and(Found other) {
            control.addAll(other.control);
            location.addAll(other.location);
            resource.addAll(other.resource);
            return new Found(privileged && other.privileged, control, location, mode || other.mode, resource);
        }
    }

    private static final int MODES = TinyMachine.MODES.size();
    private static final int USER = MODES - 1;

    private static final int IO = 1 << 3;
    private static final int VECTOR = 1 << 4;
    private static final int CORE = 1 << 5;
    private static final int RESOURCE = 1 << 6;
    private static final int P_LOW = 7;
    private static final int R_LOW = 8;
    private static final int S_LOW = 12;
    private static final int CELLS_LOW = 14;
    /** P, r and s. */
    private static final int REGISTERS = (1 << CELLS_LOW) - (1 << P_LOW);

    private final TinyMachine machine;
    private final TinyProgram program;
    private final TinyUses uses;
    private final int unit;
    private final boolean relocated;
    // How many values each part of the state takes; 1 where it cannot matter.
    private final int sizes;
    private final int xs;
    private final int bases;
    private final int bs;
    /**
     * Contents of R that are told apart beside a bound: of l; on a machine with absolute addresses, of both l and b.
     */
    private final int ls;
    private final int rs;
    private final int ss;
    private final int storages;
    private final int[] runs;
    private final TinyState state = new TinyState();
    private Found paper;
    private Found extended;
    private boolean privileged;
    private boolean paperMode;
    private boolean extendedMode;

    TinyOracle(TinyMachine machine, Body body) {
        this.machine = machine;
        this.program = new TinyProgram(machine, body.statements());
        this.uses = new TinyUses(body.statements());
        this.unit = machine.variant.unit();
        this.relocated = machine.variant.relocated();
        int cells = machine.variant.cells();
        boolean moved = relocated && uses.storage;
        sizes = uses.storage || uses.storageSize ? cells : 1;
        xs = values(machine.x, 2, false);
        bases = values(machine.l, 4, moved);
        int bounds = values(machine.b, 4, moved);
        ls = relocated ? bases : bases * bounds;
        bs = relocated ? bounds : 1;
        rs = values(machine.r, 1 << machine.r.width() * machine.r.count(), false);
        ss = values(machine.s, 4, false);
        storages = uses.storage ? 1 << cells * unit : 1;
        runs = new int[ss * MODES * sizes * xs * ls * storages];
    }

    private int values(StateComponent component, int all, boolean matters) {
        return matters || uses.components.contains(component) ? all : 1;
    }

    /**
     * Looks at all states in which the operand has a value.
     *
     * @return what the paper's and what the extended profile has to say
     */
    Found[] classify(int operand) {
        paper = Found.none();
        extended = Found.none();
        privileged = true;
        paperMode = false;
        extendedMode = false;
        for (int input = 0; input < 1 << uses.inputs; input++) {
            for (int r = 0; r < rs; r++) {
                for (int p = 0; p < 2; p++) {
                    for (int b = 0; b < bs; b++) {
                        run(operand, input, r, p, b);
                        judge(b);
                    }
                }
            }
        }
        return new Found[] {
            new Found(privileged, paper.control, paper.location, paperMode, paper.resource),
            new Found(privileged, extended.control, extended.location, extendedMode, extended.resource) };
    }

    // ---- Executions ----

    /** Executes in all states of these registers, program counter and bound: what is compared never differs in them. */
    private void run(int operand, int input, int r, int p, int b) {
        for (int place = 0; place < runs.length; place++) {
            int rest = place / storages;
            state.cells = place % storages;
            state.l = rest % ls % bases;
            state.b = relocated ? b : rest % ls / bases;
            rest /= ls;
            state.x = rest % xs;
            rest /= xs;
            state.size = size(rest % sizes);
            rest /= sizes;
            state.m = (int) TinyMachine.MODES.get(rest % MODES).value();
            state.s = rest / MODES;
            state.operand = operand;
            state.input = input;
            state.r = r;
            state.p = p;
            runs[place] = run();
        }
    }

    private int run() {
        int m = state.m;
        int l = state.l;
        int b = state.b;
        int x = state.x;
        int cells = state.cells;
        state.io = false;
        state.vector = 0;
        Arrays.fill(state.locals, 0);
        int end = program.run(state);
        int changed = cells ^ state.cells;
        boolean vector = (state.vector & 1) != 0 && (changed & TinyProgram.mask(unit)) != 0
                || (state.vector & 2) != 0 && (changed >> unit & TinyProgram.mask(unit)) != 0;
        return end | (state.io ? IO : 0) | (vector ? VECTOR : 0)
                | (m != state.m || l != state.l || b != state.b ? CORE : 0) | (x != state.x ? RESOURCE : 0)
                | state.p << P_LOW | state.r << R_LOW | state.s << S_LOW | state.cells << CELLS_LOW;
    }

    /** The only amount of storage that is looked at is the largest. */
    private int size(int place) {
        return sizes == 1 ? machine.variant.cells() : place + 1;
    }

    private int place(int s, int m, int size, int x, int l, int cells) {
        return ((((s * MODES + m) * sizes + size) * xs + x) * ls + l) * storages + cells;
    }

    // ---- Definitions ----

    private void judge(int b) {
        for (int s = 0; s < ss; s++) {
            for (int size = 0; size < sizes; size++) {
                for (int x = 0; x < xs; x++) {
                    for (int m = 0; m < MODES; m++) {
                        location(s, m, size, x, b);
                    }
                    for (int l = 0; l < ls; l++) {
                        for (int cells = 0; cells < storages; cells++) {
                            alone(s, size, x, l, cells);
                            modes(s, size, x, l, cells, b);
                            resources(s, size, x, l, cells, b);
                        }
                    }
                }
            }
        }
    }

    /** Privileged, and control sensitive, which concerns one state alone. */
    private void alone(int s, int size, int x, int l, int cells) {
        for (int m = 0; m < MODES; m++) {
            int run = runs[place(s, m, size, x, l, cells)];
            if (end(run) == TinyProgram.COMPLETED || end(run) == TinyProgram.HALTED) {
                note(paper.control, m, (run & (CORE | VECTOR)) != 0);
                note(extended.control, m, (run & (CORE | VECTOR | RESOURCE | IO)) != 0);
            }
        }
        int supervisor = end(runs[place(s, 0, size, x, l, cells)]);
        int user = end(runs[place(s, USER, size, x, l, cells)]);
        boolean memoryTrap = supervisor == TinyProgram.MEMORY_TRAPPED || user == TinyProgram.MEMORY_TRAPPED;
        privileged &= memoryTrap || user == TinyProgram.TRAPPED && supervisor != TinyProgram.TRAPPED;
    }

    /**
     * Behavior sensitive, mode: two states that differ in the mode alone, and in registers that only one of them sees.
     */
    private void modes(int s, int size, int x, int l, int cells, int b) {
        for (int m = 0; m < MODES; m++) {
            for (int other = 0; other < m; other++) {
                boolean apart = bank(m) != bank(other);
                for (int t = 0; t < ss; t++) {
                    boolean alike = apart && ss > 1 ? own(s, m) == own(t, other) : s == t;
                    if (alike) {
                        int one = runs[place(s, m, size, x, l, cells)];
                        int two = runs[place(t, other, size, x, l, cells)];
                        if (apart && ss > 1) {
                            one = seen(one, m);
                            two = seen(two, other);
                        }
                        boolean differ = differ(one, size, l, two, size, l, b);
                        paperMode |= differ && eligible(one, CORE) && eligible(two, CORE);
                        extendedMode |= differ && eligible(one, CORE | RESOURCE | IO)
                                && eligible(two, CORE | RESOURCE | IO);
                    }
                }
            }
        }
    }

    private static int bank(int m) {
        return m == USER ? 1 : 0;
    }

    private static int own(int s, int m) {
        return s >> bank(m) & 1;
    }

    /** An execution with what its mode sees of s in the first place and nothing else of it. */
    private static int seen(int run, int m) {
        return run & ~(3 << S_LOW) | own(run >> S_LOW & 3, m) << S_LOW;
    }

    /** Two states of one mode that differ in further resources, the amount of storage being one. */
    private void resources(int s, int size, int x, int l, int cells, int b) {
        for (int m = 0; m < MODES; m++) {
            int one = runs[place(s, m, size, x, l, cells)];
            for (int other = 0; other <= size && eligible(one, CORE | RESOURCE | IO); other++) {
                for (int y = 0; y < xs; y++) {
                    int two = runs[place(s, m, other, y, l, cells)];
                    note(extended.resource, m, eligible(two, CORE | RESOURCE | IO)
                            && differ(one, size, l, two, other, l, b));
                }
            }
        }
    }

    private final int[] first = new int[1 << 8];
    private final int[] firstBase = new int[1 << 8];

    /** Behavior sensitive, location: any two bases with the same storage in their windows, whatever is outside. */
    private void location(int s, int m, int size, int x, int b) {
        note(paper.location, m, location(s, m, size, x, b, CORE));
        note(extended.location, m, location(s, m, size, x, b, CORE | RESOURCE | IO));
    }

    private boolean location(int s, int m, int size, int x, int b, int resources) {
        Arrays.fill(first, -1);
        for (int l = 0; l < ls; l++) {
            int bound = relocated ? b : size(size);
            int base = relocated ? l : 0;
            for (int cells = 0; cells < storages && base + bound <= size(size); cells++) {
                int run = runs[place(s, m, size, x, l, cells)];
                int window = window(cells, base, bound);
                if (eligible(run, resources) && first[window] < 0) {
                    first[window] = run;
                    firstBase[window] = l;
                } else if (eligible(run, resources)
                        && differ(first[window], size, firstBase[window], run, size, l, b)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static void note(TreeSet<String> modes, int m, boolean holds) {
        if (holds) {
            modes.add(TinyMachine.MODES.get(m).name());
        }
    }

    private static int end(int run) {
        return run & 7;
    }

    /** Did not trap, and left M and R (and the profile's further resources) as they were. */
    private static boolean eligible(int run, int resources) {
        int end = end(run);
        return end == TinyProgram.UNPREDICTABLE
                || end != TinyProgram.TRAPPED && end != TinyProgram.MEMORY_TRAPPED && (run & resources) == 0;
    }

    private boolean differ(int one, int size, int l, int two, int other, int k, int b) {
        if (end(one) != end(two)) {
            return true;
        }
        if (end(one) == TinyProgram.UNPREDICTABLE) {
            return false;
        }
        int base = relocated ? l : 0;
        int base2 = relocated ? k : 0;
        int inStorage = Math.min(size(size) - base, size(other) - base2);
        int bound = relocated ? Math.min(b, inStorage) : inStorage;
        return (one & REGISTERS) != (two & REGISTERS)
                || bound > 0 && window(one >> CELLS_LOW, base, bound) != window(two >> CELLS_LOW, base2, bound);
    }

    /** E|r as a number. */
    private int window(int cells, int base, int bound) {
        return cells >> base * unit & TinyProgram.mask(bound * unit);
    }
}
