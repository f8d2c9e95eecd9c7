package org.trapeze.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.trapeze.asm.assembler.Assembler;
import org.trapeze.asm.assembler.Assembly;
import org.trapeze.asm.assembler.IncrementalAssembler;
import org.trapeze.asm.source.Includes;
import org.trapeze.asm.source.SourceText;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures what an editor does after a key: a long program is assembled again, of which one line has changed. */
@Command(name = "edit", mixinStandardHelpOptions = true,
        description = "Measures how long it takes to find all problems of a random program again after a letter was "
                + "typed in its middle, and after it was deleted.")
final class EditBenchmark implements Callable<Integer> {
    @Mixin
    private LongProgram program;

    @Option(names = "--runs", defaultValue = "21", paramLabel = "N",
            description = "Letters, after the first, of which the median counts. Default: ${DEFAULT-VALUE}.")
    private int runs;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        program.make(runs);
        String text = program.text();
        int middle = text.indexOf("\n        ", text.length() / 2) + "\n        ".length();
        var assembler = new IncrementalAssembler(program.syntax());
        Stopwatch.Time first = measure(assembler, text);
        List<Stopwatch.Time> typed = new ArrayList<>();
        List<Stopwatch.Time> deleted = new ArrayList<>();
        String mistake = text.substring(0, middle) + "_" + text.substring(middle);
        for (int run = 0; run < runs; run++) {
            typed.add(measure(assembler, mistake));
            deleted.add(measure(assembler, text));
        }
        print(program.title() + "  first", first);
        print("  a letter that makes a mistake", Stopwatch.Time.median(typed));
        print("  the letter deleted again", Stopwatch.Time.median(deleted));
        return ExitCode.OK;
    }

    /** What is found has to be what assembling the text anew finds; that is compared after the measurement. */
    private static Stopwatch.Time measure(IncrementalAssembler assembler, String program) {
        var source = new SourceText("random.gasm", program);
        var watch = new Stopwatch();
        Assembly assembly = assembler.assemble(source, Includes.NONE);
        Stopwatch.Time time = watch.read();
        if (!assembly.problems().equals(Assembler.assemble(source, assembler.syntax()).problems())) {
            throw new IllegalStateException("the problems after an edit are not those of the text");
        }
        return time;
    }

    private void print(String what, Stopwatch.Time time) {
        spec.commandLine().getOut().printf(Locale.ROOT, "%s: %.0f ms on the wall, %.0f ms of processors%n", what,
                time.wall(), time.cpu());
    }
}
