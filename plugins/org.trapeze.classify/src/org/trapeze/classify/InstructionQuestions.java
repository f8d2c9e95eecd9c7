package org.trapeze.classify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.trapeze.classify.Interrogation.Finding;
import org.trapeze.classify.Verdict.Basis;
import org.trapeze.classify.Verdict.No;
import org.trapeze.classify.Verdict.Yes;
import org.trapeze.classify.smt.AlikeModes;
import org.trapeze.classify.smt.Question;
import org.trapeze.classify.smt.Questions;
import org.trapeze.classify.smt.Structure;
import org.trapeze.ir.arch.Architecture;
import org.trapeze.ir.arch.Instruction;
import org.trapeze.ir.decl.Mode;
import org.trapeze.ir.decl.StateKind;

/**
 * Answers all questions about one instruction, or about a part of it: looks at its form first, and asks the solver
 * what that leaves open. Belongs to the thread of its solver.
 */
final class InstructionQuestions {
    private final Architecture machine;
    private final Profile profile;
    private final Instruction instruction;
    private final Circumstances circumstances;
    private final Questions questions;
    private final Interrogation interrogation;
    private final Structure structure;
    private final WitnessCheck check;
    private Optional<InstructionClasses> whole = Optional.empty();

    /**
     * @param instruction   what is asked about, for a part with the body that is left for its operand values
     * @param circumstances those of the questions
     * @param interrogation replays on the whole instruction
     */
    InstructionQuestions(Architecture machine, Profile profile, Instruction instruction, Circumstances circumstances,
            Questions questions, Interrogation interrogation) {
        this.machine = machine;
        this.profile = profile;
        this.instruction = instruction;
        this.circumstances = circumstances;
        this.questions = questions;
        this.interrogation = interrogation;
        this.structure = Structure.of(machine, instruction.body().statements(), circumstances);
        this.check = new WitnessCheck(machine, profile, circumstances);
    }

    /**
     * {@return the verdicts on a part of an instruction}
     *
     * @param of the classes of what it is a part of: what no state shows there, none shows here
     */
    InstructionClasses classes(InstructionClasses of) {
        whole = Optional.of(of);
        return classes();
    }

    private boolean isRefuted(Function<InstructionClasses, Verdict> verdict) {
        return whole.map(verdict).filter(Verdict::isNo).isPresent();
    }

    /** {@return the verdicts} */
    InstructionClasses classes() {
        return new InstructionClasses(instruction, machine.user(), privileged(), byMode(this::control),
                byMode(this::location), mode(), byMode(this::resource));
    }

    /** {@return whether there are states for which the rule of privileged holds, whatever it does in others} */
    boolean isPrivilegedSomewhere() {
        return !circumstances.guestOwnsMode() && privilegedExample().witness().isPresent();
    }

    private Finding privilegedExample() {
        return interrogation.ask(questions.privileged(), Property.PRIVILEGED, check::privileged,
                WitnessText::privileged);
    }

    private Map<Mode, Verdict> byMode(Function<Mode, Verdict> verdict) {
        Map<Mode, Verdict> verdicts = new LinkedHashMap<>();
        machine.modes().forEach(mode -> verdicts.put(mode, verdict.apply(mode)));
        return verdicts;
    }

    /**
     * A guest that has its own mode runs in all of them: no trap in user mode keeps it from what supervisors may do.
     */
    Verdict privileged() {
        if (circumstances.guestOwnsMode()) {
            return new No(Basis.STRUCTURE);
        }
        Finding broken = interrogation.ask(questions.unprivileged(), Property.PRIVILEGED, check::unprivileged,
                WitnessText::unprivileged);
        if (broken.open().isPresent()) {
            return broken.open().get();
        }
        if (broken.witness().isPresent()) {
            return new No(Basis.WITNESS, broken.witness());
        }
        return new Yes(Basis.PROOF, privilegedExample().witness());
    }

