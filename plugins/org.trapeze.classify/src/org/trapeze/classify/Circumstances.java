package org.trapeze.classify;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.trapeze.ir.arch.Extension;
import org.trapeze.ir.arch.MonitorSetting;
import org.trapeze.ir.decl.StateComponent;
import org.trapeze.ir.decl.StateKind;
import org.trapeze.ir.expr.Reads;

/**
 * Under which circumstances the definitions of PG §2 are applied: in which states instructions are looked at, and what
 * of the state counts as the program's own.
 *
 * @param settings  what holds in every state of user mode, since the monitor keeps it
 * @param extension the hardware extension by which guests run. Then only guests are looked at, what exits to the
 *                  hypervisor counts as trapping, and components that a guest owns are like those of kind general:
 *                  equal in two states that are compared, changed at will, and seen afterwards
 */
public record Circumstances(List<MonitorSetting> settings, Optional<Extension> extension) {
    /** All states of the plain machine, as the paper has it. */
    public static final Circumstances ALL = new Circumstances(List.of(), Optional.empty());

    public Circumstances {
        settings = List.copyOf(settings);
        Objects.requireNonNull(extension);
    }

    /** {@return those of guests under an extension} */
    public static Circumstances guests(Extension extension) {
        return new Circumstances(List.of(), Optional.of(extension));
    }

    /** {@return those of guests that run directly while the monitor keeps its settings} */
    public static Circumstances kept(List<MonitorSetting> settings) {
        return new Circumstances(settings, Optional.empty());
    }

    /** {@return the kind that a component counts as} */
    public StateKind kind(StateComponent component) {
        return extension.isPresent() && isOwned(component) ? StateKind.GENERAL : component.kind();
    }

    /** Where the storage is the guest's own, nobody moves what it sees of it through its translation function. */
    private boolean isOwned(StateComponent component) {
        return extension.get().owned().contains(component) || guestOwnsStorage() && AbstractMap.isFresh(component);
    }

    /** {@return the components of a machine that count as being of a kind, in the order of their declaration} */
    public List<StateComponent> ofKind(StateKind kind, List<StateComponent> components) {
        return components.stream().filter(component -> kind(component) == kind).toList();
    }

    /** {@return whether guests have their own mode, so that they run in all of them} */
    public boolean guestOwnsMode() {
        return extension.isPresent()
                && extension.get().owned().stream().anyMatch(component -> component.kind() == StateKind.MODE);
    }

    /** {@return whether what a guest takes for absolute addresses lies in storage of its own} */
    public boolean guestOwnsStorage() {
        return extension.isPresent() && extension.get().ownStorage();
    }

    /** {@return what tells the hypervisor from a guest besides the mode; empty where the mode alone does} */
    public Set<StateComponent> hypervisorState() {
        Set<StateComponent> state = new HashSet<>();
        extension.ifPresent(known -> state.addAll(Reads.components(known.hypervisor())));
        state.removeIf(component -> component.kind() == StateKind.MODE);
        return state;
    }
}
