package org.trapeze.classify;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.trapeze.ir.decl.StateComponent;

/**
 * Compares components of two concrete states in perhaps different modes as programs see them: the banks that the two
 * modes see stand for each other, what only one of them sees is left out, and the others are compared as they are.
 */
final class BankedState {
    private BankedState() {
    }

    /** {@return whether a component is the same in two states, for what runs in their modes} */
    static boolean alike(StateComponent component, ConcreteState a, long modeOfA, ConcreteState b, long modeOfB) {
        return Objects.equals(seen(component, a, modeOfA, modeOfB), seen(component, b, modeOfB, modeOfA));
    }

    /** The elements that are compared: those of the own bank first. */
    private static List<Long> seen(StateComponent component, ConcreteState state, long mode, long other) {
        List<Long> all = state.components().get(component);
        int own = component.start(mode);
        int foreign = component.start(other);
        if (own == foreign) {
            return all;
        }
        List<Long> seen = new ArrayList<>(all.subList(own, own + component.visible()));
        for (int start = 0; start < all.size(); start += component.visible()) {
            if (start != own && start != foreign) {
                seen.addAll(all.subList(start, start + component.visible()));
            }
        }
        return seen;
    }
}
