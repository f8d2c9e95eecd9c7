package org.trapeze.classify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.trapeze.ir.arch.Architecture;
import org.trapeze.ir.arch.Extension;
import org.trapeze.ir.arch.Instruction;
import org.trapeze.ir.arch.MonitorSetting;
import org.trapeze.machine.interpreter.Interpreter;

/**
 * Computes the classes of all instructions of a machine from their semantics (PG §2), and what Theorems 1 and 3 say
 * about it (PG §3). Safe for use by several threads.
 */
public final class Classifier {
    private final ClassificationCache cache;

    /** Creates a classifier that remembers what it has classified. */
    public Classifier() {
        this(new ClassificationCache());
    }

    /** Creates a classifier that shares what it remembers with others. */
    public Classifier(ClassificationCache cache) {
        this.cache = cache;
    }

    /** {@return the classification with the default effort; returns when it is complete} */
    public Classification classify(Architecture machine, Profile profile) {
        return classify(machine, profile, Options.DEFAULT, Progress.NONE);
    }

    /**
     * {@return the classification; where it was cancelled or a question took too long, the verdicts concerned are not
     * decided}
     *
     * @param machine  what to classify
     * @param profile  what counts as a resource
     * @param options  how much effort it may take
     * @param progress watches and may cancel; interrupting the calling thread cancels as well
     * @throws WitnessException where the solver and the reference interpreter disagree, which is a defect of Trapeze
     */
    public Classification classify(Architecture machine, Profile profile, Options options, Progress progress) {
        Architecture meaning = AbstractMap.of(machine);
        List<Instruction> instructions = meaning.instructions();
        List<InstructionFindings> results = new ArrayList<>();
        Supplier<Interpreter> interpreter = new Once(meaning);
        MachineContext context = cache.context(meaning);
        Crew crew = new Crew(options, progress, instructions.size());
        for (int i = 0; i < instructions.size(); i++) {
            Instruction described = machine.instructions().get(i);
            crew.add(new InstructionAnalysis(instructions.get(i), interpreter, meaning, profile, options, cache,
                    context), described, results::add);
        }
        crew.work();
        return conclude(machine, meaning, profile, results);
    }

    private static Classification conclude(Architecture machine, Architecture meaning, Profile profile,
            List<InstructionFindings> findings) {
        List<InstructionClasses> plain = findings.stream().map(InstructionFindings::classes).toList();
        List<InstructionClasses> kept = findings.stream().map(InstructionFindings::kept).toList();
        List<MonitorSetting> settings = machine.virtualization().settings();
        List<Extension> extensions = machine.virtualization().extensions();
        List<ExtensionVerdict> verdicts = new ArrayList<>();
        for (int i = 0; i < extensions.size(); i++) {
            verdicts.add(new ExtensionCheck(meaning, profile, extensions.get(i)).verdict(findings, i));
        }
        return new Classification(machine, profile, plain, Theorems.theorem1(machine, plain),
                Theorems.theorem3(machine, plain), settings.isEmpty() ? Optional.empty()
                        : Optional.of(Theorems.kept(machine, settings, kept)), verdicts);
    }

    /** Makes the interpreter that replays witnesses, once and only when the first one is to be replayed. */
    private static final class Once implements Supplier<Interpreter> {
        private final Architecture machine;
        private Interpreter interpreter;

        Once(Architecture machine) {
            this.machine = machine;
        }

        @Override
        public synchronized Interpreter get() {
            if (interpreter == null) {
                interpreter = new Interpreter(machine);
            }
            return interpreter;
        }
    }
}
