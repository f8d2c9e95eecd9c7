package org.trapeze.vmm;

import java.util.function.LongPredicate;

import org.trapeze.machine.Machine;
import org.trapeze.machine.MachineObserver;
import org.trapeze.machine.RunRequest;
import org.trapeze.machine.Stop;
import org.trapeze.machine.TrapEvent;
import org.trapeze.machine.TrapPolicy;
import org.trapeze.machine.processor.Countdowns;
import org.trapeze.machine.processor.Processor;

/**
 * Runs a virtual machine's instructions on the host, which is where the efficiency property (PG §3) comes from.
 * Afterwards the virtual machine's registers, time and countdowns are those of a machine that executed them itself.
 */
final class DirectExecution {
    private final VirtualMachine machine;
    private final Machine host;
    private final Processor processor;
    private final MonitorObserver observer;
    private final MonitorStatistics statistics;
    private final WorldSwitch worlds;
    private final Horizon horizon;
    /** Those that do not count on the host, where the guest's general registers do. */
    private final Countdowns countdowns;
    /** The trap dealt with last, until the guest is resumed. */
    private TrapEvent last;

    DirectExecution(VirtualMachine machine, Processor processor, VirtualMachineMonitor monitor,
            MonitorStatistics statistics) {
        this.machine = machine;
        this.processor = processor;
        this.statistics = statistics;
        host = monitor.host();
        observer = monitor.observer();
        worlds = new WorldSwitch(machine, monitor);
        horizon = new Horizon(host.architecture());
        countdowns = new Countdowns(host.architecture(), Horizon::isVirtual);
    }

    /**
     * Runs until the host traps or something of the request, or a virtual interrupt that may be due, ends it.
     *
     * @param end the time at which the request's budget is spent
     * @return why the virtual machine's run stops, null where it goes on; {@link Stop.Trapped} with the host's trap,
     *         which the dispatcher has to deal with
     */
    Stop run(RunRequest request, long end) {
        long limit = horizon.of(machine.state(), end - processor.time());
        enter();
        long before = host.time();
        Stop stop = host.run(new RunRequest(limit, TrapPolicy.STOP, breakpoints(request), request.suspend(),
                MachineObserver.NONE));
        long executed = host.time() - before;
        worlds.leave();
        processor.pass(executed, countdowns);
        statistics.addDirect(executed);
        return translate(stop);
    }

    /** Forgets the trap dealt with last. */
    void reset() {
        last = null;
    }

    private void enter() {
        if (last == null) {
            worlds.enter();
            return;
        }
        MonitorEvent resume = new MonitorEvent(MonitorPhase.RESUME, machine, last);
        last = null;
        observer.entered(resume);
        worlds.enter();
        observer.left(resume);
    }

    private LongPredicate breakpoints(RunRequest request) {
        Region region = machine.region();
        LongPredicate wanted = request.breakpoints();
        return wanted == RunRequest.NO_BREAKPOINTS ? wanted
                : address -> region.contains(address) && wanted.test(address - region.base());
    }

    private Stop translate(Stop stop) {
        return switch (stop) {
            case Stop.BudgetSpent spent -> null;
            case Stop.AtBreakpoint(long address) -> new Stop.AtBreakpoint(address - machine.region().base());
            case Stop.Halted halted -> processor.end(halted);
            case Stop.Trapped trapped -> {
                last = trapped.trap();
                yield trapped;
            }
            case Stop.Suspended suspended -> suspended;
            case Stop.CheckStop checkStop -> checkStop;
        };
    }
}
