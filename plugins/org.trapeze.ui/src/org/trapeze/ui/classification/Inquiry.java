package org.trapeze.ui.classification;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
    /** What was last asked about, and the answer as long as nothing new is known: several ask for each state. */
    private Architecture asked;
    private Map<String, InstructionClasses> told = Map.of();

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
        asked = null;
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
        asked = null;
    }

    /** @param answer empty where there is none; then the question is not asked again by itself */
    void finish(Optional<Classification> answer) {
        job = null;
        if (answer.isPresent()) {
            known = answer.get();
            early.clear();
            asked = null;
        }
    }

    Optional<Classification> answer(Architecture machine) {
        return Optional.ofNullable(known).filter(all -> all.architecture().equals(machine));
    }

    Optional<Share> share() {
        return Optional.ofNullable(job).map(ClassificationJob::share);
    }

    /** {@return what is known of instructions as a machine has them} Not to be changed. */
    Map<String, InstructionClasses> classes(Architecture machine) {
        if (asked != machine) {
            told = Collections.unmodifiableMap(fitting(machine));
            asked = machine;
        }
        return told;
    }

    private Map<String, InstructionClasses> fitting(Architecture machine) {
        Map<String, InstructionClasses> classes = new HashMap<>();
        if (known != null && sameContext(known.architecture(), machine)) {
            known.instructions().forEach(one -> classes.put(one.instruction().name(), one));
        }
        if (wanted != null && sameContext(wanted.architecture(), machine)) {
            early.forEach(one -> classes.put(one.instruction().name(), one));
        }
        Map<String, InstructionClasses> fitting = new HashMap<>();
        for (Instruction instruction : machine.instructions()) {
            InstructionClasses one = classes.get(instruction.name());
            if (one != null && one.instruction().equals(instruction)) {
                fitting.put(instruction.name(), one);
            }
        }
        return fitting;
    }

    /** Everything besides the instruction itself on which its classes depend. */
    private static boolean sameContext(Architecture one, Architecture other) {
        return one.storage().equals(other.storage()) && one.modes().equals(other.modes())
                && one.components().equals(other.components()) && one.devices().equals(other.devices())
                && one.translation().equals(other.translation()) && one.traps().equals(other.traps());
    }
}
