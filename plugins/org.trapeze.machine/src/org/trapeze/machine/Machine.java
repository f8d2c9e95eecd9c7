package org.trapeze.machine;

import java.util.OptionalLong;

import org.trapeze.ir.arch.Architecture;

/** A third-generation machine ⟨E, M, P, R⟩ with its declared state (PG §1), real or virtual. */
public interface Machine {
    /** {@return the description this machine executes} */
    Architecture architecture();

    /**
     * {@return this machine's own registers: for a virtual machine the virtual ones; live, to be changed when stopped}
     */
    MachineState state();

    /** {@return this machine's own storage E, from its absolute address 0; live} */
    Storage storage();

    /** {@return this machine's devices} */
    DeviceBus devices();

    /**
     * {@return the time: instructions executed since the reset, those included whose trap was delivered. Interrupts
     *         take no time; neither does a trap under {@link TrapPolicy#STOP}, which leaves the machine before its
     *         instruction}
     */
    long time();

    /**
     * {@return the absolute address, in this machine's own storage, of the unit at an address of the program,
     *         translated in the present state; empty where a reference to it would memory-trap}
     *
     * @param address as the program or P gives it, unsigned
     */
    OptionalLong locate(long address);

    /** Brings the machine into the state its description defines for a reset. Storage keeps its content. */
    void reset();

    /**
     * Executes until something in the request, the program or the machine stops it. A halted machine stays halted until
     * its next reset.
     *
     * @return why it stopped; all of this machine's state is up to date then
     */
    Stop run(RunRequest request);

    /**
     * Delivers a trap to this machine's own software, by the description's trap delivery over the present state.
     *
     * @throws DeliveryException where the delivery itself traps, which leaves the machine stopped for good
     */
    void deliver(TrapEvent trap) throws DeliveryException;
}
