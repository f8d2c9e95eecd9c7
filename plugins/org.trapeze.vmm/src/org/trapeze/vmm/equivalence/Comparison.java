package org.trapeze.vmm.equivalence;

import java.util.Optional;
import java.util.stream.LongStream;

import org.trapeze.ir.decl.StateComponent;
import org.trapeze.machine.Machine;
import org.trapeze.machine.MachineState;
import org.trapeze.machine.Storage;

/** Finds the first difference between what a bare and a virtual machine show. */
final class Comparison {
    /**
     * A difference.
     *
     * @param component what differs
     * @param bare      there on the bare machine
     * @param virtual   there on the virtual machine
     */
    record Difference(String component, String bare, String virtual) {
    }

    private final Machine bare;
    private final Machine virtual;

    Comparison(Machine bare, Machine virtual) {
        this.bare = bare;
        this.virtual = virtual;
    }

    /** {@return the first component of the state that differs, or the time} */
    Optional<Difference> registers() {
        if (!bare.state().equals(virtual.state())) {
            return bare.state().components().stream().flatMap(component -> elements(component).stream()).findFirst();
        }
        return bare.time() == virtual.time() ? Optional.empty()
                : Optional.of(new Difference("time", "" + bare.time(), "" + virtual.time()));
    }

    /** {@return the first of these addresses whose units differ} */
    Optional<Difference> storage(LongStream addresses) {
        Storage left = bare.storage();
        Storage right = virtual.storage();
        return addresses.filter(address -> left.read(address) != right.read(address)).mapToObj(address ->
                new Difference("E[" + address + "]", hex(left.read(address)), hex(right.read(address)))).findFirst();
    }

    private Optional<Difference> elements(StateComponent component) {
        MachineState left = bare.state();
        MachineState right = virtual.state();
        for (int i = 0; i < component.count(); i++) {
            if (left.get(component, i) != right.get(component, i)) {
                String name = component.isArray() ? component.name() + i : component.name();
                return Optional.of(new Difference(name, hex(left.get(component, i)), hex(right.get(component, i))));
            }
        }
        return Optional.empty();
    }

    static String hex(long value) {
        return "0x" + Long.toHexString(value);
    }
}
