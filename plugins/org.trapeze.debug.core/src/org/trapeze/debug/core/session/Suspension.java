package org.trapeze.debug.core.session;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.trapeze.machine.MachineState;
import org.trapeze.machine.TrapEvent;

/**
 * A session at rest: everything that frames, registers and variables show, taken once so that a view that asks late
 * never sees a mixture. Immutable as long as nobody changes the states, which are copies.
 *
 * @param reason  why the session rests
 * @param trap    the trap that is being handled beneath the guest, if any
 * @param phases  what is being done beneath the guest, the innermost activity first; empty between two instructions
 * @param states  of the machine and of every virtual machine on it, the real machine first, the guest's own last
 * @param address the guest's present instruction as the guest's program counter gives it
 * @param place   the same, absolute in the guest's own storage; -1 where translation does not have the address
 * @param time    instructions the guest has executed
 */
public record Suspension(Reason reason, Optional<TrapEvent> trap, List<Phase> phases, List<MachineState> states,
        long address, long place, long time) {
    public Suspension {
        Objects.requireNonNull(reason);
        Objects.requireNonNull(trap);
        phases = List.copyOf(phases);
        states = List.copyOf(states);
    }

    /** {@return whether the machine is between two instructions of the guest, where its state may be changed} */
    public boolean atInstruction() {
        return phases.isEmpty();
    }

    /** {@return the state as the guest sees it} */
    public MachineState guest() {
        return states.getLast();
    }

    /** {@return the state of the real machine} */
    public MachineState machine() {
        return states.getFirst();
    }
}
