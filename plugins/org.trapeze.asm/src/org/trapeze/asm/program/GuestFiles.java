package org.trapeze.asm.program;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.trapeze.asm.assembler.Assembler;
import org.trapeze.asm.assembler.Assembly;
import org.trapeze.asm.source.Item;
import org.trapeze.asm.source.LostText;
import org.trapeze.asm.source.Problem;
import org.trapeze.asm.source.ProblemCodes;
import org.trapeze.asm.source.Problems;
import org.trapeze.asm.source.Severity;
import org.trapeze.asm.source.SourceText;
import org.trapeze.asm.syntax.MachineSyntax;
import org.trapeze.ir.arch.Architecture;
import org.trapeze.isa.scoping.MachineFiles;
import org.trapeze.isa.standalone.IsaDocument;
import org.trapeze.isa.standalone.IsaIssue;
import org.trapeze.isa.standalone.IsaStandalone;

/**
 * Assembles files without an editor and without a model of the program. The machine is the file of its name beside the
 * program, else the library's. Never throws for what a file says. One thread at a time.
 */
public final class GuestFiles {
    private final IsaStandalone machines;

    private GuestFiles(IsaStandalone machines) {
        this.machines = machines;
    }

    /** {@return a reader of guests} */
    public static GuestFiles create() {
        return new GuestFiles(IsaStandalone.create());
    }

    /** {@return the guest of a file, for the machine it names; problems name the file by the given path} */
    public Guest assemble(Path file) {
        return read(file, source -> assemble(source, file));
    }

    /** {@return the guest of a file, for a given machine, whatever machine it names} */
    public Guest assemble(Path file, Architecture machine) {
        return read(file, source -> assemble(source, machine));
    }

    private static Guest read(Path file, Function<SourceText, Guest> assemble) {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            var empty = new SourceText(file.toString(), "");
            return failed(empty, List.of(problem(empty, null, "this file cannot be read: " + reason(e))));
        }
        SourceText source = new SourceText(file.toString(), new String(bytes, StandardCharsets.UTF_8));
        Problems problems = new Problems(source);
        LostText.check(source, bytes, problems);
        return problems.hasErrors() ? failed(source, problems.sorted()) : assemble.apply(source);
    }

    /** {@return the guest of a text, as if it lay in the given file} */
    public Guest assemble(SourceText source, Path file) {
        Item.MachineClause clause = MachineClauses.find(source).orElse(null);
        if (clause == null) {
            return failed(source, MachineClauses.missing(source, Severity.ERROR));
        }
        IsaDocument description = describe(MachineClauses.name(clause), file);
        Optional<Architecture> machine = description.architecture();
        if (machine.isEmpty()) {
            return failed(source, List.of(problem(source, clause, firstError(description))));
        }
        return assemble(source, machine.get());
    }

    private static Guest assemble(SourceText source, Architecture machine) {
        return new Guest(Optional.of(machine), source,
                Assembler.assemble(source, new MachineSyntax(machine), GuestFiles::include));
    }

    /** Texts are named by their paths here. */
    private static Optional<SourceText> include(String name, SourceText from) {
        try {
            Path file = Path.of(from.name()).resolveSibling(name).normalize();
            return Optional.of(new SourceText(file.toString(),
                    new String(Files.readAllBytes(file), StandardCharsets.UTF_8)));
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }

    private IsaDocument describe(String name, Path file) {
        return MachineFiles.inFolder(file.resolveSibling(""), name).map(machines::file)
                .orElseGet(() -> machines.library(name));
    }

    private static String firstError(IsaDocument description) {
        return description.issues().stream().filter(IsaIssue::error).findFirst()
                .map(issue -> issue.offset() == 0 && issue.length() == 0 ? issue.message()
                        : "the machine's description has errors, the first: " + issue)
                .orElse("the machine cannot be used");
    }

    private static Problem problem(SourceText source, Item.MachineClause place, String message) {
        var problems = new Problems(source);
        int offset = place == null ? 0 : place.name().offset();
        int end = place == null ? 0 : place.name().end();
        problems.add(Severity.ERROR, offset, end, ProblemCodes.MACHINE, message);
        return problems.sorted().getFirst();
    }

    private static String reason(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "it does not exist";
        }
        return e.getMessage();
    }

    private static Guest failed(SourceText source, List<Problem> problems) {
        return new Guest(Optional.empty(), source, Assembly.failed(problems));
    }
}
