package org.trapeze.machine;

import java.util.Arrays;
import java.util.List;

import org.trapeze.ir.arch.Architecture;
import org.trapeze.ir.decl.StateComponent;

/**
 * The content of a machine's declared state: everything of ⟨M, P, R⟩ and the registers, but not storage. Values are
 * kept with zeros above their component's width.
 */
public final class MachineState {
    private final List<StateComponent> components;
    private final StateComponent pc;
    private final StateComponent mode;
    private final long[][] values;

    /** Creates a state of zeros. */
    public MachineState(Architecture architecture) {
        this(architecture.components(), architecture.pc(), architecture.mode(),
                architecture.components().stream().map(component -> new long[component.count()])
                        .toArray(long[][]::new));
    }

    private MachineState(List<StateComponent> components, StateComponent pc, StateComponent mode, long[][] values) {
        this.components = components;
        this.pc = pc;
        this.mode = mode;
        this.values = values;
    }

    /** {@return the content of a scalar component} */
    public long get(StateComponent scalar) {
        return values[scalar.index()][0];
    }

    /** {@return the content of an element, 0 where the component has no such element} */
    public long get(StateComponent component, long element) {
        long[] elements = values[component.index()];
        return element >= 0 && element < elements.length ? elements[(int) element] : 0;
    }

    /** Sets a scalar component to the low bits of a value. */
    public void set(StateComponent scalar, long value) {
        set(scalar, 0, value);
    }

    /** Sets an element to the low bits of a value; without effect where the component has no such element. */
    public void set(StateComponent component, long element, long value) {
        long[] elements = values[component.index()];
        if (element >= 0 && element < elements.length) {
            elements[(int) element] = value & (-1L >>> (64 - component.width()));
        }
    }

    /** {@return P} */
    public long pc() {
        return get(pc);
    }

    /** {@return M, as the number the description gives the mode} */
    public long mode() {
        return get(mode);
    }

    /** Takes over all values of another state of the same architecture. */
    public void copyFrom(MachineState other) {
        for (int i = 0; i < values.length; i++) {
            System.arraycopy(other.values[i], 0, values[i], 0, values[i].length);
        }
    }

    /** {@return an independent copy} */
    public MachineState copy() {
        long[][] copies = Arrays.stream(values).map(long[]::clone).toArray(long[][]::new);
        return new MachineState(components, pc, mode, copies);
    }

    /** {@return the declared components, in order} */
    public List<StateComponent> components() {
        return components;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MachineState state && components.equals(state.components)
                && Arrays.deepEquals(values, state.values);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(values);
    }
}
