package org.trapeze.classify;

import java.util.List;

import org.trapeze.ir.arch.Architecture;
import org.trapeze.ir.arch.Delivery;
import org.trapeze.ir.arch.StorageShape;
import org.trapeze.ir.arch.Translation;
import org.trapeze.ir.decl.Cause;
import org.trapeze.ir.decl.Device;
import org.trapeze.ir.decl.Mode;
import org.trapeze.ir.decl.StateComponent;

/** What an instruction's classes depend on besides the instruction itself. */
record MachineContext(StorageShape storage, List<Mode> modes, List<StateComponent> components, List<Device> devices,
        Translation translation, List<Cause> causes, Delivery delivery) {
    static MachineContext of(Architecture machine) {
        return new MachineContext(machine.storage(), machine.modes(), machine.components(), machine.devices(),
                machine.translation(), machine.traps().causes(), machine.traps().delivery());
    }
}
