package org.trapeze.vmm;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.trapeze.machine.Machine;
import org.trapeze.machine.interpreter.Interpreter;

/**
 * The trap-and-emulate monitor of PG §3 on one host, which it owns: nobody else runs, resets or changes the host while
 * it has virtual machines. The host is the real machine or a virtual machine of another monitor.
 *
 * <p>It is a VMM in the paper's sense where Theorem 1's premise holds for the machine. Where sensitive instructions do
 * not trap, the guest runs all the same, and goes wrong.
 */
public final class VirtualMachineMonitor {
    private final Machine host;
    private final MonitorObserver observer;
    private final Interpreter interpreter;
    private final Allocator allocator;
    private final QuietResources resources;
    private final List<VirtualMachine> machines = new ArrayList<>();

    /**
     * Creates a monitor on a machine that has just been reset.
     *
     * @param host     the machine it runs on
     * @param observer told of its work
     * @throws MonitorException where the machine's relocation cannot be composed
     */
    public VirtualMachineMonitor(Machine host, MonitorObserver observer) throws MonitorException {
        this.host = Objects.requireNonNull(host);
        this.observer = Objects.requireNonNull(observer);
        allocator = new Allocator(host, new RelocationMap(host.architecture()));
        interpreter = new Interpreter(host.architecture());
        resources = new QuietResources(interpreter, host.state());
    }

    /** {@return the machine this monitor runs on} */
    public Machine host() {
        return host;
    }

    /**
     * {@return how many monitors lie between its virtual machines and the real machine, itself included; at least 1}
     */
    public int depth() {
        return host instanceof VirtualMachine virtual ? virtual.depth() + 1 : 1;
    }

    /** {@return who owns the host's storage and devices} */
    public Allocator allocator() {
        return allocator;
    }

    /** {@return the virtual machines of this monitor, in the order of their creation} */
    public List<VirtualMachine> machines() {
        return List.copyOf(machines);
    }

    /**
     * Makes a virtual machine, reset, with whatever its region of the host's storage contains. Its devices are the
     * host's.
     *
     * @param units of storage, at least 1
     * @throws MonitorException where no region is large enough
     */
    public VirtualMachine create(long units) throws MonitorException {
        if (units < 1) {
            throw new MonitorException("A virtual machine needs at least 1 unit of storage, not " + units + ".");
        }
        VirtualMachine machine = new VirtualMachine(this, allocator.allocate(units));
        machines.add(machine);
        return machine;
    }

    /** Ends a virtual machine of this monitor: its storage can be given to another. It must not be run any more. */
    public void destroy(VirtualMachine machine) {
        if (machines.remove(machine)) {
            allocator.release(machine.region());
        }
    }

    MonitorObserver observer() {
        return observer;
    }

    Interpreter interpreter() {
        return interpreter;
    }

    QuietResources resources() {
        return resources;
    }
}
