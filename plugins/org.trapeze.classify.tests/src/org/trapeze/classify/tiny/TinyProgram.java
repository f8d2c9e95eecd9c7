package org.trapeze.classify.tiny;

import java.util.List;

import org.trapeze.classify.tiny.TinyMachine.Variant;
import org.trapeze.ir.decl.StateComponent;
import org.trapeze.ir.expr.BinaryOp;
import org.trapeze.ir.expr.Expr;
import org.trapeze.ir.stmt.Space;
import org.trapeze.ir.stmt.Stmt;

/**
 * The meaning of the IR on tiny machines, written down once more from the IR's documentation, so that neither the
 * classifier's encoding nor the reference interpreter vouches for itself. Values have at most 8 bits. Bodies become
 * chains of closures, since they are executed in hundreds of thousands of states.
 */
final class TinyProgram {
    /** How an execution ends. */
    static final int COMPLETED = 0;
    static final int HALTED = 1;
    static final int TRAPPED = 2;
    static final int MEMORY_TRAPPED = 3;
    static final int UNPREDICTABLE = 4;

    /** An expression. */
    private interface Value {
        int of(TinyState state);
    }

    /** A statement; gives how it ends the execution, or {@link #COMPLETED}. */
    private interface Step {
        int run(TinyState state);
    }

    private final TinyMachine machine;
    private final Variant variant;
    private final int unit;
    private final Step body;

    TinyProgram(TinyMachine machine, List<Stmt> statements) {
        this.machine = machine;
        this.variant = machine.variant;
        this.unit = variant.unit();
        this.body = all(statements);
    }

    /** Executes the body; the state is changed. */
    int run(TinyState state) {
        return body.run(state);
    }

    private Step all(List<Stmt> statements) {
        Step[] steps = statements.stream().map(this::step).toArray(Step[]::new);
        return state -> {
            for (Step step : steps) {
                int end = step.run(state);
                if (end != COMPLETED) {
                    return end;
                }
            }
            return COMPLETED;
        };
    }

    private Step step(Stmt statement) {
        return switch (statement) {
            case Stmt.Assign assign -> effect(assign.target().index(), value(assign.value()));
            case Stmt.Write write -> write(write.component(), value(write.index()), value(write.value()));
            case Stmt.Load load -> load(load);
            case Stmt.Store store -> store(store);
            case Stmt.Trap trap -> {
                int end = trap.cause() == TinyMachine.MEMORY ? MEMORY_TRAPPED : TRAPPED;
                yield state -> end;
            }
            case Stmt.If choice -> {
                Value condition = value(choice.condition());
                Step then = all(choice.then());
                Step otherwise = all(choice.otherwise());
                yield state -> condition.of(state) != 0 ? then.run(state) : otherwise.run(state);
            }
            case Stmt.Halt halt -> state -> HALTED;
            case Stmt.Unpredictable open -> state -> UNPREDICTABLE;
            case Stmt.Input in -> {
                int target = in.target().index();
                yield state -> {
                    state.io = true;
                    state.locals[target] = state.input & 1;
                    state.input >>= 1;
                    return COMPLETED;
                };
            }
            case Stmt.Output out -> state -> {
                state.io = true;
                return COMPLETED;
            };
        };
    }

    private static Step effect(int local, Value value) {
        return state -> {
            state.locals[local] = value.of(state);
            return COMPLETED;
        };
    }

    private Step load(Stmt.Load load) {
        Value address = value(load.address());
        int target = load.target().index();
        int count = load.target().width() / unit;
        boolean relocated = load.space() == Space.TRANSLATED && variant.relocated();
        return state -> {
            int first = translate(state, relocated, address.of(state), count);
            if (first < 0) {
                return MEMORY_TRAPPED;
            }
            int value = cell(state, first);
            if (count == 2) {
                int second = cell(state, first + 1);
                value = variant.bigEndian() ? value << unit | second : second << unit | value;
            }
            state.locals[target] = value;
            return COMPLETED;
        };
    }

    private Step store(Stmt.Store store) {
        Value address = value(store.address());
        Value stored = value(store.value());
        int count = store.value().width() / unit;
        boolean relocated = store.space() == Space.TRANSLATED && variant.relocated();
        return state -> {
            int at = address.of(state);
            int value = stored.of(state);
            int first = translate(state, relocated, at, count);
            if (first < 0) {
                return MEMORY_TRAPPED;
            }
            for (int i = 0; i < count; i++) {
                int place = variant.bigEndian() ? count - 1 - i : i;
                int low = (first + i) * unit;
                state.cells = state.cells & ~(mask(unit) << low) | (value >> place * unit & mask(unit)) << low;
                state.vector |= relocated ? 0 : 1 << first + i;
            }
            return COMPLETED;
        };
    }

    private int cell(TinyState state, int address) {
        return state.cells >> address * unit & mask(unit);
    }

