package org.trapeze.classify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongFunction;
import java.util.function.Predicate;

import org.trapeze.ir.decl.StateComponent;
import org.trapeze.ir.decl.StateKind;

/**
 * Takes out of a witness what it does not need: the solver fills registers and storage with whatever it likes. Every
 * value that all states share is made 0, or else 1, as long as the states still show what they were found for.
 */
final class Tidying {
    private static final List<Long> SIMPLE = List.of(0L, 1L);

    private final Predicate<List<ConcreteState>> shows;
    private List<ConcreteState> states;

    private Tidying(List<ConcreteState> states, Predicate<List<ConcreteState>> shows) {
        this.states = states;
        this.shows = shows;
    }

    /**
     * {@return states as simple as can be found that show the same}
     *
     * @param states which show it
     * @param shows  whether other states still do
     */
    static List<ConcreteState> tidy(List<ConcreteState> states, Predicate<List<ConcreteState>> shows) {
        Tidying tidying = new Tidying(states, shows);
        tidying.components();
        tidying.storage();
        return tidying.states;
    }

    private void components() {
        for (StateComponent component : states.getFirst().components().keySet()) {
            boolean free = component.kind() == StateKind.GENERAL || component.kind() == StateKind.RESOURCE;
            for (int i = 0; i < component.count() && free; i++) {
                simplify(component, i);
            }
        }
    }

    private void simplify(StateComponent component, int element) {
        long present = states.getFirst().components().get(component).get(element);
        if (states.stream().allMatch(state -> state.components().get(component).get(element) == present)) {
            attempt(present, value -> states.stream().map(state -> with(state, component, element, value)).toList());
        }
    }

    /** A value is replaced wherever it stands, since a cell of one window has its counterpart in the other. */
    private void storage() {
        List<Long> contents = states.stream().flatMap(state -> state.storage().values().stream()).distinct().toList();
        for (long content : contents) {
            attempt(content, value -> states.stream().map(state -> with(state, content, value)).toList());
        }
    }

    private void attempt(long present, LongFunction<List<ConcreteState>> change) {
        for (long value : SIMPLE) {
            if (value == present) {
                return;
            }
            List<ConcreteState> simpler = change.apply(value);
            if (shows.test(simpler)) {
                states = simpler;
                return;
            }
        }
    }

    private static ConcreteState with(ConcreteState state, StateComponent component, int element, long value) {
        Map<StateComponent, List<Long>> components = new LinkedHashMap<>(state.components());
        List<Long> elements = new ArrayList<>(components.get(component));
        elements.set(element, value);
        components.put(component, List.copyOf(elements));
        return new ConcreteState(components, state.storage(), state.storageSize());
    }

    private static ConcreteState with(ConcreteState state, long content, long value) {
        TreeMap<Long, Long> storage = new TreeMap<>(state.storage());
        storage.replaceAll((address, present) -> present == content ? value : present);
        return new ConcreteState(state.components(), storage, state.storageSize());
    }
}
