package org.trapeze.vmm.equivalence;

import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import org.trapeze.ir.arch.Architecture;
import org.trapeze.machine.DevicePort;
import org.trapeze.machine.storage.Storages;
import org.trapeze.machine.storage.WriteLog;
import org.trapeze.vmm.MonitorException;
import org.trapeze.vmm.session.MachineConfiguration;
import org.trapeze.vmm.session.MachineStack;
import org.trapeze.vmm.session.MonitorKind;

/**
 * Checks the equivalence property (PG §3) for one guest: runs it on a bare machine and on a virtual one, one
 * instruction at a time, with the same input, and compares what both show after each: registers, M, P, R, resources,
 * time, output, and the storage that was written; at the end all storage. The bare machine has as much storage as the
 * virtual one.
 *
 * <p>The paper compares at the halt only and leaves timing out. Here time is the instruction count and belongs to what
 * is compared, so that timers are.
 */
public final class EquivalenceChecker {
    private final Architecture architecture;
    private final MonitorKind kind;
    private final int depth;
    private long storage;
    private long guestStorage;
    private Map<String, Supplier<DevicePort>> devices = Map.of();

    /**
     * Prepares checks of guests under a kind of monitor.
     *
     * @param depth how many monitors are nested, at least 1; without meaning for {@link MonitorKind#NONE}
     */
    public EquivalenceChecker(Architecture architecture, MonitorKind kind, int depth) {
        this.architecture = Objects.requireNonNull(architecture);
        this.kind = Objects.requireNonNull(kind);
        this.depth = depth;
        storage = architecture.storage().size();
    }

    /** Sets the units of storage of the real machine beneath the virtual one, instead of what the description says. */
    public EquivalenceChecker storage(long units) {
        storage = units;
        return this;
    }

    /** Sets the units of storage of the virtual and of the bare machine, instead of what the monitors leave. */
    public EquivalenceChecker guestStorage(long units) {
        guestStorage = units;
        return this;
    }

    /**
     * Sets the devices by name.
     *
     * @param ports asked once for each machine, so that both get the same input; output is compared, not passed on
     */
    public EquivalenceChecker devices(Map<String, Supplier<DevicePort>> ports) {
        devices = Map.copyOf(ports);
        return this;
    }

    /**
     * Runs a guest on both machines until they differ, or both stop.
     *
     * @param guest  loads it
     * @param budget instructions at most, at least 1
     * @param cancel asked before every instruction: whether to end early
     * @throws MonitorException where the virtual machine cannot be had
     */
    public EquivalenceResult check(GuestLoader guest, long budget, BooleanSupplier cancel) throws MonitorException {
        MachineConfiguration beneath = new MachineConfiguration(architecture).monitor(kind, depth);
        if (guestStorage > 0) {
            beneath.guestStorage(guestStorage);
        }
        Contestant virtual = contestant(beneath, storage);
        long units = virtual.stack().guest().storage().size();
        Contestant bare = contestant(new MachineConfiguration(architecture), units);
        guest.load(bare.stack().guest());
        guest.load(virtual.stack().guest());
        bare.forgetLoading();
        virtual.forgetLoading();
        return new Lockstep(bare, virtual).run(budget, cancel);
    }

    private Contestant contestant(MachineConfiguration configuration, long units) throws MonitorException {
        WriteLog log = new WriteLog(Storages.create(architecture.storage().unitBits(), units));
        Contestant contestant = new Contestant(log);
        devices.forEach((name, port) -> configuration.device(name, contestant.record(name, port.get())));
        MachineStack stack = configuration.storage(log).build();
        contestant.join(stack);
        return contestant;
    }
}
