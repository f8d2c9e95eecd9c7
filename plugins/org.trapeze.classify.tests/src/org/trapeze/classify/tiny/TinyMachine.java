package org.trapeze.classify.tiny;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

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
import org.trapeze.ir.decl.Banking;
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
 * Machines so small that all of their states can be listed: two to four cells of one to three bits, general registers
 * of as many bits, a one-bit program counter, R = (l, b) of two bits each, one resource bit, three modes of the four
 * that M could tell apart, and perhaps a register of which user mode has its own.
 */
final class TinyMachine {
    /** Not in the order of their values, and 3 names no mode. */
    static final List<Mode> MODES = List.of(new Mode("supervisor", 2), new Mode("executive", 0), new Mode("user", 1));
    static final Device DEVICE = new Device("line", 1);
    static final Operand OPERAND = new Operand("o", 1, new OperandKind.Unsigned());
    static final Cause MEMORY = new Cause("memory", 0, Timing.FAULT);
    static final Cause PRIVILEGED = new Cause("privileged", 1, Timing.FAULT);
    static final Cause CALL = new Cause("call", 2, Timing.TRAP);

    /**
     * What these machines differ in.
     *
     * @param unit      bits of a cell and of a general register
     * @param bigEndian whether the first of two cells holds the more significant bits
     * @param relocated whether addresses go through R = (l, b), or are absolute
     * @param banked    whether there is a register of which user mode has its own
     */
    record Variant(int unit, boolean bigEndian, boolean relocated, boolean banked) {
        static Variant draw(Random random) {
            return new Variant(1 + random.nextInt(3), random.nextBoolean(), random.nextInt(4) > 0,
                    random.nextInt(4) == 0);
        }

        /** {@return the bits of an absolute address; no machine has more storage than they reach} */
        int addressBits() {
            return unit == 1 ? 2 : 1;
        }

        /** {@return the most cells there can be} */
        int cells() {
            return 1 << addressBits();
        }
    }

    final Variant variant;
    final StateComponent r;
    final StateComponent m = new StateComponent("m", StateKind.MODE, 2, 1, List.of(), 1);
    final StateComponent p = new StateComponent("p", StateKind.PC, 1, 1, List.of(), 2);
    final StateComponent l = new StateComponent("l", StateKind.RELOCATION, 2, 1, List.of(), 3);
    final StateComponent b = new StateComponent("b", StateKind.RELOCATION, 2, 1, List.of(), 4);
    final StateComponent x = new StateComponent("x", StateKind.RESOURCE, 1, 1, List.of(), 5);
    /** Two banks of one bit; the modes but user mode share the first. */
    final StateComponent s = new StateComponent("s", StateKind.GENERAL, 1, 2, List.of(), 6,
            Optional.of(new Banking(Map.of(2L, 0, 0L, 0, 1L, 1), 2)));
    final List<StateComponent> components;
    /** Of one cell, two cells, one cell, and for input. */
    final List<Local> locals;

    TinyMachine(Variant variant) {
        this.variant = variant;
        int unit = variant.unit();
        r = new StateComponent("r", StateKind.GENERAL, unit, unit == 3 ? 1 : 2, List.of(), 0);
        components = variant.banked() ? List.of(r, m, p, l, b, x, s) : List.of(r, m, p, l, b, x);
        locals = List.of(new Local("a", unit, 0), new Local("c", 2 * unit, 1), new Local("d", unit, 2),
                new Local("in", 1, 3));
    }

    /** {@return the machine with instructions of these bodies, named I0, I1, ...} */
    Architecture of(List<Body> bodies) {
        int unit = variant.unit();
        Local old = new Local("old", unit, 2);
        Body delivery = new Body(List.of(
                new Stmt.Store(Space.PHYSICAL, Expr.Const.of(0, 2), new Expr.Extend(Expr.StateRead.of(p), unit, false)),
                new Stmt.Load(old, Space.PHYSICAL, Expr.Const.of(1, 2)),
                Stmt.Write.of(p, new Expr.Extract(new Expr.LocalRead(old), 0, 0))), 3);
        Traps traps = new Traps(List.of(MEMORY, PRIVILEGED, CALL), PRIVILEGED,
                new Delivery(new Local("cause", 2, 0), new Local("code", 1, 1), delivery), List.of());
        Translation translation = variant.relocated()
                ? new Translation.RelocationBounds(Expr.StateRead.of(l), Expr.StateRead.of(b), MEMORY)
                : new Translation.Absolute(MEMORY);
        return new Architecture("tiny", "a machine whose states can be listed",
                new StorageShape(unit, unit, variant.addressBits(), variant.cells(), variant.bigEndian()), MODES,
                components, List.of(DEVICE), translation, traps, List.of(), new Body(List.of(), 0),
                instructions(bodies), List.of());
    }

    private List<Instruction> instructions(List<Body> bodies) {
        Encoding encoding = new Encoding(variant.unit(), BigInteger.ZERO, BigInteger.ZERO,
                List.of(new OperandField(OPERAND, List.of(new Slice(0, 0)))));
        return IntStream.range(0, bodies.size()).mapToObj(i -> new Instruction("I" + i, "random", encoding,
                List.of(new SyntaxElement.Text("i" + i)), bodies.get(i))).toList();
    }
}