    /** The absolute address of the first of some units, or -1 where one of them is out of reach (PG §1). */
    private static int translate(TinyState state, boolean relocated, int address, int units) {
        int absolute = relocated ? address + state.l : address;
        boolean beyond = relocated && address + units > state.b || absolute + units > state.size;
        return beyond ? -1 : absolute;
    }

    private Step write(StateComponent component, Value index, Value value) {
        if (component.isArray()) {
            int width = component.width();
            return state -> {
                int element = index.of(state);
                int now = value.of(state);
                if (element < component.count()) {
                    int low = element * width;
                    int old = component == machine.s ? state.s : state.r;
                    set(state, component, old & ~(mask(width) << low) | now << low);
                }
                return COMPLETED;
            };
        }
        return state -> {
            set(state, component, value.of(state));
            return COMPLETED;
        };
    }

    private void set(TinyState state, StateComponent component, int value) {
        switch (component.index()) {
            case 0 -> state.r = value;
            case 1 -> state.m = value;
            case 2 -> state.p = value;
            case 3 -> state.l = value;
            case 4 -> state.b = value;
            case 5 -> state.x = value;
            default -> state.s = value;
        }
    }

    private Value read(StateComponent component, Value index) {
        if (component.isArray()) {
            int width = component.width();
            return state -> {
                int element = index.of(state);
                int all = component == machine.s ? state.s : state.r;
                return element < component.count() ? all >> element * width & mask(width) : 0;
            };
        }
        return switch (component.index()) {
            case 0 -> state -> state.r;
            case 1 -> state -> state.m;
            case 2 -> state -> state.p;
            case 3 -> state -> state.l;
            case 4 -> state -> state.b;
            default -> state -> state.x;
        };
    }

    private Value value(Expr expr) {
        int mask = mask(expr.width());
        return switch (expr) {
            case Expr.Const constant -> {
                int number = constant.value().intValue();
                yield state -> number;
            }
            case Expr.LocalRead read -> {
                int local = read.local().index();
                yield state -> state.locals[local];
            }
            case Expr.OperandRead read -> state -> state.operand;
            case Expr.StateRead read -> read(read.component(), value(read.index()));
            case Expr.StorageSize size -> state -> state.size & mask;
            case Expr.Unary unary -> {
                Value operand = value(unary.operand());
                yield switch (unary.op()) {
                    case NOT -> state -> ~operand.of(state) & mask;
                    case NEG -> state -> -operand.of(state) & mask;
                };
            }
            case Expr.Binary binary -> {
                Value left = value(binary.left());
                Value right = value(binary.right());
                int width = binary.left().width();
                yield state -> binary(binary.op(), left.of(state), right.of(state), width) & mask;
            }
            case Expr.Extract extract -> {
                Value operand = value(extract.operand());
                yield state -> operand.of(state) >> extract.low() & mask;
            }
            case Expr.Concat concat -> {
                Value high = value(concat.high());
                Value low = value(concat.low());
                int width = concat.low().width();
                yield state -> high.of(state) << width | low.of(state);
            }
            case Expr.Extend extend -> {
                Value operand = value(extend.operand());
                int width = extend.operand().width();
                yield extend.signed() ? state -> signed(operand.of(state), width) & mask : operand;
            }
            case Expr.Choose choose -> {
                Value condition = value(choose.condition());
                Value then = value(choose.then());
                Value otherwise = value(choose.otherwise());
                yield state -> condition.of(state) != 0 ? then.of(state) : otherwise.of(state);
            }
        };
    }

    private static int binary(BinaryOp op, int a, int b, int width) {
        int sa = signed(a, width);
        int sb = signed(b, width);
        return switch (op) {
            case ADD -> a + b;
            case SUB -> a - b;
            case MUL -> a * b;
            case UDIV -> b == 0 ? -1 : a / b;
            case UREM -> b == 0 ? a : a % b;
            case SDIV -> b == 0 ? sa < 0 ? 1 : -1 : sa / sb;
            case SREM -> b == 0 ? a : sa % sb;
            case AND -> a & b;
            case OR -> a | b;
            case XOR -> a ^ b;
            case SHL -> b >= width ? 0 : a << b;
            case LSHR -> b >= width ? 0 : a >> b;
            case ASHR -> sa >> Math.min(b, width);
            case EQ -> truth(a == b);
            case NE -> truth(a != b);
            case ULT -> truth(a < b);
            case ULE -> truth(a <= b);
            case SLT -> truth(sa < sb);
            case SLE -> truth(sa <= sb);
        };
    }

    private static int truth(boolean value) {
        return value ? 1 : 0;
    }

    private static int signed(int value, int width) {
        return value << 32 - width >> 32 - width;
    }

    static int mask(int width) {
        return (1 << width) - 1;
    }
}
