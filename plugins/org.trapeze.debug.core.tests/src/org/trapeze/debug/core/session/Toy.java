package org.trapeze.debug.core.session;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.trapeze.ir.arch.Architecture;
import org.trapeze.ir.arch.Delivery;
import org.trapeze.ir.arch.Encoding;
import org.trapeze.ir.arch.Instruction;
import org.trapeze.ir.arch.OperandField;
import org.trapeze.ir.arch.Slice;
import org.trapeze.ir.arch.StorageShape;
import org.trapeze.ir.arch.SyntaxElement;
import org.trapeze.ir.arch.Translation;
import org.trapeze.ir.arch.Traps;
import org.trapeze.ir.decl.Cause;
import org.trapeze.ir.decl.Device;
import org.trapeze.ir.decl.Mode;
import org.trapeze.ir.decl.Operand;
import org.trapeze.ir.decl.OperandKind;
import org.trapeze.ir.decl.StateComponent;
import org.trapeze.ir.decl.StateKind;
import org.trapeze.ir.expr.BinaryOp;
import org.trapeze.ir.expr.Expr;
import org.trapeze.ir.expr.Local;
import org.trapeze.ir.stmt.Body;
import org.trapeze.ir.stmt.Space;
import org.trapeze.ir.stmt.Stmt;

/**
 * A machine of three modes with words of 16 bits, made by hand so that sessions are tested without any language. An
 * instruction is an operation and a number n. A trap saves p, m, l, b, cause and code in words 0 to 5 and loads p,
 * m, l, b from words 6 to 9.
 */
final class Toy {
    static final long KERNEL = 0;
    static final long SERVICE = 1;
    static final long USER = 2;
    static final long SIZE = 4096;

    static final StateComponent A = component("a", StateKind.GENERAL, 16, 0);
    static final StateComponent M = component("m", StateKind.MODE, 2, 1);
    static final StateComponent P = component("p", StateKind.PC, 16, 2);
    static final StateComponent L = component("l", StateKind.RELOCATION, 16, 3);
    static final StateComponent B = component("b", StateKind.RELOCATION, 16, 4);
    static final Cause MEMORY = new Cause("memory", 1, Cause.Timing.FAULT);
    static final Cause PRIVILEGED = new Cause("privileged", 2, Cause.Timing.FAULT);
    static final Cause ILLEGAL = new Cause("illegal", 3, Cause.Timing.FAULT);
    static final Cause CALL = new Cause("call", 4, Cause.Timing.TRAP);

    private static final Device CONSOLE = new Device("console", 8);
    private static final Operand N = new Operand("n", 8, new OperandKind.Unsigned());
    private static final Expr NUMBER = extend(new Expr.OperandRead(N), 16);
    private static final Local IN = new Local("in", 8, 4);

    static final Architecture ARCHITECTURE = new Architecture("toy", "a machine for tests",
            new StorageShape(16, 16, 16, SIZE, true),
            List.of(new Mode("kernel", KERNEL), new Mode("service", SERVICE), new Mode("user", USER)),
            List.of(A, M, P, L, B), List.of(CONSOLE),
            new Translation.RelocationBounds(read(L), read(B), MEMORY),
            new Traps(List.of(MEMORY, PRIVILEGED, ILLEGAL, CALL), ILLEGAL, delivery(), List.of()), List.of(),
            new Body(List.of(Stmt.Write.of(B, constant(SIZE, 16))), 0),
            List.of(
                    instruction(1, "ADD", List.of(Stmt.Write.of(A, new Expr.Binary(BinaryOp.ADD, read(A), NUMBER)))),
                    instruction(2, "JMP", List.of(Stmt.Write.of(P, NUMBER))),
                    instruction(3, "CALL", List.of(new Stmt.Trap(CALL, new Expr.OperandRead(N)))),
                    privileged(4, "OUT", List.of(new Stmt.Output(CONSOLE, new Expr.Extract(read(A), 7, 0)))),
                    privileged(5, "IN", List.of(new Stmt.Input(CONSOLE, IN),
                            Stmt.Write.of(A, extend(new Expr.LocalRead(IN), 16)))),
                    privileged(6, "LOAD_PSW", loadPsw(Space.TRANSLATED, NUMBER)),
                    privileged(7, "HALT", List.of(new Stmt.Halt()))),
            List.of());

