package org.trapeze.ui.classification;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.trapeze.classify.Classification;
import org.trapeze.classify.InstructionClasses;
import org.trapeze.ir.arch.Architecture;
import org.trapeze.ir.arch.Instruction;

/**
 * What is known of one machine under one profile: what was asked for last, by whom it is being answered, what came of
 * that so far, and the last complete answer. Guarded by the service.
 */
final class Inquiry {
    private DescribedMachine wanted;
    private ClassificationJob job;
    private Classification known;
    /** What has been decided about {@link #wanted}, in the order in which it was. */
    private final List<InstructionClasses> early = new ArrayList<>();

    DescribedMachine wanted() {
        return wanted;
    }

    boolean isAbout(DescribedMachine machine) {
        return machine.equals(wanted);
    }

    boolean awaits(ClassificationJob one) {
        return job == one;
    }

    /**
     * Begins to find something out; what else was going on is given up.
     *
     * @return what is to be done with the jobs when the guard is left
     */
    Turn start(ClassificationJob fresh) {
        Turn turn = new Turn(Optional.ofNullable(job), Optional.of(fresh));
        if (wanted == null || !sameContext(wanted.architecture(), fresh.machine().architecture())) {
            early.clear();
        }
        wanted = fresh.machine();
        job = fresh;
        return turn;
    }

    /** {@return what is to be done to give up what is going on} */
    Turn cancel() {
        return new Turn(Optional.ofNullable(job), Optional.empty());
    }

    /**
     * What is to be done with jobs. Never inside of the guard: the job manager waits for its listeners, one of which
     * waits for the guard.
     */
    record Turn(Optional<ClassificationJob> old, Optional<ClassificationJob> fresh) {
        static final Turn NONE = new Turn(Optional.empty(), Optional.empty());

        void take() {
            old.ifPresent(ClassificationJob::cancel);
            fresh.ifPresent(ClassificationJob::schedule);
        }
    }

    void add(InstructionClasses classes) {
        early.add(classes);
    }

    /** @param answer empty where there is none; then the question is not asked again by itself */
    void finish(Optional<Classification> answer) {
        job = null;
        if (answer.isPresent()) {
            known = answer.get();
            early.clear();
        }
    }

    Optional<Classification> answer(Architecture machine) {
        return Optional.ofNullable(known).filter(all -> all.architecture().equals(machine));
    }

    Optional<Share> share() {
        return Optional.ofNullable(job).map(ClassificationJob::share);
    }

    /** {@return what is known of instructions as a machine has them} */
    Map<String, InstructionClasses> classes(Architecture machine) {
        Map<String, InstructionClasses> classes = new HashMap<>();
        if (known != null && sameContext(known.architecture(), machine)) {
            known.instructions().forEach(one -> classes.put(one.instruction().name(), one));
        }
        if (wanted != null && sameContext(wanted.architecture(), machine)) {
            early.forEach(one -> classes.put(one.instruction().name(), one));
        }
        Set<Instruction> now = Set.copyOf(machine.instructions());
        classes.values().removeIf(one -> !now.contains(one.instruction()));
        return classes;
    }

    /** Everything besides the instruction itself on which its classes depend. */
    private static boolean sameContext(Architecture one, Architecture other) {
        return one.storage().equals(other.storage()) && one.modes().equals(other.modes())
                && one.components().equals(other.components()) && one.devices().equals(other.devices())
                && one.translation().equals(other.translation()) && one.traps().equals(other.traps());
    }
}