    private Verdict control(Mode mode) {
        boolean possible = structure.writes(StateKind.MODE) || structure.writes(StateKind.RELOCATION)
                || structure.storesUntranslated() && !circumstances.guestOwnsStorage()
                || structure.touches(circumstances.hypervisorState())
                || circumstances.extension().isPresent() && structure.touches(Set.of(machine.mode()))
                || profile == Profile.EXTENDED && (structure.writes(StateKind.RESOURCE) || structure.performsIo());
        if (!possible) {
            return new No(Basis.STRUCTURE);
        }
        if (isRefuted(of -> of.control().get(mode))) {
            return new No(Basis.PROOF);
        }
        Verdict changes = control(questions.control(mode));
        boolean further = !changes.isYes() && structure.storesUntranslated() && !circumstances.guestOwnsStorage();
        return further ? Verdict.anyOf(List.of(changes, control(questions.trapVector(mode)))) : changes;
    }

    private Verdict control(Question question) {
        return interrogation.ask(question, Property.CONTROL_SENSITIVE, check::control,
                (text, replay, same) -> text.control(replay)).sensitive();
    }

    private Verdict location(Mode mode) {
        boolean possible = structure.dependsOn(StateKind.RELOCATION) || structure.accessesPhysically();
        if (!possible) {
            return new No(Basis.STRUCTURE);
        }
        return isRefuted(of -> of.location().get(mode)) ? new No(Basis.PROOF)
                : behaviour(Property.LOCATION_SENSITIVE, StateKind.RELOCATION, questions.location(mode));
    }

    private Verdict mode() {
        boolean possible = !circumstances.guestOwnsMode()
                && (structure.dependsOn(StateKind.MODE) || structure.translatesBy(StateKind.MODE));
        boolean hypervisor = structure.touches(circumstances.hypervisorState());
        if ((possible || hypervisor) && isRefuted(InstructionClasses::mode)) {
            return new No(Basis.PROOF);
        }
        List<Verdict> verdicts = new ArrayList<>();
        for (List<Mode> pair : possible ? differing() : List.<List<Mode>>of()) {
            verdicts.add(behaviour(Property.MODE_SENSITIVE, StateKind.MODE,
                    questions.mode(pair.getFirst(), pair.getLast())));
            if (verdicts.getLast().isYes()) {
                return verdicts.getLast();
            }
        }
        if (hypervisor) {
            machine.modes().forEach(one -> verdicts.add(interrogation.ask(questions.hypervisor(one),
                    Property.MODE_SENSITIVE, check::hypervisor, WitnessText::behaviour).sensitive()));
        }
        return Verdict.anyOf(verdicts);
    }

    private List<List<Mode>> differing() {
        AlikeModes alike = new AlikeModes(machine, instruction);
        return pairs().stream().filter(pair -> !alike.areAlike(pair.getFirst(), pair.getLast())).toList();
    }

    /** All pairs of modes; those with user mode come first, since PG compares supervisor mode with it. */
    private List<List<Mode>> pairs() {
        List<List<Mode>> pairs = new ArrayList<>();
        for (int i = machine.modes().size() - 1; i > 0; i--) {
            for (Mode other : machine.modes().subList(0, i)) {
                pairs.add(List.of(other, machine.modes().get(i)));
            }
        }
        return pairs;
    }

    private Verdict resource(Mode mode) {
        boolean possible = profile == Profile.EXTENDED && (structure.dependsOn(StateKind.RESOURCE)
                || structure.translatesBy(StateKind.RESOURCE) || structure.readsStorageSize());
        if (!possible) {
            return new No(Basis.STRUCTURE);
        }
        return isRefuted(of -> of.resource().get(mode)) ? new No(Basis.PROOF)
                : behaviour(Property.RESOURCE_SENSITIVE, StateKind.RESOURCE, questions.resource(mode));
    }

    private Verdict behaviour(Property property, StateKind mayDiffer, Question question) {
        return interrogation.ask(question, property, pair -> check.behaviour(pair, mayDiffer),
                WitnessText::behaviour).sensitive();
    }
}
