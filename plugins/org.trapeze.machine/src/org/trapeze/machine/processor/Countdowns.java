package org.trapeze.machine.processor;

import java.util.List;
import java.util.function.Predicate;

import org.trapeze.ir.arch.Architecture;
import org.trapeze.ir.arch.Countdown;
import org.trapeze.ir.decl.StateComponent;
import org.trapeze.machine.MachineState;

/** The timer registers of a machine; they count instructions. */
public final class Countdowns {
    private final List<Countdown> countdowns;

    /**
     * Creates the counting of some of the machine's timer registers.
     *
     * @param which chooses them
     */
    public Countdowns(Architecture architecture, Predicate<StateComponent> which) {
        countdowns = architecture.countdowns().stream().filter(countdown -> which.test(countdown.component())).toList();
    }

    /** Lets the registers count as they do in so many instructions, from 0 on. */
    public void pass(MachineState state, long instructions) {
        for (int i = 0; i < countdowns.size(); i++) {
            pass(state, countdowns.get(i), instructions);
        }
    }

    /** {@return whether one of the registers still counts} */
    public boolean isCounting(MachineState state) {
        return countdowns.stream().anyMatch(countdown -> left(state, countdown) != 0);
    }

    private static void pass(MachineState state, Countdown countdown, long instructions) {
        long left = left(state, countdown);
        if (left != 0) {
            long value = countdown.floor() + (Long.compareUnsigned(left, instructions) > 0 ? left - instructions : 0);
            state.set(countdown.component(), value);
        }
    }

    /** {@return how many instructions it takes until the floor, as an unsigned number; 0 at the floor or below} */
    private static long left(MachineState state, Countdown countdown) {
        long value = state.get(countdown.component());
        return Long.compareUnsigned(value, countdown.floor()) > 0 ? value - countdown.floor() : 0;
    }
}
