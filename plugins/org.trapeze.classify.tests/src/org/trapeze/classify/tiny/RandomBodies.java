package org.trapeze.classify.tiny;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.trapeze.ir.decl.StateComponent;
import org.trapeze.ir.expr.BinaryOp;
import org.trapeze.ir.expr.Expr;
import org.trapeze.ir.expr.Local;
import org.trapeze.ir.expr.UnaryOp;
import org.trapeze.ir.stmt.Body;
import org.trapeze.ir.stmt.Space;
import org.trapeze.ir.stmt.Stmt;

/** Draws instructions for the tiny machine: short, with everything the IR has, and often guarded by the mode. */
final class RandomBodies {
    private static final int DEPTH = 2;

    private final TinyMachine machine;
    private final Random random;

    RandomBodies(TinyMachine machine, Random random) {
        this.machine = machine;
        this.random = random;
    }

    Body body() {
        List<Stmt> statements = new ArrayList<>();
        statements.add(Stmt.Write.of(machine.p,
                new Expr.Binary(BinaryOp.ADD, Expr.StateRead.of(machine.p), Expr.Const.of(1, 1))));
        if (random.nextInt(3) == 0) {
            statements.add(new Stmt.If(atMode(), List.of(trap()), List.of()));
        }
        statements.addAll(statements(DEPTH));
        return new Body(statements, machine.locals.size());
    }

    private List<Stmt> statements(int depth) {
        List<Stmt> statements = new ArrayList<>();
        int count = 1 + random.nextInt(2);
        for (int i = 0; i < count; i++) {
            statements.add(statement(depth));
        }
        return statements;
    }

    private Stmt statement(int depth) {
        return switch (random.nextInt(depth > 0 ? 22 : 15)) {
            case 0, 1, 2 -> new Stmt.Write(machine.r, index(), expr(machine.r.width(), DEPTH));
            case 3, 4 -> write();
            case 5, 6 -> assign();
            case 7, 8 -> load();
            case 9, 10 -> store();
            case 11 -> trap();
            case 12 -> ending();
            case 13 -> new Stmt.Input(TinyMachine.DEVICE, machine.locals.getLast());
            case 14 -> new Stmt.Output(TinyMachine.DEVICE, expr(1, DEPTH));
            case 15, 16 -> new Stmt.If(random.nextBoolean() ? atMode() : expr(1, DEPTH), List.of(ending()), List.of());
            default -> new Stmt.If(random.nextBoolean() ? atMode() : expr(1, DEPTH), statements(depth - 1),
                    random.nextBoolean() ? List.of() : statements(depth - 1));
        };
    }

    private Expr index() {
        return machine.r.isArray() ? expr(1 + random.nextInt(2), DEPTH) : Expr.Const.of(0, 1);
    }

    private Stmt write() {
        StateComponent component = pick(machine.components.subList(1, machine.components.size()));
        return component == machine.s ? new Stmt.Write(component, bank(), expr(1, DEPTH))
                : Stmt.Write.of(component, expr(component.width(), DEPTH));
    }

    /** The bank of the present mode, or one by name. */
    private Expr bank() {
        Expr own = new Expr.Binary(BinaryOp.EQ, Expr.StateRead.of(machine.m), Expr.Const.of(1, 2));
        return random.nextInt(3) > 0 ? own : Expr.Const.of(random.nextInt(2), 1);
    }

    private Stmt assign() {
        Local target = pick(machine.locals);
        return new Stmt.Assign(target, expr(target.width(), DEPTH));
    }

    private Stmt load() {
        return new Stmt.Load(pick(machine.locals.subList(0, 3)), space(), expr(1 + random.nextInt(3), DEPTH));
    }

    private Stmt store() {
        return new Stmt.Store(space(), expr(1 + random.nextInt(3), DEPTH),
                expr(machine.variant.unit() * (1 + random.nextInt(2)), DEPTH));
    }

    private Space space() {
        return random.nextInt(3) == 0 ? Space.PHYSICAL : Space.TRANSLATED;
    }

    private Stmt ending() {
        return pick(List.of(new Stmt.Halt(), new Stmt.Unpredictable(), trap()));
    }

    private Stmt trap() {
        return new Stmt.Trap(pick(List.of(TinyMachine.PRIVILEGED, TinyMachine.PRIVILEGED, TinyMachine.CALL,
                TinyMachine.MEMORY)), expr(1, 0));
    }

    private Expr atMode() {
        Expr value = Expr.Const.of(pick(TinyMachine.MODES).value(), 2);
        BinaryOp op = random.nextInt(3) == 0 ? BinaryOp.NE : BinaryOp.EQ;
        Expr atMode = new Expr.Binary(op, Expr.StateRead.of(machine.m), value);
        return random.nextInt(4) > 0 ? atMode
                : new Expr.Binary(BinaryOp.AND, atMode, new Expr.OperandRead(TinyMachine.OPERAND));
    }

    private Expr expr(int width, int depth) {
        return switch (random.nextInt(depth > 0 ? 12 : 6)) {
            case 0 -> Expr.Const.of(random.nextInt(8), width);
            case 1, 2 -> fit(new Expr.StateRead(machine.r, machine.r.isArray()
                    ? new Expr.OperandRead(TinyMachine.OPERAND) : Expr.Const.of(0, 1)), width);
            case 3 -> fit(state(), width);
            case 4, 5 -> fit(new Expr.LocalRead(pick(machine.locals)), width);
            case 6 -> random.nextInt(4) == 0 ? new Expr.StorageSize(width)
                    : fit(new Expr.OperandRead(TinyMachine.OPERAND), width);
            case 7 -> new Expr.Unary(pick(List.of(UnaryOp.values())), expr(width, depth - 1));
            case 8 -> new Expr.Choose(expr(1, depth - 1), expr(width, depth - 1), expr(width, depth - 1));
            case 9 -> width == 1 ? comparison(depth) : new Expr.Concat(expr(1, depth - 1), expr(width - 1, depth - 1));
            default -> new Expr.Binary(operator(false), expr(width, depth - 1), expr(width, depth - 1));
        };
    }

    private Expr comparison(int depth) {
        int width = 1 + random.nextInt(3);
        return new Expr.Binary(operator(true), expr(width, depth - 1), expr(width, depth - 1));
    }

    private BinaryOp operator(boolean comparing) {
        return pick(List.of(BinaryOp.values()).stream().filter(op -> op.isComparison() == comparing).toList());
    }

    private Expr state() {
        StateComponent component = pick(machine.components);
        if (component == machine.s) {
            return new Expr.StateRead(component, bank());
        }
        return component.isArray() ? new Expr.StateRead(component, expr(1 + random.nextInt(2), 0))
                : Expr.StateRead.of(component);
    }

    private Expr fit(Expr value, int width) {
        if (value.width() > width) {
            int low = random.nextInt(value.width() - width + 1);
            return new Expr.Extract(value, low + width - 1, low);
        }
        return new Expr.Extend(value, width, random.nextBoolean());
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
