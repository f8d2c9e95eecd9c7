package org.trapeze.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;

import org.trapeze.classify.Classification;
import org.trapeze.classify.Classifier;
import org.trapeze.classify.Profile;
import org.trapeze.classify.TheoremVerdict;
import org.trapeze.classify.report.ClassificationJson;
import org.trapeze.classify.report.ClassificationTable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Classifies the instructions of a machine after PG §2 and says what Theorems 1 and 3 say about it. */
@Command(name = "classify", mixinStandardHelpOptions = true,
        description = "Classifies the instructions of a machine from what they do.")
final class ClassifyCommand implements Callable<Integer> {
    /** What a script may ask a machine to be. */
    enum Expectation {
        /** Theorem 1 holds. */
        VIRTUALIZABLE,
        /** Theorem 3 holds. */
        HYBRID
    }

    @Parameters(paramLabel = "MACHINE", description = "A machine of the library, or the path of a .isa file.")
    private String machine;

    @Option(names = "--profile", defaultValue = "paper", paramLabel = "PROFILE",
            description = "What counts as a resource: paper (mode and relocation) or extended (every component declared as "
                    + "a resource, and devices, as well). Default: ${DEFAULT-VALUE}.")
    private Profile profile;

    @Option(names = "--expect", paramLabel = "WHAT",
            description = "Exit with 1 unless the machine is virtualizable (Theorem 1) or hybrid (Theorem 3).")
    private Expectation expectation;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Classification result = new Classifier().classify(Machines.load(machine, spec.commandLine().getErr()), profile);
        PrintWriter out = spec.commandLine().getOut();
        out.print(json ? ClassificationJson.toString(result) : ClassificationTable.toString(result));
        return meets(result) ? ExitCode.OK : ExitCode.FINDING;
    }

    private boolean meets(Classification result) {
        if (expectation == null) {
            return true;
        }
        TheoremVerdict verdict = expectation == Expectation.VIRTUALIZABLE ? result.theorem1() : result.theorem3();
        return verdict.holds().orElse(false);
    }
}
