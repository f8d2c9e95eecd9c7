package org.trapeze.classify;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.trapeze.classify.Verdict.NotDecided;
import org.trapeze.classify.Verdict.Reason;
import org.trapeze.classify.smt.Prover;
import org.trapeze.classify.smt.Questions;
import org.trapeze.classify.smt.Vocabulary;
import org.trapeze.ir.arch.Architecture;
import org.trapeze.ir.arch.Instruction;
import org.trapeze.ir.decl.Mode;
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
    private volatile Prover prover;
    private volatile boolean cancelled;

    InstructionAnalysis(Instruction instruction, Supplier<Interpreter> interpreter, Architecture machine,
            Profile profile, Options options) {
        this.machine = machine;
        this.instruction = instruction;
        this.profile = profile;
        this.options = options;
        this.interpreter = interpreter;
    }

    @Override
    public InstructionClasses call() {
        try (Prover solver = new Prover(options.queryTimeout().toMillis())) {
            prover = solver;
            if (cancelled) {
                solver.cancel();
            }
            return whole(solver);
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
        return new InstructionClasses(instruction, machine.user(), open, byMode(open), byMode(open), open,
                byMode(open));
    }

    /** Stops the analysis; what is open stays undecided. May be called from any thread and repeatedly. */
    void cancel() {
        cancelled = true;
        Prover running = prover;
        if (running != null) {
            running.cancel();
        }
    }

    private InstructionClasses whole(Prover solver) {
        Vocabulary words = new Vocabulary(machine, instruction, OperandValues.encoded(instruction).toList());
        InstructionClasses whole = asker(solver, words, List.of()).classes();
        Refinement refinement = new Refinement((part, where) -> asker(solver, part(words, part, where), where));
        return whole.withParts(refinement.parts(instruction, whole));
    }

    private Vocabulary part(Vocabulary words, Instruction part, List<OperandValues> where) {
        return new Vocabulary(words, part,
                Stream.concat(OperandValues.encoded(instruction), where.stream()).toList());
    }

    private InstructionQuestions asker(Prover solver, Vocabulary words, List<OperandValues> where) {
        return new InstructionQuestions(machine, profile, words.instruction(), new Questions(words, profile),
                new Interrogation(solver, interpreter.get(), instruction, where.isEmpty()));
    }

    private Map<Mode, Verdict> byMode(Verdict verdict) {
        Map<Mode, Verdict> verdicts = new LinkedHashMap<>();
        machine.modes().forEach(mode -> verdicts.put(mode, verdict));
        return verdicts;
    }
}
