package org.trapeze.classify;

import java.math.BigInteger;
import java.util.ArrayList;
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
import org.trapeze.ir.arch.Virtualization;
import org.trapeze.ir.decl.Cause;
import org.trapeze.ir.decl.Cause.Timing;
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
 * Sketches small machines for tests by hand: the paper's ⟨E, M, P, R⟩ with eight registers, an interrupt mask as a
 * resource and a console. Words have 32 bits, addresses 12; the trap PSWs are in E[0] and E[1].
 */
final class Sketch {
    static final int WORD = 32;
    static final int ADDRESS = 12;

    final List<StateComponent> components = new ArrayList<>();
    final List<Instruction> instructions = new ArrayList<>();
    final StateComponent r = component("r", StateKind.GENERAL, WORD, 8);
    final StateComponent m = component("m", StateKind.MODE, 2, 1);
    final StateComponent p = component("p", StateKind.PC, ADDRESS, 1);
    final StateComponent l = component("l", StateKind.RELOCATION, ADDRESS, 1);
    final StateComponent b = component("b", StateKind.RELOCATION, ADDRESS, 1);
    final StateComponent mask = component("mask", StateKind.RESOURCE, 4, 1);
    final Device console = new Device("console", 8);
    final Cause memory = new Cause("memory", 1, Timing.FAULT);
    final Cause privileged = new Cause("privileged", 2, Timing.FAULT);
    final Cause divide = new Cause("divide", 3, Timing.FAULT);
    final Cause svc = new Cause("svc", 4, Timing.TRAP);

    /** Two modes; the mode component has two values more, which name none. */
    List<Mode> modes = List.of(new Mode("supervisor", 0), new Mode("user", 1));
    Translation translation = new Translation.RelocationBounds(read(l), read(b), memory);
    List<Stmt> delivery = List.of(store(Space.PHYSICAL, constant(0, ADDRESS), psw()),
            load(word(2), Space.PHYSICAL, constant(1, ADDRESS)), write(m, bits(local(word(2)), 25, 24)),
            write(p, bits(local(word(2)), 23, 12)));
    Virtualization virtualization = Virtualization.NONE;
    int unitBits = WORD;
    boolean bigEndian = true;

    static final Operand D = register("d");
    static final Operand A = register("a");
    static final Operand C = register("c");
    static final Operand X = new Operand("x", ADDRESS, new OperandKind.Address());

    /** {@return the machine as sketched so far} */
    Architecture machine() {
        Traps traps = new Traps(List.of(memory, privileged, divide, svc), privileged,
                new Delivery(new Local("cause", 4, 0), new Local("code", 8, 1), new Body(delivery, 4)), List.of());
        return new Architecture("sketch", "a machine sketched for a test",
                new StorageShape(unitBits, unitBits, ADDRESS, 1 << ADDRESS, bigEndian), modes, components,
                List.of(console), translation, traps, List.of(), new Body(List.of(), 0), instructions, List.of(),
                List.of(), virtualization);
    }

    /** Adds an instruction that first steps the program counter and then does what is given. */
    Sketch instruction(String name, List<Operand> operands, Stmt... statements) {
        List<Stmt> all = new ArrayList<>();
        all.add(write(p, plus(read(p), constant(1, ADDRESS))));
        all.addAll(List.of(statements));
        List<OperandField> fields = new ArrayList<>();
        int low = 0;
        for (Operand operand : operands) {
            fields.add(new OperandField(operand, List.of(new Slice(low + operand.width() - 1, low))));
            low += operand.width();
        }
        Encoding encoding = new Encoding(unitBits * ((WORD + unitBits - 1) / unitBits), BigInteger.ZERO,
                BigInteger.ZERO, fields);
        instructions.add(new Instruction(name, name, encoding,
                List.of(new SyntaxElement.Text(name.toLowerCase(java.util.Locale.ROOT))), new Body(all, 8)));
        return this;
    }

    StateComponent component(String name, StateKind kind, int width, int count) {
        StateComponent component = new StateComponent(name, kind, width, count, List.of(), components.size());
        components.add(component);
        return component;
    }

    /** {@return when in user mode: trap privileged} */
    Stmt onlySupervisor() {
        return when(inUser(), trap(privileged));
    }

    Expr inUser() {
        return equal(read(m), constant(1, 2));
    }

    /** {@return | 31..26 0 | 25..24 M | 23..12 P | 11..0 l |, since R's bound does not fit} */
    Expr psw() {
        return new Expr.Concat(new Expr.Concat(constant(0, 6), read(m)), new Expr.Concat(read(p), read(l)));
    }

    /** {@return r[operand]} */
    Expr reg(Operand operand) {
        return new Expr.StateRead(r, new Expr.OperandRead(operand));
    }

    /** {@return r[operand] = value} */
    Stmt setReg(Operand operand, Expr value) {
        return new Stmt.Write(r, new Expr.OperandRead(operand), value);
    }

    static Operand register(String name) {
        return new Operand(name, 3, new OperandKind.Unsigned());
    }

    static Expr operand(Operand operand) {
        return new Expr.OperandRead(operand);
    }

    static Local word(int index) {
        return new Local("word" + index, WORD, index);
    }

    static Expr local(Local local) {
        return new Expr.LocalRead(local);
    }

    static Expr constant(long value, int width) {
        return Expr.Const.of(value, width);
    }

    static Expr read(StateComponent scalar) {
        return Expr.StateRead.of(scalar);
    }

    static Stmt write(StateComponent scalar, Expr value) {
        return Stmt.Write.of(scalar, value);
    }

    static Stmt load(Local target, Space space, Expr address) {
        return new Stmt.Load(target, space, address);
    }

    static Stmt store(Space space, Expr address, Expr value) {
        return new Stmt.Store(space, address, value);
    }

    static Stmt trap(Cause cause) {
        return new Stmt.Trap(cause, constant(0, 8));
    }

    static Stmt when(Expr condition, Stmt... then) {
        return new Stmt.If(condition, List.of(then), List.of());
    }

    static Stmt either(Expr condition, Stmt then, Stmt otherwise) {
        return new Stmt.If(condition, List.of(then), List.of(otherwise));
    }

    static Expr plus(Expr a, Expr b) {
        return new Expr.Binary(BinaryOp.ADD, a, b);
    }

    static Expr binary(BinaryOp op, Expr a, Expr b) {
        return new Expr.Binary(op, a, b);
    }

    static Expr equal(Expr a, Expr b) {
        return new Expr.Binary(BinaryOp.EQ, a, b);
    }

    static Expr bits(Expr value, int high, int low) {
        return new Expr.Extract(value, high, low);
    }

    static Expr wide(Expr value) {
        return new Expr.Extend(value, WORD, false);
    }
}
