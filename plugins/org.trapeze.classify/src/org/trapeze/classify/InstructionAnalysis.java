package org.trapeze.classify;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.trapeze.classify.ClassificationCache.Key;
import org.trapeze.classify.Verdict.NotDecided;
import org.trapeze.classify.Verdict.Reason;
import org.trapeze.classify.smt.Prover;
import org.trapeze.classify.smt.Questions;
import org.trapeze.classify.smt.Structure;
import org.trapeze.classify.smt.Vocabulary;
import org.trapeze.ir.arch.Architecture;
import org.trapeze.ir.arch.Extension;
import org.trapeze.ir.arch.Instruction;
import org.trapeze.ir.arch.MonitorSetting;
import org.trapeze.ir.decl.Mode;
import org.trapeze.ir.decl.StateComponent;
import org.trapeze.ir.expr.Reads;
import org.trapeze.machine.interpreter.Interpreter;

import com.microsoft.z3.Z3Exception;

/**
 * Classifies one instruction under all circumstances of its machine: in all states first, and then only what the others
 * can change. Runs on any thread, with a solver context of its own.
 */
final class InstructionAnalysis implements Callable<InstructionFindings> {
    private final Architecture machine;
    private final Instruction instruction;
    private final Profile profile;
    private final Options options;
    private final Supplier<Interpreter> interpreter;
    private final ClassificationCache cache;
    private final MachineContext context;
    private Vocabulary words;
    private volatile Prover prover;
    private volatile boolean cancelled;

    InstructionAnalysis(Instruction instruction, Supplier<Interpreter> interpreter, Architecture machine,
            Profile profile, Options options, ClassificationCache cache, MachineContext context) {
        this.machine = machine;
        this.instruction = instruction;
        this.profile = profile;
        this.options = options;
        this.interpreter = interpreter;
        this.cache = cache;
        this.context = context;
    }

    @Override
    public InstructionFindings call() {
        try {
            InstructionClasses plain = classes(Circumstances.ALL, Optional.empty());
            List<Optional<InstructionClasses>> guests = new ArrayList<>();
            for (Extension extension : machine.virtualization().extensions()) {
                boolean open = new ExtensionCheck(machine, profile, extension).isOpen(plain);
                guests.add(open ? Optional.of(classes(Circumstances.guests(extension), Optional.empty()))
                        : Optional.empty());
            }
            return new InstructionFindings(plain, kept(plain), guests);
        } finally {
            if (prover != null) {
                prover.close();
            }
        }
    }

    /** Stops the analysis; what is open stays undecided. May be called from any thread and repeatedly. */
    void cancel() {
        cancelled = true;
        Prover running = prover;
        if (running != null) {
            running.cancel();
        }
    }

    // ---- Circumstances ----

    /** What the monitor keeps can only make an instruction privileged, or less sensitive than it is. */
    private InstructionClasses kept(InstructionClasses plain) {
        List<MonitorSetting> settings = machine.virtualization().settings();
        Set<StateComponent> concerned = new HashSet<>();
        settings.forEach(setting -> concerned.addAll(Reads.components(setting.condition())));
        boolean matters = !settings.isEmpty() && !plain.isPrivileged()
                && Structure.of(machine, instruction.body().statements()).touches(concerned);
        return !matters ? plain : classes(Circumstances.kept(settings),
                plain.isInnocuous() ? Optional.of(plain) : Optional.empty());
    }

    /** @param innocuous the classes in more states, where only privileged is in question any more */
    private InstructionClasses classes(Circumstances circumstances, Optional<InstructionClasses> innocuous) {
        Key key = Key.of(context, instruction, profile, circumstances);
        Optional<InstructionClasses> known = cache.get(key);
        if (known.isPresent()) {
            return known.get();
        }
        InstructionClasses classes;
        try {
            classes = innocuous.isPresent() ? trapping(circumstances, innocuous.get()) : whole(circumstances);
        } catch (Z3Exception e) {
            classes = open(e);
        }
        cache.put(key, classes);
        return classes;
    }

    private InstructionClasses trapping(Circumstances circumstances, InstructionClasses plain) {
        return new InstructionClasses(instruction, plain.user(),
                asker(words(), List.of(), circumstances).privileged(), plain.control(), plain.location(), plain.mode(),
                plain.resource());
    }

    private InstructionClasses whole(Circumstances circumstances) {
        InstructionClasses whole = asker(words(), List.of(), circumstances).classes();
        Refinement refinement = new Refinement((part, where) -> asker(part(part, where), where, circumstances));
        return whole.withParts(refinement.parts(instruction, whole));
    }

    private Vocabulary words() {
        if (words == null) {
            words = new Vocabulary(machine, instruction, OperandValues.encoded(instruction).toList());
        }
        return words;
    }

    private Vocabulary part(Instruction part, List<OperandValues> where) {
        return new Vocabulary(words(), part,
                Stream.concat(OperandValues.encoded(instruction), where.stream()).toList());
    }

    private InstructionQuestions asker(Vocabulary vocabulary, List<OperandValues> where, Circumstances circumstances) {
        return new InstructionQuestions(machine, profile, vocabulary.instruction(), circumstances,
                new Questions(vocabulary, profile, circumstances),
                new Interrogation(solver(), interpreter.get(), instruction, new Recollection(cache.hints(),
                        instruction.name(), profile, circumstances, where), where.isEmpty()));
    }

    private Prover solver() {
        if (prover == null) {
            prover = new Prover(options.queryTimeout().toMillis());
            if (cancelled) {
                prover.cancel();
            }
        }
        return prover;
    }

    // ---- Open questions ----

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

    private Map<Mode, Verdict> byMode(Verdict verdict) {
        Map<Mode, Verdict> verdicts = new LinkedHashMap<>();
        machine.modes().forEach(mode -> verdicts.put(mode, verdict));
        return verdicts;
    }
}
