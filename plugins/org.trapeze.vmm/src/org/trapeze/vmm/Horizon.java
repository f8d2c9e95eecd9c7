package org.trapeze.vmm;

import java.util.List;

import org.trapeze.ir.arch.Architecture;
import org.trapeze.ir.arch.Countdown;
import org.trapeze.ir.arch.Interrupt;
import org.trapeze.ir.decl.StateComponent;
import org.trapeze.ir.decl.StateKind;
import org.trapeze.ir.expr.Expr;
import org.trapeze.ir.expr.Reads;
import org.trapeze.machine.MachineState;

/**
 * How far a virtual machine can run directly before one of its virtual interrupts may be due. While it does, only
 * registers and P change, and the virtual countdowns count; so conditions over countdowns, mode, relocation and
 * resources can be foretold exactly. A condition over registers or P cannot: such a machine goes one instruction at a
 * time.
 */
final class Horizon {
    /** No further than this is looked at a time. */
    private static final long FAR = 1L << 20;
    private static final long NEVER = 0;

    private final List<Expr> conditions;
    private final List<Countdown> countdowns;
    private final boolean foreseeable;

    Horizon(Architecture architecture) {
        conditions = architecture.traps().interrupts().stream().map(Interrupt::condition).toList();
        countdowns = architecture.countdowns().stream().filter(countdown -> isVirtual(countdown.component())).toList();
        foreseeable = conditions.stream().allMatch(condition ->
                Reads.components(condition).stream().allMatch(Horizon::isVirtual));
    }

    /** {@return whether a component stays with the monitor while a guest runs directly} */
    static boolean isVirtual(StateComponent component) {
        return component.kind() != StateKind.GENERAL && component.kind() != StateKind.PC;
    }

    /**
     * {@return the number of instructions, at least 1, that can be executed before it has to be looked again whether a
     *         virtual interrupt is due; none is due now}
     */
    long of(MachineState virtual, long limit) {
        if (conditions.isEmpty()) {
            return limit;
        }
        if (!foreseeable) {
            return 1;
        }
        long nearest = limit;
        for (Expr condition : conditions) {
            if (isPossible(virtual, condition, 1, nearest)) {
                nearest = Math.min(nearest, FAR);
                long found = find(virtual, condition, 1, nearest);
                nearest = found == NEVER ? nearest : found;
            }
        }
        return nearest;
    }

    /** {@return after how many instructions, from {@code low} to {@code high}, a condition may hold first} */
    private long find(MachineState virtual, Expr condition, long low, long high) {
        if (!isPossible(virtual, condition, low, high)) {
            return NEVER;
        }
        if (low == high) {
            return low;
        }
        long middle = low + (high - low) / 2;
        long found = find(virtual, condition, low, middle);
        return found != NEVER ? found : find(virtual, condition, middle + 1, high);
    }

    private boolean isPossible(MachineState virtual, Expr condition, long low, long high) {
        return new ConditionRange(virtual, countdowns, low, high).isPossible(condition);
    }
}
