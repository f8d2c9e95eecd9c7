package org.trapeze.vmm;

import java.util.OptionalLong;

import org.trapeze.ir.arch.Architecture;
import org.trapeze.machine.DeliveryException;
import org.trapeze.machine.DeviceBus;
import org.trapeze.machine.Machine;
import org.trapeze.machine.MachineState;
import org.trapeze.machine.RunRequest;
import org.trapeze.machine.Stop;
import org.trapeze.machine.Storage;
import org.trapeze.machine.TrapEvent;
import org.trapeze.machine.processor.Processor;
import org.trapeze.machine.processor.TrapCounts;

/**
 * A machine made by a monitor. What it shows is the virtual machine: its own state, its own storage from address 0, its
 * own time. Beneath, its instructions run directly on the host as far as the host lets them.
 */
public final class VirtualMachine implements Machine {
    private final VirtualMachineMonitor monitor;
    private final Region region;
    private final MachineState state;
    private final Storage storage;
    private final DeviceBus devices = new DeviceBus();
    private final MonitorStatistics statistics = new MonitorStatistics();
    private final Processor processor;
    private final DirectExecution direct;
    private final Dispatcher dispatcher;

    VirtualMachine(VirtualMachineMonitor monitor, Region region) {
        this.monitor = monitor;
        this.region = region;
        state = new MachineState(architecture());
        storage = WindowStorage.of(monitor.host().storage(), region);
        architecture().devices().forEach(device -> devices.attach(device.name(), monitor.allocator().grant(device)));
        processor = new Processor(this, monitor.interpreter(), state, storage, devices);
        dispatcher = new Dispatcher(this, processor, monitor, statistics);
        direct = new DirectExecution(this, processor, monitor, statistics);
        reset();
    }

    @Override
    public Architecture architecture() {
        return monitor.host().architecture();
    }

    @Override
    public MachineState state() {
        return state;
    }

    @Override
    public Storage storage() {
        return storage;
    }

    @Override
    public DeviceBus devices() {
        return devices;
    }

    @Override
    public long time() {
        return processor.time();
    }

    @Override
    public OptionalLong locate(long address) {
        return processor.execution().locate(address);
    }

    /**
     * {@inheritDoc} The host is not reset: if a guest halted the host itself, which takes a machine whose halt is not
     * privileged, it stays halted.
     */
    @Override
    public void reset() {
        processor.reset();
        statistics.clear();
        direct.reset();
    }

    /** {@return the monitor this is a virtual machine of} */
    public VirtualMachineMonitor monitor() {
        return monitor;
    }

    /** {@return the machine beneath, whose state is that of the last direct execution} */
    public Machine host() {
        return monitor.host();
    }

    /** {@return how many monitors lie between this and the real machine; at least 1} */
    public int depth() {
        return monitor.depth();
    }

    /** {@return where this machine's storage lies in its host's} */
    public Region region() {
        return region;
    }

    /** {@return what the monitor did for this machine since its reset} */
    public MonitorStatistics statistics() {
        return statistics;
    }

    /** {@return the traps delivered to this machine's software since its reset} */
    public TrapCounts delivered() {
        return processor.delivered();
    }

    @Override
    public Stop run(RunRequest request) {
        processor.execution().suspendBy(request.suspend());
        long end = time() + Math.min(request.budget(), Long.MAX_VALUE - time());
        boolean started = false;
        while (processor.ended() == null) {
            if (time() >= end) {
                return new Stop.BudgetSpent();
            }
            if (request.suspend().getAsBoolean()) {
                return new Stop.Suspended();
            }
            Stop stop = next(request, end, started);
            if (stop != null) {
                return stop;
            }
            started = true;
        }
        return processor.ended();
    }

    /** Takes a virtual interrupt, or executes directly and deals with the trap that ended it. */
    private Stop next(RunRequest request, long end, boolean started) {
        TrapEvent interrupt = processor.due();
        if (interrupt != null) {
            return dispatcher.interrupted(interrupt, request);
        }
        if (started) {
            Stop breakpoint = breakpoint(request);
            if (breakpoint != null) {
                return breakpoint;
            }
        }
        Stop stop = direct.run(request, end);
        return stop instanceof Stop.Trapped trapped ? dispatcher.trapped(trapped.trap(), request) : stop;
    }

    /** The host's run executes its first instruction wherever that stands, so breakpoints there are looked at here. */
    private Stop breakpoint(RunRequest request) {
        OptionalLong address = locate(state.pc());
        boolean wanted = address.isPresent() && request.breakpoints().test(address.getAsLong());
        return wanted ? new Stop.AtBreakpoint(address.getAsLong()) : null;
    }

    @Override
    public void deliver(TrapEvent trap) throws DeliveryException {
        processor.deliver(trap);
    }

    @Override
    public String toString() {
        return architecture().name() + " at depth " + depth() + ", storage " + region.base() + "+" + region.size();
    }
}
