package org.trapeze.machine.interpreter;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.function.BooleanSupplier;

import org.trapeze.ir.arch.AccessKind;
import org.trapeze.ir.decl.Cause;
import org.trapeze.machine.DeviceBus;
import org.trapeze.machine.MachineState;
import org.trapeze.machine.Storage;

/** What nodes execute over: the machine's parts, and the variables of the present execution of a body. */
final class Frame {
    final MachineState state;
    final Storage storage;
    final DeviceBus devices;
    final Effects effects;

    long[] locals = new long[8];
    BigInteger[] wideLocals = new BigInteger[8];
    long[] operands;
    BooleanSupplier suspend = () -> false;

    /** Why the body trapped; valid after {@link StmtNode#TRAPPED}. */
    Cause cause;
    long code;
    /** Where the last successful translation led: the absolute address of the first unit. */
    long absolute;
    /** Whether the other units do not follow the first one; then {@link #places} holds where they all are. */
    boolean scattered;
    long[] places = new long[16];
    /** What this frame translates an address for; null where it is no frame of a translation function. */
    AccessKind walking;
    /** The address that is translated for, as the program gave it. */
    long walked;
    private Frame walk;

    Frame(MachineState state, Storage storage, DeviceBus devices) {
        this.state = state;
        this.storage = storage;
        this.devices = devices;
        this.effects = new Effects(state, storage, devices);
    }

    /** Starts a body: its locals are 0. */
    void enter(CompiledBody body, long[] arguments) {
        int count = body.locals();
        if (count > locals.length) {
            locals = new long[count];
            wideLocals = new BigInteger[count];
        } else {
            Arrays.fill(locals, 0, count, 0);
        }
        if (body.wide()) {
            Arrays.fill(wideLocals, 0, count, BigInteger.ZERO);
        }
        operands = arguments;
    }

    /** {@return where this frame's translations execute: over the same machine, with locals of their own} */
    Frame walk() {
        if (walk == null) {
            walk = new Frame(state, storage, devices);
        }
        return walk;
    }

    int trap(Cause why, long what) {
        cause = why;
        code = what;
        return StmtNode.TRAPPED;
    }
}
