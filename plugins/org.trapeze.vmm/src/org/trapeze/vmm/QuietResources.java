package org.trapeze.vmm;

import java.util.List;

import org.trapeze.ir.arch.Architecture;
import org.trapeze.ir.decl.StateComponent;
import org.trapeze.ir.decl.StateKind;
import org.trapeze.machine.DeviceBus;
import org.trapeze.machine.MachineState;
import org.trapeze.machine.interpreter.Execution;
import org.trapeze.machine.interpreter.Interpreter;
import org.trapeze.machine.storage.SparseStorage;

/**
 * What the monitor sets the host's own resources to while a guest runs directly: timers and masks with which the host
 * does not interrupt in user mode. They never hold a guest's values; a guest's resources are virtual.
 */
final class QuietResources {
    private final List<StateComponent> resources;
    private final MachineState quiet;

    /** @param reset the host's state after its reset */
    QuietResources(Interpreter interpreter, MachineState reset) {
        Architecture architecture = interpreter.architecture();
        resources = architecture.ofKind(StateKind.RESOURCE);
        MachineState idle = reset.copy();
        idle.set(architecture.mode(), architecture.user().value());
        MachineState parked = idle.copy();
        architecture.countdowns().forEach(countdown -> parked.set(countdown.component(), -1));
        quiet = interrupts(interpreter, idle) && !interrupts(interpreter, parked) ? parked : idle;
    }

    /**
     * Sets the host's resources. On a machine that interrupts user mode whatever its resources hold, every instruction
     * then goes through the dispatcher, which is slow but right.
     */
    void apply(MachineState host) {
        for (StateComponent resource : resources) {
            for (int i = 0; i < resource.count(); i++) {
                host.set(resource, i, quiet.get(resource, i));
            }
        }
    }

    private static boolean interrupts(Interpreter interpreter, MachineState state) {
        Architecture architecture = interpreter.architecture();
        SparseStorage none = new SparseStorage(architecture.storage().unitBits(), architecture.storage().size());
        Execution execution = new Execution(interpreter, state, none, new DeviceBus());
        return architecture.traps().interrupts().stream().anyMatch(execution::isDue);
    }
}
