package org.trapeze.classify;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.trapeze.ir.arch.Architecture;
import org.trapeze.ir.decl.StateComponent;
import org.trapeze.ir.decl.StateKind;

/** The definitions of PG §2 on concrete executions: whether what was replayed shows what it was found for. */
final class WitnessCheck {
    private final Architecture machine;
    private final Profile profile;

    WitnessCheck(Architecture machine, Profile profile) {
        this.machine = machine;
        this.profile = profile;
    }

    /** {@return whether a pair, supervisor mode first, is an example of the rule of privileged} */
    boolean privileged(List<Replay> pair) {
        return noMemoryTrap(pair) && rule(pair);
    }

    /** {@return whether a pair, supervisor mode first, breaks the rule of privileged} */
    boolean unprivileged(List<Replay> pair) {
        return noMemoryTrap(pair) && !rule(pair);
    }

    /** {@return whether an execution changes a resource, or irrespective of R a cell (PG fn 2), without a trap} */
    boolean control(List<Replay> one) {
        Execution execution = one.getFirst().result();
        return execution.outcome().finished()
                && (changesResources(execution) || !execution.before().storage().equals(execution.after().storage()));
    }

    /** {@return whether two executions that start alike but for what may differ end differently} */
    boolean behaviour(List<Replay> pair, Set<StateKind> mayDiffer) {
        Replay a = pair.getFirst();
        Replay b = pair.getLast();
        boolean alike = startAlike(a.result().before(), b.result().before(), mayDiffer)
                && !windowsDiffer(a, b, Execution::before);
        return alike && quiet(a.result()) && quiet(b.result()) && endsDiffer(a, b);
    }

    private static boolean noMemoryTrap(List<Replay> pair) {
        return pair.stream().noneMatch(replay -> replay.result().outcome().kind() == Outcome.Kind.MEMORY_TRAPPED);
    }

    private static boolean rule(List<Replay> pair) {
        return pair.getLast().result().outcome().trapped() && !pair.getFirst().result().outcome().trapped();
    }

    private boolean startAlike(ConcreteState a, ConcreteState b, Set<StateKind> mayDiffer) {
        return machine.components().stream().filter(component -> !mayDiffer.contains(component.kind()))
                .allMatch(component -> BankedState.alike(component, a, a.get(machine.mode()), b,
                        b.get(machine.mode())));
    }

    private boolean quiet(Execution execution) {
        Outcome outcome = execution.outcome();
        return outcome.kind() == Outcome.Kind.UNPREDICTABLE || outcome.finished() && !changesResources(execution);
    }

    private boolean changesResources(Execution execution) {
        return machine.components().stream().anyMatch(one -> isResource(one) && changed(execution, one))
                || profile == Profile.EXTENDED && !execution.io().isEmpty();
    }

    private static boolean changed(Execution execution, StateComponent component) {
        return !execution.before().components().get(component).equals(execution.after().components().get(component));
    }

    private boolean isResource(StateComponent component) {
        return switch (component.kind()) {
            case MODE, RELOCATION -> true;
            case RESOURCE -> profile == Profile.EXTENDED;
            case GENERAL, PC -> false;
        };
    }

    private boolean endsDiffer(Replay a, Replay b) {
        if (a.result().outcome().kind() != b.result().outcome().kind()) {
            return true;
        }
        return a.result().outcome().finished() && (visibleDiffers(a, b) || windowsDiffer(a, b, Execution::after));
    }

    private boolean visibleDiffers(Replay a, Replay b) {
        return machine.components().stream()
                .filter(component -> component.kind() == StateKind.GENERAL || component.kind() == StateKind.PC)
                .anyMatch(component -> !BankedState.alike(component, a.result().after(), mode(a), b.result().after(),
                        mode(b)));
    }

    private long mode(Replay replay) {
        return replay.result().before().get(machine.mode());
    }

    private static boolean windowsDiffer(Replay a, Replay b, Function<Execution, ConcreteState> when) {
        return !differingPlaces(a, b, when).isEmpty();
    }

    /** {@return the relative addresses that both windows have and at which E|r holds different values} */
    static List<Long> differingPlaces(Replay a, Replay b, Function<Execution, ConcreteState> when) {
        return Stream.concat(a.places().stream(), b.places().stream()).distinct()
                .filter(place -> a.locate(place).isPresent() && b.locate(place).isPresent())
                .filter(place -> when.apply(a.result()).cell(a.locate(place).getAsLong())
                        != when.apply(b.result()).cell(b.locate(place).getAsLong()))
                .toList();
    }
}
