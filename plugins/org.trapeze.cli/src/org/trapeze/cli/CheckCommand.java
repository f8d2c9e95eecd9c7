package org.trapeze.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.trapeze.asm.program.GuestFiles;
import org.trapeze.asm.source.Problem;
import org.trapeze.asm.source.Severity;
import org.trapeze.isa.standalone.IsaDocument;
import org.trapeze.isa.standalone.IsaIssue;
import org.trapeze.isa.standalone.IsaStandalone;
import org.trapeze.isa.standalone.ProjectSeverities;
import org.trapeze.isa.standalone.ProjectSeverities.Word;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists the problems of descriptions and guests, as the editors show them: by the settings of the file's project. */
@Command(name = "check", mixinStandardHelpOptions = true,
        description = "Prints the problems in machine descriptions (.isa) and guests (.gasm).")
final class CheckCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", arity = "1..*", description = "What to check.")
    private List<Path> files;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        files.forEach(CheckCommand::mustBeReadable);
        boolean faulty = false;
        for (Path file : files) {
            faulty |= file.toString().endsWith(".isa") ? description(file) : guest(file);
        }
        return faulty ? ExitCode.FINDING : ExitCode.OK;
    }

    private static void mustBeReadable(Path file) {
        try (var in = Files.newInputStream(file)) {
            in.read();
        } catch (IOException e) {
            throw Unusable.reading(file, e);
        }
    }

    /** {@return whether the description has errors} */
    private boolean description(Path file) {
        IsaDocument document = IsaStandalone.create().file(file);
        PrintWriter out = spec.commandLine().getOut();
        ProjectSeverities severities = ProjectSeverities.of(file);
        boolean faulty = false;
        List<String> lines = new ArrayList<>();
        for (IsaIssue issue : document.issues()) {
            Word severity = severities.of(issue);
            if (severity != Word.IGNORE) {
                lines.add(issue.toString(severity.name().toLowerCase(Locale.ROOT)));
            }
            faulty |= severity == Word.ERROR;
        }
        IsaDocument.shortened(lines).forEach(out::println);
        return faulty;
    }

    /** {@return whether the guest has errors} */
    private boolean guest(Path file) {
        List<Problem> problems = GuestFiles.create().assemble(file).assembly().problems();
        PrintWriter out = spec.commandLine().getOut();
        problems.forEach(out::println);
        return problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
    }
}
