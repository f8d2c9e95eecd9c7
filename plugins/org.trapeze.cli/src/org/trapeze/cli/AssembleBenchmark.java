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
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures the assembler: a long random program, the first time in this process and warm. */
@Command(name = "assemble", mixinStandardHelpOptions = true,
        description = "Measures how long it takes to assemble a random program, in milliseconds on the wall.")
final class AssembleBenchmark implements Callable<Integer> {
    private static final double NANOSECONDS = 1e6;

    @Mixin
    private LongProgram program;

    @Option(names = "--runs", defaultValue = "9", paramLabel = "N",
            description = "Further measurements, of which the median counts. Default: ${DEFAULT-VALUE}.")
    private int runs;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        program.make(runs);
        double first = milliseconds(program.text(), program.syntax());
        double[] further = new double[runs];
        Arrays.setAll(further, run -> milliseconds(program.text(), program.syntax()));
        Arrays.sort(further);
        PrintWriter out = spec.commandLine().getOut();
        out.printf(Locale.ROOT, "%s  first %.0f  warm %.0f (median of %d)%n", program.title(), first,
                further[runs / 2], runs);
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
