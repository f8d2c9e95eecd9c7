package org.trapeze.classify.tiny;

import java.math.BigInteger;
import java.util.List;

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
import org.trapeze.ir.decl.Cause.Timing;
import org.trapeze.ir.decl.Device;
import org.trapeze.ir.decl.Mode;
import org.trapeze.ir.decl.Operand;
import org.trapeze.ir.decl.OperandKind;
import org.trapeze.ir.decl.StateComponent;
import org.trapeze.ir.decl.StateKind;
import org.trapeze.ir.expr.Expr;
import org.trapeze.ir.expr.Local;
import org.trapeze.ir.stmt.Body;
import org.trapeze.ir.stmt.Space;
import org.trapeze.ir.stmt.Stmt;

/**
 * A machine so small that all of its states can be listed: up to four one-bit cells, two one-bit registers, a one-bit
 * program counter, R = (l, b) of two bits each, one resource bit, three modes of the four that M could tell apart.
 */
final class TinyMachine {
    static final int CELLS = 4;
    static final StateComponent R = new StateComponent("r", StateKind.GENERAL, 1, 2, List.of(), 0);
    static final StateComponent M = new StateComponent("m", StateKind.MODE, 2, 1, List.of(), 1);
    static final StateComponent P = new StateComponent("p", StateKind.PC, 1, 1, List.of(), 2);
    static final StateComponent L = new StateComponent("l", StateKind.RELOCATION, 2, 1, List.of(), 3);
    static final StateComponent B = new StateComponent("b", StateKind.RELOCATION, 2, 1, List.of(), 4);
    static final StateComponent X = new StateComponent("x", StateKind.RESOURCE, 1, 1, List.of(), 5);
    static final List<StateComponent> COMPONENTS = List.of(R, M, P, L, B, X);
    /** Not in the order of their values, and 3 names no mode. */
    static final List<Mode> MODES = List.of(new Mode("supervisor", 2), new Mode("executive", 0), new Mode("user", 1));
    static final Device DEVICE = new Device("line", 1);
    static final Operand OPERAND = new Operand("o", 1, new OperandKind.Unsigned());
    static final Cause MEMORY = new Cause("memory", 0, Timing.FAULT);
    static final Cause PRIVILEGED = new Cause("privileged", 1, Timing.FAULT);
    static final Cause CALL = new Cause("call", 2, Timing.TRAP);

    /**
     * What machines of this shape differ in.
     *
     * @param bigEndian whether the first of two cells holds the more significant bit
     * @param relocated whether addresses go through R = (l, b), or are absolute
     */
    record Variant(boolean bigEndian, boolean relocated) {
    }

    private TinyMachine() {
    }

    /** {@return the machine with instructions of these bodies, named I0, I1, ...} */
    static Architecture of(List<Body> bodies, Variant variant) {
        Local old = new Local("old", 1, 2);
        Body delivery = new Body(List.of(
                new Stmt.Store(Space.PHYSICAL, Expr.Const.of(0, 2), Expr.StateRead.of(P)),
                new Stmt.Load(old, Space.PHYSICAL, Expr.Const.of(1, 2)),
                Stmt.Write.of(P, new Expr.LocalRead(old))), 3);
        Traps traps = new Traps(List.of(MEMORY, PRIVILEGED, CALL), PRIVILEGED,
                new Delivery(new Local("cause", 2, 0), new Local("code", 1, 1), delivery), List.of());
        Translation translation = variant.relocated()
                ? new Translation.RelocationBounds(Expr.StateRead.of(L), Expr.StateRead.of(B), MEMORY)
                : new Translation.Absolute(MEMORY);
        return new Architecture("tiny", "a machine whose states can be listed",
                new StorageShape(1, 1, 2, CELLS, variant.bigEndian()), MODES, COMPONENTS, List.of(DEVICE), translation,
                traps, List.of(), new Body(List.of(), 0), instructions(bodies), List.of());
    }

    private static List<Instruction> instructions(List<Body> bodies) {
        Encoding encoding = new Encoding(1, BigInteger.ZERO, BigInteger.ZERO,
                List.of(new OperandField(OPERAND, List.of(new Slice(0, 0)))));
        return java.util.stream.IntStream.range(0, bodies.size()).mapToObj(i -> new Instruction("I" + i, "random",
                encoding, List.of(new SyntaxElement.Text("i" + i)), bodies.get(i))).toList();
    }
}
