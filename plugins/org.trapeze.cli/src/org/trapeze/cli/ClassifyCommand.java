package org.trapeze.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.trapeze.classify.Classification;
import org.trapeze.classify.Classifier;
import org.trapeze.classify.ExpectationCheck;
import org.trapeze.classify.ExpectationCheck.Contradiction;
import org.trapeze.classify.Profile;
import org.trapeze.classify.compare.VersionComparison;
import org.trapeze.classify.report.ComparisonReport;
import org.trapeze.ir.arch.Architecture;
import org.trapeze.isa.standalone.IsaDocument;

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
        HYBRID,
        /** What the description's own {@code expect} clauses say, about either profile. */
        DECLARED
    }

    @Parameters(paramLabel = "MACHINE", description = "A machine of the library, or the path of a .isa file.")
    private String machine;

    @Option(names = "--profile", defaultValue = "paper", paramLabel = "PROFILE",
            description = "What counts as a resource: paper (mode and relocation) or extended (every component "
                    + "declared as a resource, and devices, as well). Default: ${DEFAULT-VALUE}.")
    private Profile profile;

    @Option(names = "--expect", paramLabel = "WHAT",
            description = "Exit with 1 unless the machine is virtualizable (Theorem 1) or hybrid (Theorem 3), or as "
                    + "the "
                    + "expect clauses of its description have it (declared; the clauses about either profile count).")
    private Expectation expectation;

    @Option(names = "--with-setting",
            description = "What --expect asks for holds while the monitor keeps what the description says it does "
                    + "(monitor keeps ...), rather than in all states.")
    private boolean withSetting;

    @Option(names = "--with-extension", paramLabel = "NAME",
            description = "What --expect asks for is that guests can run under this hardware extension of the "
                    + "description.")
    private String extension;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text",
            description = "text, markdown, html (one page with a picture), csv or json. Default: ${DEFAULT-VALUE}.")
    private ReportFormat format;

    @Option(names = "--compare", paramLabel = "OTHER",
            description = "A second version of the machine: print which verdicts and theorems change from the first to "
                    + "this one, and exit with 1 if any does. As text or JSON.")
    private String other;

    @Option(names = "--json", description = "Print JSON; short for --format json.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        IsaDocument document = Machines.read(machine, spec.commandLine().getErr());
        Architecture architecture = document.architecture().orElseThrow();
        checkCircumstances(architecture);
        Classifier classifier = new Classifier();
        Classification result = classifier.classify(architecture, profile);
        PrintWriter out = spec.commandLine().getOut();
        if (other != null) {
            return compare(result, classifier, out);
        }
        out.print((json ? ReportFormat.JSON : format).report(result));
        return meets(result, document, classifier) ? ExitCode.OK : ExitCode.FINDING;
    }

    private void checkCircumstances(Architecture architecture) {
        if ((withSetting || extension != null) && (expectation == null || expectation == Expectation.DECLARED)) {
            throw CommandFailure.usage("--with-setting and --with-extension say under which circumstances --expect"
                    + " virtualizable or hybrid is asked for.");
        }
        if (withSetting && architecture.virtualization().settings().isEmpty()) {
            throw CommandFailure.usage("The description of \"" + architecture.name()
                    + "\" does not say what a monitor keeps.");
        }
        if (extension != null && (withSetting || expectation == Expectation.HYBRID)) {
            throw CommandFailure.usage("Guests run under an extension in all of their modes; --with-extension goes with"
                    + " --expect virtualizable alone.");
        }
        if (extension != null && architecture.virtualization().extension(extension).isEmpty()) {
            throw CommandFailure.usage("The machine \"" + architecture.name() + "\" has no extension \"" + extension
                    + "\"; it has: " + String.join(", ", architecture.virtualization().extensions().stream()
                            .map(one -> '"' + one.name() + '"').toList()));
        }
    }

    private int compare(Classification before, Classifier classifier, PrintWriter out) {
        ReportFormat wanted = json ? ReportFormat.JSON : format;
        if (wanted != ReportFormat.TEXT && wanted != ReportFormat.JSON || expectation != null) {
            throw CommandFailure.usage("--compare prints text or JSON, and does not go with --expect.");
        }
        Architecture second = Machines.load(other, spec.commandLine().getErr());
        VersionComparison comparison = VersionComparison.of(before, classifier.classify(second, profile));
        out.print(wanted == ReportFormat.JSON ? ComparisonReport.json(comparison) : ComparisonReport.text(comparison));
        return comparison.changesVerdicts() ? ExitCode.FINDING : ExitCode.OK;
    }

    private boolean meets(Classification result, IsaDocument document, Classifier classifier) {
        return switch (expectation) {
            case null -> true;
            case VIRTUALIZABLE -> isVirtualizable(result).orElse(false);
            case HYBRID -> (withSetting ? result.kept().orElseThrow().theorem3() : result.theorem3()).holds()
                    .orElse(false);
            case DECLARED -> isAsDeclared(result, document, classifier);
        };
    }

    private Optional<Boolean> isVirtualizable(Classification result) {
        if (extension != null) {
            return result.extension(extension).orElseThrow().holds();
        }
        return (withSetting ? result.kept().orElseThrow().theorem1() : result.theorem1()).holds();
    }

    /** The expectations about the profile that was not asked for need a classification of their own. */
    private boolean isAsDeclared(Classification result, IsaDocument document, Classifier classifier) {
        List<Contradiction> contradictions = new ArrayList<>(ExpectationCheck.check(result));
        Architecture architecture = result.architecture();
        if (ExpectationCheck.concerned(result).size() < architecture.expectations().size()) {
            Profile other = profile == Profile.PAPER ? Profile.EXTENDED : Profile.PAPER;
            contradictions.addAll(ExpectationCheck.check(classifier.classify(architecture, other)));
        }
        contradictions.forEach(one -> spec.commandLine().getErr().println(
                document.place(one.expectation()).map(place -> place + ": ").orElse("") + one.message()));
        return contradictions.isEmpty();
    }
}
