package org.trapeze.vmm.session;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.trapeze.ir.arch.Architecture;
import org.trapeze.machine.DevicePort;
import org.trapeze.machine.Machine;
import org.trapeze.machine.Storage;
import org.trapeze.machine.interpreter.Interpreter;
import org.trapeze.machine.real.RealMachine;
import org.trapeze.machine.storage.Storages;
import org.trapeze.vmm.MonitorException;
import org.trapeze.vmm.MonitorObserver;
import org.trapeze.vmm.VirtualMachineMonitor;

/**
 * Describes the machine that a guest is to run on and builds it: the real machine and, above it, one monitor with one
 * virtual machine for each level of nesting. Set what is needed, then {@link #build()}; one thread.
 *
 * <p>Storage: the real machine has what its description says, unless given. Each monitor keeps its reserve and gives
 * all the rest to its virtual machine, except that the guest's machine gets what is asked for where that is given.
 */
public final class MachineConfiguration {
    private final Architecture architecture;
    private final Map<String, DevicePort> devices = new LinkedHashMap<>();
    private MonitorKind kind = MonitorKind.NONE;
    private int depth;
    private Storage storage;
    private long guestStorage;
    private MonitorObserver observer = MonitorObserver.NONE;

    /** Describes the bare machine of an architecture. */
    public MachineConfiguration(Architecture architecture) {
        this.architecture = Objects.requireNonNull(architecture);
    }

    /**
     * Sets what the guest runs under.
     *
     * @param monitor the kind of all monitors
     * @param levels  how many, one on the other; without meaning for {@link MonitorKind#NONE}
     * @throws NotAvailableException where this version does not have the kind
     * @throws MonitorException      where {@code levels} is below 1
     */
    public MachineConfiguration monitor(MonitorKind monitor, int levels) throws MonitorException {
        if (!monitor.isAvailable()) {
            throw new NotAvailableException("The " + monitor.title() + " (" + monitor.id() + ")");
        }
        if (monitor != MonitorKind.NONE && levels < 1) {
            throw new MonitorException("The depth of nesting must be at least 1, not " + levels + ".");
        }
        kind = monitor;
        depth = monitor == MonitorKind.NONE ? 0 : levels;
        return this;
    }

    /** Sets the units of storage of the real machine, at least 1. */
    public MachineConfiguration storage(long units) {
        return storage(Storages.create(architecture.storage().unitBits(), units));
    }

    /** Sets the storage of the real machine, which is used as it is. */
    public MachineConfiguration storage(Storage real) {
        storage = Objects.requireNonNull(real);
        return this;
    }

    /** Sets the units of storage of the guest's machine, at least 1. */
    public MachineConfiguration guestStorage(long units) {
        guestStorage = units;
        return this;
    }

    /** Attaches a device to the real machine; virtual machines reach it through their monitors. */
    public MachineConfiguration device(String name, DevicePort port) {
        devices.put(name, port);
        return this;
    }

    /** Sets who is told of the work of all monitors. */
    public MachineConfiguration observer(MonitorObserver monitors) {
        observer = Objects.requireNonNull(monitors);
        return this;
    }

    /**
     * {@return the machines, reset, with storage as it was given or full of zeros}
     *
     * @throws MonitorException where the machine cannot carry the monitors, or storage does not suffice for all of them
     */
    public MachineStack build() throws MonitorException {
        Machine real = real();
        devices.forEach(real.devices()::attach);
        List<Machine> machines = new ArrayList<>(List.of(real));
        List<VirtualMachineMonitor> monitors = new ArrayList<>();
        for (int level = 1; level <= depth; level++) {
            VirtualMachineMonitor monitor = new VirtualMachineMonitor(machines.getLast(), observer);
            monitors.add(monitor);
            machines.add(monitor.create(units(monitor, level)));
        }
        return new MachineStack(machines, monitors);
    }

    private Machine real() {
        Storage given = storage;
        if (given == null) {
            long size = kind == MonitorKind.NONE && guestStorage > 0 ? guestStorage : architecture.storage().size();
            given = Storages.create(architecture.storage().unitBits(), size);
        }
        return new RealMachine(new Interpreter(architecture), given);
    }

    private long units(VirtualMachineMonitor monitor, int level) throws MonitorException {
        if (level == depth && guestStorage > 0) {
            return guestStorage;
        }
        long units = monitor.allocator().largest();
        if (units < 1) {
            throw new MonitorException("Storage does not suffice for monitors nested " + depth
                    + " deep: nothing is left at depth " + level + ".");
        }
        return units;
    }
}
