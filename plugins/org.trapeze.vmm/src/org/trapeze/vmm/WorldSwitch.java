package org.trapeze.vmm;

import java.util.List;

import org.trapeze.ir.arch.Architecture;
import org.trapeze.ir.decl.StateComponent;
import org.trapeze.ir.decl.StateKind;
import org.trapeze.machine.Machine;
import org.trapeze.machine.MachineState;

/**
 * Moves a virtual machine's state into the host for direct execution, and back (PG §3, the VM map): registers and P
 * as they are, M' = u, R' composed by the allocator, resources quiet, and banked registers in such places that user
 * mode of the host sees what the virtual mode does. Back come registers and P; M, R and resources of the virtual
 * machine cannot have been changed by the host.
 */
final class WorldSwitch {
    private final VirtualMachine machine;
    private final Machine host;
    private final Allocator allocator;
    private final QuietResources resources;
    private final List<StateComponent> own;

    WorldSwitch(VirtualMachine machine, VirtualMachineMonitor monitor) {
        this.machine = machine;
        host = monitor.host();
        allocator = monitor.allocator();
        resources = monitor.resources();
        own = host.architecture().components().stream()
                .filter(component -> component.kind() == StateKind.GENERAL || component.kind() == StateKind.PC)
                .toList();
    }

    void enter() {
        Architecture architecture = host.architecture();
        copy(machine.state(), host.state());
        host.state().set(architecture.mode(), architecture.user().value());
        resources.apply(host.state());
        allocator.relocate(machine);
    }

    void leave() {
        copy(host.state(), machine.state());
    }

    private void copy(MachineState from, MachineState to) {
        for (StateComponent component : own) {
            for (int i = 0; i < component.count(); i++) {
                // An exchange is its own inverse; the virtual mode is the same on both ways.
                int place = component.banking().isEmpty() ? i
                        : component.exchanged(i, machine.state().mode(), host.architecture().user().value());
                to.set(component, i, from.get(component, place));
            }
        }
    }
}
