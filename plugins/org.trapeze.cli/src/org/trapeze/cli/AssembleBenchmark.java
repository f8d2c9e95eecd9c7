package org.trapeze.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.trapeze.asm.assembler.Assembler;
import org.trapeze.asm.assembler.Assembly;
import org.trapeze.asm.source.SourceText;
import org.trapeze.asm.syntax.MachineSyntax;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures the assembler: a long random program, the first time in this process and warm. */
@Command(name = "assemble", mixinStandardHelpOptions = true,
        description = "Measures how long it takes to assemble a random program, in milliseconds on the wall.")
final class AssembleBenchmark implements Callable<Integer> {
    private static final long SEED = 1974;
    private static final double NANOSECONDS = 1e6;

    @Parameters(paramLabel = "MACHINE", arity = "0..1", defaultValue = "rv32-bb",
            description = "A machine of the library or the path of an .isa file. Default: ${DEFAULT-VALUE}.")
    private String machine;

    @Option(names = "--lines", defaultValue = "100000", paramLabel = "N",
            description = "Instructions of the program, fewer where storage is small. Default: ${DEFAULT-VALUE}.")
    private int lines;

    @Option(names = "--runs", defaultValue = "9", paramLabel = "N",
            description = "Further measurements, of which the median counts. Default: ${DEFAULT-VALUE}.")
    private int runs;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (runs < 1 || lines < 1) {
            throw CommandFailure.usage("--lines and --runs have to be at least 1.");
        }
        var syntax = new MachineSyntax(Machines.load(machine, spec.commandLine().getErr()));
        var random = new RandomProgram(syntax, SEED);
        int count = random.atMost(lines);
        String program = random.text(count);
        double first = milliseconds(program, syntax);
        double[] further = new double[runs];
        Arrays.setAll(further, run -> milliseconds(program, syntax));
        Arrays.sort(further);
        PrintWriter out = spec.commandLine().getOut();
        out.printf(Locale.ROOT, "%s  %d instructions, seed %d  first %.0f  warm %.0f (median of %d)%n",
                syntax.architecture().name(), count, SEED, first, further[runs / 2], runs);
        return ExitCode.OK;
    }

    private static double milliseconds(String program, MachineSyntax syntax) {
        long start = System.nanoTime();
        Assembly assembly = Assembler.assemble(new SourceText("random.gasm", program), syntax);
        double time = (System.nanoTime() - start) / NANOSECONDS;
        if (assembly.hasErrors()) {
            throw CommandFailure.finding(assembly.problems().stream().limit(10).map(Object::toString).toList());
        }
        return time;
    }
}