    private Toy() {
    }

    static long add(int n) {
        return 0x0100 | n;
    }

    static long jump(int n) {
        return 0x0200 | n;
    }

    static long call(int n) {
        return 0x0300 | n;
    }

    static long out() {
        return 0x0400;
    }

    static long in() {
        return 0x0500;
    }

    static long loadPsw(int n) {
        return 0x0600 | n;
    }

    static long halt() {
        return 0x0700;
    }

    private static StateComponent component(String name, StateKind kind, int width, int index) {
        return new StateComponent(name, kind, width, 1, List.of(), index);
    }

    private static Expr read(StateComponent scalar) {
        return new Expr.StateRead(scalar, constant(0, 1));
    }

    private static Expr constant(long value, int width) {
        return Expr.Const.of(value, width);
    }

    private static Expr extend(Expr value, int width) {
        return new Expr.Extend(value, width, false);
    }

    private static Expr plus(Expr value, long distance) {
        return new Expr.Binary(BinaryOp.ADD, value, constant(distance, 16));
    }

    private static Instruction instruction(int operation, String name, List<Stmt> meaning) {
        List<Stmt> body = new ArrayList<>(List.of(Stmt.Write.of(P, plus(read(P), 1))));
        body.addAll(meaning);
        OperandField number = new OperandField(N, List.of(new Slice(7, 0)));
        Encoding encoding = new Encoding(16, BigInteger.valueOf(0xff00), BigInteger.valueOf(operation << 8),
                List.of(number));
        return new Instruction(name, name, encoding, List.of(new SyntaxElement.Text(name)), new Body(body, 5));
    }

    private static Instruction privileged(int operation, String name, List<Stmt> meaning) {
        Expr outside = new Expr.Binary(BinaryOp.NE, read(M), constant(KERNEL, 2));
        List<Stmt> body = new ArrayList<>(
                List.of(new Stmt.If(outside, List.of(new Stmt.Trap(PRIVILEGED, constant(0, 1))), List.of())));
        body.addAll(meaning);
        return instruction(operation, name, body);
    }

    private static List<Stmt> loadPsw(Space space, Expr at) {
        List<StateComponent> psw = List.of(P, M, L, B);
        List<Stmt> loads = new ArrayList<>();
        List<Stmt> writes = new ArrayList<>();
        for (int i = 0; i < psw.size(); i++) {
            Local local = new Local("w" + i, 16, i);
            loads.add(new Stmt.Load(local, space, plus(at, i)));
            Expr value = new Expr.LocalRead(local);
            int width = psw.get(i).width();
            writes.add(Stmt.Write.of(psw.get(i), width == 16 ? value : new Expr.Extract(value, width - 1, 0)));
        }
        loads.addAll(writes);
        return loads;
    }

    private static Delivery delivery() {
        Local cause = new Local("cause", 16, 4);
        Local code = new Local("code", 16, 5);
        Function<Local, Expr> local = Expr.LocalRead::new;
        List<Expr> saved = List.of(read(P), extend(read(M), 16), read(L), read(B), local.apply(cause),
                local.apply(code));
        List<Stmt> body = new ArrayList<>();
        for (int i = 0; i < saved.size(); i++) {
            body.add(new Stmt.Store(Space.PHYSICAL, constant(i, 16), saved.get(i)));
        }
        body.addAll(loadPsw(Space.PHYSICAL, constant(6, 16)));
        return new Delivery(cause, code, new Body(body, 6));
    }
}
