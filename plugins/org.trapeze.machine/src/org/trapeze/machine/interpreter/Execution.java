package org.trapeze.machine.interpreter;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;

import org.trapeze.ir.arch.AccessKind;
import org.trapeze.ir.arch.Delivery;
import org.trapeze.ir.arch.Instruction;
import org.trapeze.ir.arch.Interrupt;
import org.trapeze.ir.decl.Cause;
import org.trapeze.ir.decl.StateKind;
import org.trapeze.ir.expr.Local;
import org.trapeze.ir.stmt.Body;
import org.trapeze.ir.stmt.Space;
import org.trapeze.machine.DeviceBus;
import org.trapeze.machine.MachineState;
import org.trapeze.machine.Storage;

/**
 * Executes instructions and other bodies over one state, storage and set of devices, which it changes in place. Knows
 * nothing of time, interrupts and who gets a trap: that is the machine's matter. Used by one thread at a time.
 *
 * <p>Every execution is undone as a whole where it ends in a fault, is unpredictable, or waits for a device. What else
 * it did can be taken back with {@link #rollback()} until the next execution begins.
 */
public final class Execution {
    private final Interpreter interpreter;
    private final Frame frame;
    private final Fetch fetch;
    private Instruction instruction;

    /** Creates a place to execute over; all three are used as they are, not copied. */
    public Execution(Interpreter interpreter, MachineState state, Storage storage, DeviceBus devices) {
        this.interpreter = interpreter;
        frame = new Frame(state, storage, devices);
        fetch = new Fetch(interpreter, frame);
    }

    /** Sets who is asked whether to give up waiting for a device; until then nobody is. */
    public void suspendBy(BooleanSupplier suspend) {
        frame.suspend = suspend;
    }

    /** Fetches, decodes and executes the instruction at the program counter. */
    public Outcome step() {
        frame.effects.begin();
        Decoded decoded = fetch.next();
        if (decoded == null) {
            return untranslated(frame.cause, frame.code);
        }
        if (decoded.isIllegal()) {
            return untranslated(interpreter.architecture().traps().illegal(), 0);
        }
        instruction = decoded.compiled().instruction();
        return finish(run(decoded.compiled().body(), decoded.operands()));
    }

    /**
     * {@return the instruction at the program counter, without executing it; empty where none can be fetched or
     * decoded}
     */
    public Optional<Instruction> peek() {
        return Optional.ofNullable(fetch.next()).map(Decoded::compiled).map(CompiledInstruction::instruction);
    }

    /**
     * Executes an instruction with operands of the caller's choice as if it stood at the program counter; nothing is
     * fetched.
     *
     * @param operands the encoded fields' values, each from 0 to 2<sup>width</sup> - 1 as an unsigned number, in the
     *                 order of {@code what.encoding().fields()}
     * @throws IllegalArgumentException where their number is not the number of fields
     */
    public Outcome execute(Instruction what, long... operands) {
        if (operands.length != what.encoding().fields().size()) {
            throw new IllegalArgumentException(operands.length + " operands for " + what.name());
        }
        frame.effects.begin();
        CompiledInstruction compiled = interpreter.compiled(what);
        instruction = what;
        return finish(run(compiled.body(), operands));
    }

    /** Executes the description's reset over the present state. */
    public Outcome reset() {
        frame.effects.begin();
        instruction = null;
        return finish(run(interpreter.reset(), new long[0]));
    }

    /**
     * Executes the description's delivery of a trap over the present state. A delivery that traps is undone whatever
     * the cause's timing.
     */
    public Outcome deliver(Cause cause, long code) {
        frame.effects.begin();
        instruction = null;
        Delivery delivery = interpreter.architecture().traps().delivery();
        frame.enter(interpreter.delivery(), new long[0]);
        set(delivery.cause(), cause.number());
        set(delivery.code(), code);
        Outcome outcome = finish(interpreter.delivery().exec(frame));
        if (outcome instanceof Outcome.Trapped) {
            frame.effects.rollback();
        }
        return outcome;
    }

    /** {@return whether an interrupt of this architecture is to be taken in the present state} */
    public boolean isDue(Interrupt interrupt) {
        return isDue(interpreter.architecture().traps().interrupts().indexOf(interrupt));
    }

    /**
     * {@return whether an interrupt is to be taken in the present state}
     *
     * @param interrupt its index among the architecture's interrupts
     */
    public boolean isDue(int interrupt) {
        return interpreter.interrupt(interrupt).eval(frame) != 0;
    }

    /** Takes back what the last execution did, as far as it still stands. */
    public void rollback() {
        frame.effects.rollback();
    }

    /** Lets what the last execution did stand for good, and gives its output to the devices. */
    public void commit() {
        frame.effects.commit();
    }

    /**
     * {@return the instruction executed last; empty where nothing could be fetched or decoded, and for other bodies}
     */
    public Optional<Instruction> instruction() {
        return Optional.ofNullable(instruction);
    }

    /** {@return whether the last execution set a component of a kind, even if only to the value it had} */
    public boolean wrote(StateKind kind) {
        return frame.effects.wrote(kind);
    }

    /** {@return whether the last execution used a device} */
    public boolean usedDevice() {
        return frame.effects.usedDevice();
    }

    /** {@return whether the last execution read how much storage there is} */
    public boolean usedStorageBound() {
        return frame.effects.usedStorageBound();
    }

    /**
     * {@return the absolute address of the unit at a program's address in the present state; empty where loading it is
     * a memory trap}
     */
    public OptionalLong locate(long address) {
        return interpreter.access().locate(frame, Space.TRANSLATED, AccessKind.LOAD, address, 1)
                ? OptionalLong.of(frame.absolute) : OptionalLong.empty();
    }

    private int run(CompiledBody body, long[] operands) {
        frame.enter(body, operands);
        return body.exec(frame);
    }

    private Outcome untranslated(Cause cause, long code) {
        instruction = null;
        return new Outcome.Trapped(cause, code);
    }

    private Outcome finish(int result) {
        if (result == StmtNode.NEXT) {
            frame.effects.commit();
            return Outcome.COMPLETED;
        }
        return switch (result) {
            case StmtNode.HALTED -> halted();
            case StmtNode.TRAPPED -> trapped();
            case StmtNode.UNPREDICTABLE -> undone(new Outcome.Unpredictable());
            default -> undone(new Outcome.Waiting());
        };
    }

    private Outcome halted() {
        frame.effects.commit();
        return new Outcome.Halted();
    }

    private Outcome trapped() {
        if (frame.cause.timing() == Cause.Timing.FAULT) {
            frame.effects.rollback();
        }
        return new Outcome.Trapped(frame.cause, frame.code);
    }

    private Outcome undone(Outcome outcome) {
        frame.effects.rollback();
        return outcome;
    }

    private void set(Local local, long value) {
        if (local.width() > Long.SIZE) {
            frame.wideLocals[local.index()] = WideBits.fromLong(value);
        } else {
            frame.locals[local.index()] = value & Bits.mask(local.width());
        }
    }
}
