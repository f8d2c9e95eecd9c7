package org.trapeze.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

import org.trapeze.classify.Classifier;
import org.trapeze.classify.Options;
import org.trapeze.classify.Profile;
import org.trapeze.classify.Progress;
import org.trapeze.ir.arch.Architecture;
import org.trapeze.ir.arch.Instruction;
import org.trapeze.ir.expr.Expr;
import org.trapeze.ir.stmt.Body;
import org.trapeze.ir.stmt.Stmt;
import org.trapeze.library.Library;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures classification: from cold, and again after an edit of one instruction. */
@Command(name = "classify", mixinStandardHelpOptions = true,
        description = "Measures how long it takes to classify machines from cold and after an edit; medians.")
final class ClassifyBenchmark implements Callable<Integer> {
    private static final int EDITS = 5;

    @Parameters(paramLabel = "MACHINE", arity = "0..*",
            description = "Machines of the library or paths of .isa files. Default: all of the library.")
    private List<String> machines;

    @Option(names = "--runs", defaultValue = "3", paramLabel = "N",
            description = "Measurements from cold of each machine. Default: ${DEFAULT-VALUE}.")
    private int runs;

    @Option(names = "--profile", defaultValue = "paper", paramLabel = "PROFILE",
            description = "paper or extended. Default: ${DEFAULT-VALUE}.")
    private Profile profile;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (runs < 1) {
            throw CommandFailure.usage("--runs has to be at least 1.");
        }
        PrintWriter out = spec.commandLine().getOut();
        List<String> names = machines == null ? Library.machineNames() : machines;
        out.printf(Locale.ROOT, "%d threads, %s profile, medians of %d from cold and %d edits, milliseconds%n",
                Options.DEFAULT.threads(), profile.word(), runs, EDITS);
        double total = 0;
        for (String name : names) {
            Architecture machine = Machines.load(name, spec.commandLine().getErr());
            double cold = median(runs, run -> milliseconds(new Classifier(), machine));
            double edited = edited(machine);
            total += cold;
            out.printf(Locale.ROOT, "%-12s %4d instructions  cold %8.0f  after an edit %7.1f%n", machine.name(),
                    machine.instructions().size(), cold, edited);
        }
        out.printf(Locale.ROOT, "%-12s %4d machines      cold %8.0f%n", "total", names.size(), total);
        return ExitCode.OK;
    }

    /** Edits instructions spread over the machine, each on a machine that has been classified before. */
    private double edited(Architecture machine) {
        Classifier classifier = new Classifier();
        milliseconds(classifier, machine);
        int size = machine.instructions().size();
        return size == 0 ? 0 : median(EDITS, run -> milliseconds(classifier, edit(machine, run * size / EDITS)));
    }

    /** The smallest edit that changes the meaning's form: an empty condition at the end. */
    private static Architecture edit(Architecture machine, int place) {
        List<Instruction> instructions = new ArrayList<>(machine.instructions());
        Instruction old = instructions.get(place);
        List<Stmt> statements = new ArrayList<>(old.body().statements());
        statements.add(new Stmt.If(Expr.Const.of(1, 1), List.of(), List.of()));
        instructions.set(place, new Instruction(old.name(), old.title(), old.encoding(), old.syntax(),
                new Body(statements, old.body().locals())));
        return new Architecture(machine.name(), machine.title(), machine.storage(), machine.modes(),
                machine.components(), machine.devices(), machine.translation(), machine.traps(), machine.countdowns(),
                machine.reset(), instructions, machine.directives(), machine.expectations(), machine.virtualization());
    }

    private double milliseconds(Classifier classifier, Architecture machine) {
        long start = System.nanoTime();
        classifier.classify(machine, profile, Options.DEFAULT, Progress.NONE);
        return (System.nanoTime() - start) / 1e6;
    }

    private static double median(int count, IntToDoubleFunction measure) {
        double[] sorted = IntStream.range(0, count).mapToDouble(measure).sorted().toArray();
        return sorted[count / 2];
    }
}
