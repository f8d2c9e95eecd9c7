package org.trapeze.classify;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.trapeze.ir.arch.Architecture;
import org.trapeze.ir.arch.Extension;
import org.trapeze.ir.decl.StateComponent;
import org.trapeze.ir.decl.StateKind;

/** The definitions of PG §2 on concrete executions: whether what was replayed shows what it was found for. */
final class WitnessCheck {
    private final Architecture machine;
    private final Profile profile;
    private final Circumstances circumstances;

    WitnessCheck(Architecture machine, Profile profile) {
        this(machine, profile, Circumstances.ALL);
    }

    WitnessCheck(Architecture machine, Profile profile, Circumstances circumstances) {
        this.machine = machine;
        this.profile = profile;
        this.circumstances = circumstances;
    }

    /** {@return whether a pair, supervisor mode first, is an example of the rule of privileged} */
    boolean privileged(List<Replay> pair) {
        return admitted(pair.getLast()) && noMemoryTrap(pair) && rule(pair);
    }

    /** {@return whether a pair, supervisor mode first, breaks the rule of privileged} */
    boolean unprivileged(List<Replay> pair) {
        return admitted(pair.getLast()) && noMemoryTrap(pair) && !rule(pair);
    }

    /** {@return whether an execution changes a resource, or irrespective of R a cell (PG fn 2), without a trap} */
    boolean control(List<Replay> one) {
        Execution execution = one.getFirst().result();
        return admitted(one.getFirst()) && execution.outcome().finished()
                && (changesResources(one.getFirst())
                || !execution.before().storage().equals(execution.after().storage()));
    }

    /** {@return whether two executions that start alike but for what may differ end differently} */
    boolean behaviour(List<Replay> pair, StateKind mayDiffer) {
        return pair.stream().allMatch(this::admitted)
                && behaviour(pair, component -> circumstances.kind(component) == mayDiffer);
    }

    /** {@return whether the hypervisor and a guest, in states that differ in nothing else, end differently} */
    boolean hypervisor(List<Replay> pair) {
        return !guest(pair.getFirst()) && admitted(pair.getLast())
                && behaviour(pair, circumstances.hypervisorState()::contains);
    }

    private boolean behaviour(List<Replay> pair, Predicate<StateComponent> mayDiffer) {
        Replay a = pair.getFirst();
        Replay b = pair.getLast();
        boolean alike = startAlike(a.result().before(), b.result().before(), mayDiffer)
                && !windowsDiffer(a, b, Execution::before);
        return alike && quiet(a) && quiet(b) && endsDiffer(a, b);
    }

    private static boolean noMemoryTrap(List<Replay> pair) {
        return pair.stream().noneMatch(replay -> replay.result().outcome().kind() == Outcome.Kind.MEMORY_TRAPPED);
    }

    private static boolean rule(List<Replay> pair) {
        return pair.getLast().result().outcome().trapped() && !pair.getFirst().result().outcome().trapped();
    }

    /** Whether the state before is one that the circumstances leave; see {@link Circumstances}. */
    private boolean admitted(Replay replay) {
        boolean direct = mode(replay) == machine.user().value();
        boolean kept = !direct
                || circumstances.settings().stream().allMatch(setting -> replay.heldBefore(setting.condition()));
        return kept && guest(replay) && circumstances.extension()
                .map(known -> !replay.heldBefore(known.exits(replay.instruction().name()))).orElse(true);
    }

    private boolean guest(Replay replay) {
        return circumstances.extension().map(known -> !replay.heldBefore(known.hypervisor())).orElse(true);
    }

    private boolean startAlike(ConcreteState a, ConcreteState b, Predicate<StateComponent> mayDiffer) {
        return machine.components().stream().filter(component -> !mayDiffer.test(component))
                .allMatch(component -> BankedState.alike(component, a, a.get(machine.mode()), b,
                        b.get(machine.mode())));
    }

    private boolean quiet(Replay replay) {
        Outcome outcome = replay.result().outcome();
        return outcome.kind() == Outcome.Kind.UNPREDICTABLE || outcome.finished() && !changesResources(replay);
    }

    private boolean changesResources(Replay replay) {
        Execution execution = replay.result();
        boolean hypervisor = circumstances.extension().map(Extension::hypervisor)
                .map(condition -> replay.heldBefore(condition) != replay.holdsAfter(condition)).orElse(false);
        return hypervisor || machine.components().stream().anyMatch(one -> isResource(one) && changed(execution, one))
                || profile == Profile.EXTENDED && !execution.io().isEmpty();
    }

    private static boolean changed(Execution execution, StateComponent component) {
        return !execution.before().components().get(component).equals(execution.after().components().get(component));
    }

    private boolean isResource(StateComponent component) {
        return switch (circumstances.kind(component)) {
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
                .filter(this::isVisible)
                .anyMatch(component -> !BankedState.alike(component, a.result().after(), mode(a), b.result().after(),
                        mode(b)));
    }

    private boolean isVisible(StateComponent component) {
        StateKind kind = circumstances.kind(component);
        return kind == StateKind.GENERAL || kind == StateKind.PC;
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
