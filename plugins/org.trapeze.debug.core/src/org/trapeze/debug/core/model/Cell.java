package org.trapeze.debug.core.model;

import java.util.List;
import java.util.Optional;

import org.trapeze.debug.core.session.Suspension;
import org.trapeze.ir.decl.Field;
import org.trapeze.ir.decl.StateComponent;
import org.trapeze.machine.Machine;
import org.trapeze.machine.MachineState;

/**
 * A place in the state of the machines: an element of a component, or a field of it.
 *
 * @param level     of which machine, 0 being the real one
 * @param component the component
 * @param element   which of its elements
 * @param field     which part of the element; empty for the whole
 */
record Cell(int level, StateComponent component, int element, Optional<Field> field) {

    static Cell of(int level, StateComponent component, int element) {
        return new Cell(level, component, element, Optional.empty());
    }

    /** {@return the name as the machine's manual writes it} */
    String name() {
        return field.map(Field::name).orElseGet(() -> component.name() + (component.isArray() ? element : ""));
    }

    int width() {
        return field.map(Field::width).orElse(component.width());
    }

    long read(Suspension rest) {
        long whole = rest.states().get(level).get(component, element);
        return field.map(part -> whole >>> part.low() & mask(part.width())).orElse(whole);
    }

    void write(List<Machine> machines, long value) {
        MachineState state = machines.get(level).state();
        long whole = state.get(component, element);
        state.set(component, element, field.map(part -> insert(part, whole, value)).orElse(value));
    }

    private static long insert(Field part, long whole, long value) {
        long mask = mask(part.width()) << part.low();
        return whole & ~mask | value << part.low() & mask;
    }

    /** {@return the fields as cells of their own} */
    List<Cell> parts() {
        return field.isPresent() ? List.of() : component.fields().stream()
                .map(part -> new Cell(level, component, element, Optional.of(part))).toList();
    }

    static long mask(int width) {
        return -1L >>> 64 - width;
    }
}
