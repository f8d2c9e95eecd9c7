package org.trapeze.vmm.session;

import java.util.List;

import org.trapeze.machine.Machine;
import org.trapeze.machine.real.RealMachine;
import org.trapeze.vmm.VirtualMachine;
import org.trapeze.vmm.VirtualMachineMonitor;

/**
 * The machine a guest runs on with everything beneath it.
 *
 * @param machines from the real machine to the guest's; one where there is no monitor
 * @param monitors from the one on the real machine to the one beneath the guest
 */
public record MachineStack(List<Machine> machines, List<VirtualMachineMonitor> monitors) {
    public MachineStack {
        machines = List.copyOf(machines);
        monitors = List.copyOf(monitors);
        if (machines.size() != monitors.size() + 1) {
            throw new IllegalArgumentException(machines.size() + " machines with " + monitors.size() + " monitors");
        }
    }

    /** {@return the machine that the guest is loaded into and that is run} */
    public Machine guest() {
        return machines.getLast();
    }

    /** {@return the machine beneath everything} */
    public Machine real() {
        return machines.getFirst();
    }

    /** {@return where the guest's address 0 lies in the real machine's storage, by the VM maps of all monitors} */
    public long base() {
        return machines.stream().skip(1).mapToLong(machine -> ((VirtualMachine) machine).region().base()).sum();
    }

    /** {@return what happened on the guest's machine since its reset} */
    public RunStatistics statistics() {
        return switch (guest()) {
            case VirtualMachine virtual -> RunStatistics.of(virtual);
            case RealMachine real -> RunStatistics.of(real);
            default -> throw new IllegalStateException("unknown machine " + guest());
        };
    }
}
