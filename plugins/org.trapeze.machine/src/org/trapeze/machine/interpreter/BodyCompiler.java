package org.trapeze.machine.interpreter;

import java.math.BigInteger;
import java.util.List;

import org.trapeze.ir.arch.AccessKind;
import org.trapeze.ir.decl.Device;
import org.trapeze.ir.decl.Operand;
import org.trapeze.ir.decl.StateComponent;
import org.trapeze.ir.expr.Expr;
import org.trapeze.ir.expr.Local;
import org.trapeze.ir.stmt.Body;
import org.trapeze.ir.stmt.Space;
import org.trapeze.ir.stmt.Stmt;

/** Turns bodies into nodes. */
final class BodyCompiler {
    private final Access access;
    private final ExprCompiler exprs;
    private boolean wide;

    BodyCompiler(Access access, List<Operand> operands) {
        this.access = access;
        this.exprs = new ExprCompiler(operands);
    }

    CompiledBody compile(Body body) {
        StmtNode[] statements = compile(body.statements());
        return new CompiledBody(statements, body.locals(), wide);
    }

    private StmtNode[] compile(List<Stmt> statements) {
        return statements.stream().map(this::compile).toArray(StmtNode[]::new);
    }

    private StmtNode compile(Stmt statement) {
        return switch (statement) {
            case Stmt.Assign assign -> assign(assign.target(), assign.value());
            case Stmt.Write write -> write(write.component(), write.index(), write.value());
            case Stmt.Load load -> load(load.target(), load.space(), load.address());
            case Stmt.Store store -> store(store.space(), store.address(), store.value());
            case Stmt.Trap trap -> trap(trap);
            case Stmt.If choice -> choice(choice);
            case Stmt.Halt halt -> frame -> StmtNode.HALTED;
            case Stmt.Unpredictable unknown -> frame -> StmtNode.UNPREDICTABLE;
            case Stmt.Input input -> input(input.device(), input.target().index());
            case Stmt.Output output -> output(output.device(), exprs.compile(output.value()));
        };
    }

    private StmtNode assign(Local target, Expr value) {
        int index = target.index();
        if (isWide(target)) {
            WideNode node = exprs.compileWide(value);
            return frame -> {
                frame.wideLocals[index] = node.eval(frame);
                return StmtNode.NEXT;
            };
        }
        LongNode node = exprs.compile(value);
        return frame -> {
            frame.locals[index] = node.eval(frame);
            return StmtNode.NEXT;
        };
    }

    private StmtNode write(StateComponent component, Expr index, Expr value) {
        LongNode element = exprs.compileReach(index);
        LongNode node = exprs.compile(value);
        return frame -> {
            long place = element.eval(frame);
            frame.effects.write(component, place, node.eval(frame));
            return StmtNode.NEXT;
        };
    }

    private StmtNode load(Local target, Space space, Expr address) {
        LongNode where = exprs.compileReach(address);
        int units = access.units(target.width());
        int index = target.index();
        boolean big = isWide(target);
        return frame -> {
            if (!access.locate(frame, space, AccessKind.LOAD, where.eval(frame), units)) {
                return StmtNode.TRAPPED;
            }
            if (big) {
                frame.wideLocals[index] = access.readWide(frame, units);
            } else {
                frame.locals[index] = access.read(frame, units);
            }
            return StmtNode.NEXT;
        };
    }

    private StmtNode store(Space space, Expr address, Expr value) {
        LongNode where = exprs.compileReach(address);
        int units = access.units(value.width());
        if (ExprCompiler.isWide(value)) {
            return storeWide(space, where, units, exprs.compileWide(value));
        }
        LongNode node = exprs.compile(value);
        return frame -> {
            if (!access.locate(frame, space, AccessKind.STORE, where.eval(frame), units)) {
                return StmtNode.TRAPPED;
            }
            access.write(frame, units, node.eval(frame));
            return StmtNode.NEXT;
        };
    }

    private StmtNode storeWide(Space space, LongNode where, int units, WideNode value) {
        return frame -> {
            if (!access.locate(frame, space, AccessKind.STORE, where.eval(frame), units)) {
                return StmtNode.TRAPPED;
            }
            BigInteger content = value.eval(frame);
            access.writeWide(frame, units, content);
            return StmtNode.NEXT;
        };
    }

    private StmtNode trap(Stmt.Trap trap) {
        LongNode code = exprs.compileLow(trap.code());
        return frame -> frame.trap(trap.cause(), code.eval(frame));
    }

    private StmtNode choice(Stmt.If choice) {
        LongNode condition = exprs.compile(choice.condition());
        StmtNode[] then = compile(choice.then());
        StmtNode[] otherwise = compile(choice.otherwise());
        return frame -> StmtNode.all(condition.eval(frame) != 0 ? then : otherwise, frame);
    }

    private static StmtNode input(Device device, int target) {
        long mask = Bits.mask(device.width());
        return frame -> {
            if (!frame.devices.port(device).await(frame.suspend)) {
                return StmtNode.WAITING;
            }
            frame.locals[target] = frame.effects.input(device) & mask;
            return StmtNode.NEXT;
        };
    }

    private static StmtNode output(Device device, LongNode value) {
        return frame -> {
            frame.effects.output(device, value.eval(frame));
            return StmtNode.NEXT;
        };
    }

    private boolean isWide(Local local) {
        wide |= local.width() > Long.SIZE;
        return local.width() > Long.SIZE;
    }
}
