package org.trapeze.classify.tiny;

import java.util.List;

import org.trapeze.classify.tiny.TinyMachine.Variant;
import org.trapeze.ir.decl.StateComponent;
import org.trapeze.ir.expr.BinaryOp;
import org.trapeze.ir.expr.Expr;
import org.trapeze.ir.stmt.Space;
import org.trapeze.ir.stmt.Stmt;

/**
 * The meaning of the IR over one state of the tiny machine, written down once more from the IR's documentation, so that
 * neither the solver's encoding nor the reference interpreter vouches for itself. Values have at most 8 bits.
 */
final class TinyEvaluator {
    enum End {
        COMPLETED, HALTED, TRAPPED, MEMORY_TRAPPED, UNPREDICTABLE
    }

    final TinyState state;
    boolean io;
    /** Whether E[0] was stored into otherwise than through R. */
    boolean storeAt0;
    boolean storeAt1;
    private final Variant variant;
    private final int operand;
    private final int input;
    private final int[] locals = new int[3];
    private int inputs;

    /** @param input the bits that the device gives, the first one lowest */
    TinyEvaluator(TinyState state, Variant variant, int operand, int input) {
        this.state = state;
        this.variant = variant;
        this.operand = operand;
        this.input = input;
    }

    End run(List<Stmt> statements) {
        for (Stmt statement : statements) {
            End end = step(statement);
            if (end != End.COMPLETED) {
                return end;
            }
        }
        return End.COMPLETED;
    }

    private End step(Stmt statement) {
        switch (statement) {
            case Stmt.Assign assign -> locals[assign.target().index()] = eval(assign.value());
            case Stmt.Write write -> state.set(write.component(), eval(write.index()), eval(write.value()));
            case Stmt.Load load -> {
                return load(load);
            }
            case Stmt.Store store -> {
                return store(store);
            }
            case Stmt.Trap trap -> {
                return trap.cause() == TinyMachine.MEMORY ? End.MEMORY_TRAPPED : End.TRAPPED;
            }
            case Stmt.If choice -> {
                return run(eval(choice.condition()) != 0 ? choice.then() : choice.otherwise());
            }
            case Stmt.Halt halt -> {
                return End.HALTED;
            }
            case Stmt.Unpredictable open -> {
                return End.UNPREDICTABLE;
            }
            case Stmt.Input in -> {
                io = true;
                locals[in.target().index()] = input >> inputs++ & 1;
            }
            case Stmt.Output out -> io = true;
        }
        return End.COMPLETED;
    }

    private End load(Stmt.Load load) {
        int first = translate(load.space(), eval(load.address()), load.target().width());
        if (first < 0) {
            return End.MEMORY_TRAPPED;
        }
        int value = state.cells[first];
        if (load.target().width() == 2) {
            int second = state.cells[first + 1];
            value = variant.bigEndian() ? value << 1 | second : second << 1 | value;
        }
        locals[load.target().index()] = value;
        return End.COMPLETED;
    }

    private End store(Stmt.Store store) {
        int address = eval(store.address());
        int value = eval(store.value());
        int width = store.value().width();
        int first = translate(store.space(), address, width);
        if (first < 0) {
            return End.MEMORY_TRAPPED;
        }
        boolean untranslated = store.space() == Space.PHYSICAL || !variant.relocated();
        for (int i = 0; i < width; i++) {
            int bit = variant.bigEndian() ? width - 1 - i : i;
            state.cells[first + i] = value >> bit & 1;
            storeAt0 |= untranslated && first + i == 0;
            storeAt1 |= untranslated && first + i == 1;
        }
        return End.COMPLETED;
    }

    /** The absolute address of the first of some units, or -1 where one of them is out of reach (PG §1). */
    private int translate(Space space, int address, int units) {
        boolean translated = space == Space.TRANSLATED && variant.relocated();
        int absolute = translated ? address + state.l : address;
        boolean beyond = translated && address + units > state.b || absolute + units > state.size;
        return beyond ? -1 : absolute;
    }

    private int eval(Expr expr) {
        return switch (expr) {
            case Expr.Const constant -> constant.value().intValue();
            case Expr.LocalRead read -> locals[read.local().index()];
            case Expr.OperandRead read -> operand;
            case Expr.StateRead read -> state.get(read.component(), eval(read.index()));
            case Expr.StorageSize size -> state.size & mask(size.width());
            case Expr.Unary unary -> switch (unary.op()) {
                case NOT -> ~eval(unary.operand()) & mask(unary.width());
                case NEG -> -eval(unary.operand()) & mask(unary.width());
            };
            case Expr.Binary binary -> binary(binary.op(), eval(binary.left()), eval(binary.right()),
                    binary.left().width());
            case Expr.Extract extract -> eval(extract.operand()) >> extract.low() & mask(extract.width());
            case Expr.Concat concat -> eval(concat.high()) << concat.low().width() | eval(concat.low());
            case Expr.Extend extend -> extend.signed()
                    ? signed(eval(extend.operand()), extend.operand().width()) & mask(extend.width())
                    : eval(extend.operand());
            case Expr.Choose choose -> eval(choose.condition()) != 0 ? eval(choose.then()) : eval(choose.otherwise());
        };
    }

    private static int binary(BinaryOp op, int a, int b, int width) {
        int sa = signed(a, width);
        int sb = signed(b, width);
        int value = switch (op) {
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
        return value & mask(op.isComparison() ? 1 : width);
    }

    private static int truth(boolean value) {
        return value ? 1 : 0;
    }

    private static int signed(int value, int width) {
        return value << 32 - width >> 32 - width;
    }

    private static int mask(int width) {
        return (1 << width) - 1;
    }

    /** The registers and storage of the tiny machine. */
    static final class TinyState {
        int size;
        int[] cells;
        int r;
        int m;
        int p;
        int l;
        int b;
        int x;

        int get(StateComponent component, int index) {
            if (component.isArray()) {
                return index < component.count() ? r >> index & 1 : 0;
            }
            return switch (component.kind()) {
                case MODE -> m;
                case PC -> p;
                case RELOCATION -> component == TinyMachine.L ? l : b;
                default -> x;
            };
        }

        void set(StateComponent component, int index, int value) {
            if (component.isArray()) {
                r = index < component.count() ? r & ~(1 << index) | value << index : r;
                return;
            }
            switch (component.kind()) {
                case MODE -> m = value;
                case PC -> p = value;
                case RELOCATION -> {
                    l = component == TinyMachine.L ? value : l;
                    b = component == TinyMachine.B ? value : b;
                }
                default -> x = value;
            }
        }
    }
}
