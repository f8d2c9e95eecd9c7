package org.trapeze.machine;

/**
 * Is told what happens on a machine while it runs, on the running thread. An observer may read the machine and may
 * block; it must not run or change the machine.
 */
public interface MachineObserver {
    /** Observes nothing. */
    MachineObserver NONE = new MachineObserver() {
    };

    /**
     * A trap is about to be delivered to the machine's own software. The state is that which delivery will save.
     *
     * @param machine the machine whose software gets the trap
     * @param trap    what happened
     */
    default void delivering(Machine machine, TrapEvent trap) {
    }
}
