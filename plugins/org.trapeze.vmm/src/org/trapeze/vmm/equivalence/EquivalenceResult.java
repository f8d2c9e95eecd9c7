package org.trapeze.vmm.equivalence;

import java.util.Optional;

import org.trapeze.ir.arch.Instruction;
import org.trapeze.machine.Stop;

/** What comparing a bare with a virtual machine found. */
public sealed interface EquivalenceResult {
    /** {@return how many instructions both machines executed, the one after which they differ included} */
    long instructions();

    /**
     * The machines never differed.
     *
     * @param instructions executed
     * @param stop         why the comparison ended: both halted or check-stopped, the budget was spent, or somebody
     *                     asked
     */
    record Equal(long instructions, Stop stop) implements EquivalenceResult {
    }

    /**
     * The machines differ, and this is the first time.
     *
     * @param instructions executed, the last of which made the difference
     * @param address      the last instruction's program counter, or that of the one an interrupt came before
     * @param place        its absolute address in the guest's storage; -1 where it has none
     * @param instruction  what the bare machine fetched there; empty where nothing can be fetched or decoded
     * @param component    what differs: a register with its element, {@code E[address]}, {@code time}, {@code output}
     *                     of a device, {@code stop}
     * @param bare         what the bare machine has there, for people
     * @param virtual      what the virtual machine has there, for people
     */
    record Different(long instructions, long address, long place, Optional<Instruction> instruction, String component,
            String bare, String virtual) implements EquivalenceResult {
    }
}
