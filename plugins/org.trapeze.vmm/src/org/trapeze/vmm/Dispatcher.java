package org.trapeze.vmm;

import org.trapeze.machine.RunRequest;
import org.trapeze.machine.Stop;
import org.trapeze.machine.TrapEvent;
import org.trapeze.machine.TrapPolicy;
import org.trapeze.machine.interpreter.Outcome;
import org.trapeze.machine.processor.Processor;

/**
 * The dispatcher D (PG §3): entered at every trap of the host and at every virtual interrupt of a virtual machine,
 * decides what becomes of it and has it done.
 */
final class Dispatcher {
    /** What becomes of a trap. */
    enum Decision {
        /** The instruction is executed by its interpreter routine. */
        INTERPRET,
        /** The trap is the guest's own: it would have happened on a bare machine too. */
        REFLECT
    }

    private final VirtualMachine machine;
    private final Processor processor;
    private final InstructionInterpreter interpreter;
    private final Allocator allocator;
    private final MonitorObserver observer;
    private final MonitorStatistics statistics;
    private final long user;

    Dispatcher(VirtualMachine machine, Processor processor, VirtualMachineMonitor monitor,
            MonitorStatistics statistics) {
        this.machine = machine;
        this.processor = processor;
        this.statistics = statistics;
        interpreter = new InstructionInterpreter(processor);
        allocator = monitor.allocator();
        observer = monitor.observer();
        user = machine.architecture().user().value();
    }

    /**
     * Deals with a trap of the host, whose instruction has not been executed yet.
     *
     * @return why the virtual machine's run stops with it, null where it goes on
     */
    Stop trapped(TrapEvent trap, RunRequest request) {
        statistics.traps().add(trap);
        MonitorEvent dispatch = enter(MonitorPhase.DISPATCH, trap);
        Stop stop = switch (decide(trap)) {
            case INTERPRET -> interpret(trap, request);
            case REFLECT -> reflectOwn(trap, request);
        };
        observer.left(dispatch);
        return stop;
    }

    /**
     * Delivers a virtual interrupt that is due.
     *
     * @return why the virtual machine's run stops with it, null where it goes on
     */
    Stop interrupted(TrapEvent interrupt, RunRequest request) {
        MonitorEvent dispatch = enter(MonitorPhase.DISPATCH, interrupt);
        if (request.traps() == TrapPolicy.DELIVER) {
            statistics.addVirtualInterrupt();
        }
        Stop stop = reflect(interrupt, request);
        observer.left(dispatch);
        return stop;
    }

    /**
     * The guest runs in the host's user mode. Where its virtual mode is the same, the host traps for the reasons a bare
     * machine has; elsewhere the trap may be due to the real mode alone. An interrupt of the host is never the guest's,
     * whose interrupts are virtual; the host does not execute its instruction, so the monitor does.
     */
    private Decision decide(TrapEvent trap) {
        return machine.state().mode() == user && !trap.interrupt() ? Decision.REFLECT : Decision.INTERPRET;
    }

    private Stop interpret(TrapEvent trap, RunRequest request) {
        long address = machine.state().pc();
        MonitorEvent interpret = enter(MonitorPhase.INTERPRET, trap);
        Outcome outcome = interpreter.execute();
        observer.left(interpret);
        if (outcome instanceof Outcome.Trapped own) {
            return reflect(processor.event(own, address), request);
        }
        return complete(outcome, address, trap, request);
    }

    /**
     * Reflects a trap of virtual user mode. The routine brings the virtual state to where the trap leaves it, which
     * matters for causes that keep the instruction's effects. On a machine where resources decide about traps it may
     * find that a bare machine would not have trapped.
     */
    private Stop reflectOwn(TrapEvent trap, RunRequest request) {
        long address = machine.state().pc();
        Outcome outcome = interpreter.execute();
        return outcome instanceof Outcome.Trapped own ? reflect(processor.event(own, address), request)
                : complete(outcome, address, trap, request);
    }

    private Stop complete(Outcome outcome, long address, TrapEvent trap, RunRequest request) {
        if (outcome instanceof Outcome.Completed || outcome instanceof Outcome.Halted) {
            statistics.addInterpreted();
            if (interpreter.concernsResources()) {
                allocate(trap);
            }
        }
        return processor.conclude(outcome, address, request);
    }

    private void allocate(TrapEvent trap) {
        MonitorEvent allocate = enter(MonitorPhase.ALLOCATE, trap);
        statistics.addAllocatorCall();
        allocator.relocate(machine);
        observer.left(allocate);
    }

    private Stop reflect(TrapEvent trap, RunRequest request) {
        if (request.traps() == TrapPolicy.DELIVER && !trap.interrupt()) {
            statistics.addReflected();
        }
        MonitorEvent reflect = enter(MonitorPhase.REFLECT, trap);
        Stop stop = processor.raise(trap, request);
        observer.left(reflect);
        return stop;
    }

    private MonitorEvent enter(MonitorPhase phase, TrapEvent trap) {
        MonitorEvent event = new MonitorEvent(phase, machine, trap);
        observer.entered(event);
        return event;
    }
}
