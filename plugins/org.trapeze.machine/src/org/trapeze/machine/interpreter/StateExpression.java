package org.trapeze.machine.interpreter;

import java.util.List;

import org.trapeze.ir.expr.Expr;
import org.trapeze.machine.DeviceBus;
import org.trapeze.machine.MachineState;
import org.trapeze.machine.Storage;

/**
 * An expression over the state made executable, for those who look at a machine from outside, as a monitor does at the
 * relocation of its guest. Immutable and safe to share between threads.
 */
public final class StateExpression {
    private final LongNode node;

    /** @throws IllegalArgumentException where the expression reads operands of an instruction */
    public StateExpression(Expr expr) {
        node = new ExprCompiler(List.of()).compileReach(expr);
    }

    /**
     * {@return the value as an unsigned number; the largest one where it does not fit 64 bits}
     *
     * @param storage of which only the size is looked at
     */
    public long of(MachineState state, Storage storage) {
        return node.eval(new Frame(state, storage, new DeviceBus()));
    }
}
