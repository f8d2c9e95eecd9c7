package org.trapeze.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

import org.trapeze.classify.Options;
import org.trapeze.classify.Profile;
import org.trapeze.cli.Stopwatch.Time;
import org.trapeze.library.Library;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures classification: from cold, and again after edits of one instruction in the description's text. */
@Command(name = "classify", mixinStandardHelpOptions = true, description = {
    "Measures how long it takes to classify machines from cold, each profile after the other, and again after an edit "
            + "of one instruction in the text of the description, in all profiles together.",
    "Milliseconds on the wall, then those of all processors. An edit changes the program counter that the instruction "
            + "leaves, and is timed until its classes are known." })
final class ClassifyBenchmark implements Callable<Integer> {
    private static final String ALL = "all";
    /** An edit that takes longer is felt; those that do are listed. */
    private static final double LIMIT = 300;
    private static final int LONGEST = 10;
    private static final long MEBIBYTE = 1L << 20;

    @Parameters(paramLabel = "MACHINE", arity = "0..*",
            description = "Machines of the library or paths of .isa files. Default: all of the library.")
    private List<String> machines;

    @Option(names = "--runs", defaultValue = "1", paramLabel = "N",
            description = "Measurements from cold of each machine, of which the median counts; only the first begins "
                    + "in a fresh process. Default: ${DEFAULT-VALUE}.")
    private int runs;

    @Option(names = "--edits", defaultValue = "9", paramLabel = "N",
            description = "How many instructions of each machine to edit, or \"all\". Default: ${DEFAULT-VALUE}.")
    private String editCount;

    @Option(names = "--profile", paramLabel = "PROFILE", description = "paper or extended. Default: both.")
    private Profile profile;

    @Spec
    private CommandSpec spec;

    private final InstructionTimes times = new InstructionTimes();
    private final Map<Profile, Time> totals = new LinkedHashMap<>();
    private final List<EditTime> edits = new ArrayList<>();
    private int instructions;

    @Override
    public Integer call() {
        if (runs < 1) {
            throw CommandFailure.usage("--runs has to be at least 1.");
        }
        PrintWriter out = spec.commandLine().getOut();
        List<String> names = machines == null ? Library.machineNames() : machines;
        List<Profile> profiles = profile == null ? List.of(Profile.values()) : List.of(profile);
        out.printf(Locale.ROOT, "%d threads, heap of at most %d MiB, medians of %d from cold and of %s edits, ms%n",
                Options.DEFAULT.threads(), Runtime.getRuntime().maxMemory() / MEBIBYTE, runs, editCount);
        for (String name : names) {
            measure(new MachineMeasurement(Machines.read(name, spec.commandLine().getErr()), profiles, times), out);
        }
        String count = names.size() + (names.size() == 1 ? " machine" : " machines");
        line(out, count, instructions, totals, edits);
        out.printf("Longest, ms of one processor:%n");
        times.longest(LONGEST).forEach(one -> out.printf(Locale.ROOT, "  %7.0f  %s %s, %s%n", one.milliseconds(),
                one.machine(), one.instruction(), one.profile().word()));
        if (!edits.isEmpty()) {
            distribution(out);
        }
        return ExitCode.OK;
    }

    /** {@return how many of the instructions to edit} */
    private int edits(int editable) {
        if (editCount.equals(ALL)) {
            return editable;
        }
        try {
            return Math.min(editable, Integer.parseUnsignedInt(editCount));
        } catch (NumberFormatException e) {
            throw CommandFailure.usage("--edits has to be a number or \"" + ALL + "\", and not " + editCount + ".");
        }
    }

    private void distribution(PrintWriter out) {
        out.printf(Locale.ROOT, "%d edits, ms: median %.0f, 90 %% within %.0f, longest %.0f%n", edits.size(),
                EditTime.quantile(edits, 0.5).wall(), EditTime.quantile(edits, 0.9).wall(),
                EditTime.quantile(edits, 1).wall());
        List<EditTime> slow = EditTime.longerThan(LIMIT, edits);
        out.printf(Locale.ROOT, "Longer than %.0f ms: %d%n", LIMIT, slow.size());
        slow.forEach(edit -> out.printf("  %s%n", edit.line()));
    }

    private void measure(MachineMeasurement measurement, PrintWriter out) {
        Map<Profile, Time> cold = measurement.cold(runs);
        List<EditTime> edited = measurement.edits(edits(measurement.editable()));
        line(out, measurement.machine().name(), measurement.machine().instructions().size(), cold, edited);
        out.flush();
        cold.forEach((key, time) -> totals.merge(key, time, Time::plus));
        edits.addAll(edited);
        instructions += measurement.machine().instructions().size();
    }

    private static void line(PrintWriter out, String name, int instructions, Map<Profile, Time> cold,
            List<EditTime> edits) {
        out.printf(Locale.ROOT, "%-12s %4d instructions", name, instructions);
        cold.forEach((profile, time) -> print(out, profile.word(), time));
        if (cold.size() > 1) {
            print(out, "both", cold.values().stream().reduce(Time.ZERO, Time::plus));
        }
        if (!edits.isEmpty()) {
            print(out, "edit", EditTime.quantile(edits, 0.5));
        }
        out.println();
    }

    private static void print(PrintWriter out, String what, Time time) {
        out.printf(Locale.ROOT, "  %s %6.0f (%.0f)", what, time.wall(), time.cpu());
    }
}
