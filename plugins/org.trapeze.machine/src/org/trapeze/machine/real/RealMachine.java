package org.trapeze.machine.real;

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
import org.trapeze.machine.interpreter.Interpreter;
import org.trapeze.machine.processor.Processor;
import org.trapeze.machine.processor.TrapCounts;
import org.trapeze.machine.storage.Storages;

/** The machine itself, executed by the reference interpreter. A new machine is reset, with storage full of zeros. */
public final class RealMachine implements Machine {
    /** How many instructions pass between two looks at the request's suspend flag. */
    private static final int POLL = 256;

    private final Architecture architecture;
    private final MachineState state;
    private final Storage storage;
    private final DeviceBus devices = new DeviceBus();
    private final Processor processor;

    /** Creates a machine with as much storage as its description says. */
    public RealMachine(Architecture architecture) {
        this(new Interpreter(architecture), Storages.create(architecture));
    }

    /** Creates a machine with storage of the given size. */
    public RealMachine(Architecture architecture, long units) {
        this(new Interpreter(architecture), Storages.create(architecture.storage().unitBits(), units));
    }

    /**
     * Creates a machine.
     *
     * @param interpreter of its architecture, possibly shared with other machines
     * @param storage     used as it is, of units as wide as the architecture's
     */
    public RealMachine(Interpreter interpreter, Storage storage) {
        architecture = interpreter.architecture();
        if (storage.unitBits() != architecture.storage().unitBits()) {
            throw new IllegalArgumentException("storage of units of " + storage.unitBits() + " bits for "
                    + architecture.name() + ", whose units have " + architecture.storage().unitBits());
        }
        this.storage = storage;
        state = new MachineState(architecture);
        processor = new Processor(this, interpreter, state, storage, devices);
        reset();
    }

    @Override
    public Architecture architecture() {
        return architecture;
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

    @Override
    public void reset() {
        processor.reset();
    }

    @Override
    public Stop run(RunRequest request) {
        processor.execution().suspendBy(request.suspend());
        long end = processor.time() + Math.min(request.budget(), Long.MAX_VALUE - processor.time());
        boolean started = false;
        int poll = 0;
        while (processor.ended() == null) {
            if (processor.time() >= end) {
                return new Stop.BudgetSpent();
            }
            if (poll-- == 0) {
                if (request.suspend().getAsBoolean()) {
                    return new Stop.Suspended();
                }
                poll = POLL;
            }
            long traps = processor.delivered().total();
            Stop stop = next(request, started);
            if (stop != null) {
                return stop;
            }
            started = true;
            if (traps != processor.delivered().total()) {
                poll = 0; // an observer was told, and may have decided to stop here
            }
        }
        return processor.ended();
    }

    /** Takes an interrupt or executes an instruction. */
    private Stop next(RunRequest request, boolean started) {
        TrapEvent interrupt = processor.due();
        if (interrupt != null) {
            return processor.raise(interrupt, request);
        }
        if (started && request.breakpoints() != RunRequest.NO_BREAKPOINTS) {
            OptionalLong address = locate(state.pc());
            if (address.isPresent() && request.breakpoints().test(address.getAsLong())) {
                return new Stop.AtBreakpoint(address.getAsLong());
            }
        }
        return processor.step(request);
    }

    @Override
    public void deliver(TrapEvent trap) throws DeliveryException {
        processor.deliver(trap);
    }

    /** {@return the traps delivered to this machine's software since its reset} */
    public TrapCounts delivered() {
        return processor.delivered();
    }

    /** {@return a copy of everything of this machine except its devices} */
    public Snapshot snapshot() {
        return new Snapshot(state.copy(), Storages.copy(storage), processor.time(), processor.ended());
    }

    /** Brings back everything that a snapshot of a machine of this architecture and storage size has. */
    public void restore(Snapshot snapshot) {
        state.copyFrom(snapshot.state());
        Storages.copy(snapshot.storage(), storage);
        processor.restore(snapshot.time(), snapshot.ended());
    }
}
