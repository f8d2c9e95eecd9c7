package org.trapeze.debug.core.breakpoints;

import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which traps a trap breakpoint stops at.
 *
 * @param causes   names of causes; none means any cause
 * @param machine  the name of the only machine to stop on; empty means any machine
 * @param firstHit how many matching traps a run must have had, this one included, to be stopped; 1 or more
 */
public record TrapSelection(Set<String> causes, String machine, int firstHit) {
    /** Any trap on any machine. */
    public static final TrapSelection ANY = new TrapSelection(Set.of(), "", 1);

    public TrapSelection {
        causes = Set.copyOf(causes);
        Objects.requireNonNull(machine);
        if (firstHit < 1) {
            throw new IllegalArgumentException("first hit " + firstHit);
        }
    }

    /** {@return whether a trap is one of these, its count aside} */
    public boolean matches(String machineName, String cause) {
        return (machine.isEmpty() || machine.equals(machineName)) && (causes.isEmpty() || causes.contains(cause));
    }

    /** {@return the selection as labels show it} */
    @Override
    public String toString() {
        return (causes.isEmpty() ? "any trap" : String.join(", ", new TreeSet<>(causes)))
                + (machine.isEmpty() ? "" : " on " + machine) + (firstHit > 1 ? ", from hit " + firstHit : "");
    }
}
