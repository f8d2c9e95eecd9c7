package org.trapeze.vmm;

import java.util.Objects;

import org.trapeze.machine.TrapEvent;

/**
 * The beginning or the end of something that a monitor does.
 *
 * @param phase   what it does
 * @param machine for which virtual machine; its state is up to date, and {@link VirtualMachine#host()} holds the state
 *                in which the host stopped
 * @param trap    on behalf of which trap: the host's, in REFLECT the guest's own. Its instruction is the one
 *                interpreted
 */
public record MonitorEvent(MonitorPhase phase, VirtualMachine machine, TrapEvent trap) {
    public MonitorEvent {
        Objects.requireNonNull(phase);
        Objects.requireNonNull(machine);
        Objects.requireNonNull(trap);
    }

    /** {@return how many monitors lie between the virtual machine and the real one, its own included; at least 1} */
    public int depth() {
        return machine.depth();
    }
}
