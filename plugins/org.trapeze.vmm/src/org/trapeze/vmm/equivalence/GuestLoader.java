package org.trapeze.vmm.equivalence;

import org.trapeze.machine.Machine;

/** Brings a guest into a machine that has been reset: fills its storage and sets its entry point. */
@FunctionalInterface
public interface GuestLoader {
    /** Loads the guest; the same for every machine of the architecture. */
    void load(Machine machine);
}
