package org.trapeze.classify;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;

import org.trapeze.ir.decl.StateComponent;

/**
 * One state ⟨E, M, P, R⟩ with the declared components, as a witness shows it.
 *
 * @param components  every component with its elements, with zeros above the component's width
 * @param storage     the cells that matter, by absolute address in unsigned order; all others hold 0
 * @param storageSize q, the number of cells
 */
public record ConcreteState(Map<StateComponent, List<Long>> components, SortedMap<Long, Long> storage,
        long storageSize) {
    /** {@return the content of a scalar component} */
    public long get(StateComponent scalar) {
        return components.get(scalar).getFirst();
    }

    /** {@return the content of a cell} */
    public long cell(long address) {
        return storage.getOrDefault(address, 0L);
    }
}
