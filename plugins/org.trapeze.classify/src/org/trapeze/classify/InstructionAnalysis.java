package org.trapeze.classify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;

import org.trapeze.classify.Interrogation.Finding;
import org.trapeze.classify.Verdict.Basis;
import org.trapeze.classify.Verdict.No;
import org.trapeze.classify.Verdict.NotDecided;
import org.trapeze.classify.Verdict.Reason;
import org.trapeze.classify.Verdict.Yes;
import org.trapeze.classify.smt.Prover;
import org.trapeze.classify.smt.Question;
import org.trapeze.classify.smt.Questions;
import org.trapeze.classify.smt.Structure;
import org.trapeze.classify.smt.Vocabulary;
import org.trapeze.ir.arch.Architecture;
import org.trapeze.ir.arch.Instruction;
import org.trapeze.ir.decl.Mode;
import org.trapeze.ir.decl.StateKind;
import org.trapeze.machine.interpreter.Interpreter;

import com.microsoft.z3.Z3Exception;

/**
 * Classifies one instruction: looks at its form first, and asks the solver what that leaves open. Runs on any thread,
 * with a solver context of its own.
 */
final class InstructionAnalysis implements Callable<InstructionClasses> {
    private final Architecture machine;
    private final Instruction instruction;
    private final Profile profile;
    private final Options options;
    private final Supplier<Interpreter> interpreter;
    private final Structure structure;
    private final WitnessCheck check;
    private volatile Prover prover;
    private volatile boolean cancelled;
    private Questions questions;
    private Interrogation interrogation;

    InstructionAnalysis(Instruction instruction, Supplier<Interpreter> interpreter, Architecture machine,
            Profile profile, Options options) {
        this.machine = machine;
        this.instruction = instruction;
        this.profile = profile;
        this.options = options;
        this.interpreter = interpreter;
        this.structure = Structure.of(machine, instruction.body().statements());
        this.check = new WitnessCheck(machine, profile);
    }

    @Override
    public InstructionClasses call() {
        try (Prover solver = new Prover(options.queryTimeout().toMillis())) {
            prover = solver;
            if (cancelled) {
                solver.cancel();
            }
            questions = new Questions(new Vocabulary(solver.context(), machine, instruction), profile);
            interrogation = new Interrogation(solver, interpreter.get(), instruction);
            return new InstructionClasses(instruction, machine.user(), privileged(), byMode(this::control),
                    byMode(this::location), mode(), byMode(this::resource));
        } catch (Z3Exception e) {
            return open(e);
        }
    }

    /** Outside a question too, the solver reports by an exception that it was interrupted or ran out of memory. */
    private InstructionClasses open(Z3Exception e) {
        boolean exhausted = String.valueOf(e.getMessage()).contains("memory");
        if (!cancelled && !exhausted) {
            throw e;
        }
        Verdict open = new NotDecided(cancelled ? Reason.CANCELLED : Reason.GAVE_UP);
        return new InstructionClasses(instruction, machine.user(), open, byMode(mode -> open), byMode(mode -> open),
                open, byMode(mode -> open));
    }

    /** Stops the analysis; what is open stays undecided. May be called from any thread and repeatedly. */
    void cancel() {
        cancelled = true;
        Prover running = prover;
        if (running != null) {
            running.cancel();
        }
    }

    private Map<Mode, Verdict> byMode(Function<Mode, Verdict> verdict) {
        Map<Mode, Verdict> verdicts = new LinkedHashMap<>();
        machine.modes().forEach(mode -> verdicts.put(mode, verdict.apply(mode)));
        return verdicts;
    }

    private Verdict privileged() {
        Finding broken = interrogation.ask(questions.unprivileged(), Property.PRIVILEGED, check::unprivileged,
                WitnessText::unprivileged);
        if (broken.open().isPresent()) {
            return broken.open().get();
        }
        if (broken.witness().isPresent()) {
            return new No(Basis.WITNESS, broken.witness());
        }
        Finding example = interrogation.ask(questions.privileged(), Property.PRIVILEGED, check::privileged,
                WitnessText::privileged);
        return new Yes(Basis.PROOF, example.witness());
    }

    private Verdict control(Mode mode) {
        boolean possible = structure.writes(StateKind.MODE) || structure.writes(StateKind.RELOCATION)
                || structure.storesUntranslated()
                || profile == Profile.EXTENDED && (structure.writes(StateKind.RESOURCE) || structure.performsIo());
        return possible ? interrogation.ask(questions.control(mode), Property.CONTROL_SENSITIVE, check::control,
                (text, replay, same) -> text.control(replay)).sensitive() : new No(Basis.STRUCTURE);
    }

    private Verdict location(Mode mode) {
        boolean possible = structure.dependsOn(StateKind.RELOCATION) || structure.accessesPhysically();
        return possible ? behaviour(Property.LOCATION_SENSITIVE, StateKind.RELOCATION, questions.location(mode))
                : new No(Basis.STRUCTURE);
    }

    private Verdict mode() {
        boolean possible = structure.dependsOn(StateKind.MODE) || structure.translatesBy(StateKind.MODE);
        List<Verdict> verdicts = new ArrayList<>();
        for (int i = 0; possible && i < machine.modes().size(); i++) {
            for (Mode other : machine.modes().subList(i + 1, machine.modes().size())) {
                verdicts.add(behaviour(Property.MODE_SENSITIVE, StateKind.MODE,
                        questions.mode(machine.modes().get(i), other)));
            }
        }
        return Verdict.anyOf(verdicts);
    }

    private Verdict resource(Mode mode) {
        boolean possible = profile == Profile.EXTENDED && (structure.dependsOn(StateKind.RESOURCE)
                || structure.translatesBy(StateKind.RESOURCE) || structure.readsStorageSize());
        return possible ? behaviour(Property.RESOURCE_SENSITIVE, StateKind.RESOURCE, questions.resource(mode))
                : new No(Basis.STRUCTURE);
    }

    private Verdict behaviour(Property property, StateKind mayDiffer, Question question) {
        return interrogation.ask(question, property, pair -> check.behaviour(pair, Set.of(mayDiffer)),
                WitnessText::behaviour).sensitive();
    }
}
