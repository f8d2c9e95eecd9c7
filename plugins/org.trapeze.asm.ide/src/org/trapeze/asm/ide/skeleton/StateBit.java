package org.trapeze.asm.ide.skeleton;

import org.trapeze.ir.decl.StateComponent;
import org.trapeze.machine.MachineState;

/** One bit of the state, as delivery loads them from storage. */
record StateBit(StateComponent component, int element, int bit) {

    boolean isSet(MachineState state) {
        return (state.get(component, element) >> bit & 1) != 0;
    }
}
