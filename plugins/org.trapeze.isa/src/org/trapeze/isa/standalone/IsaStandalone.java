package org.trapeze.isa.standalone;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.common.util.WrappedException;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.resource.IResourceServiceProvider;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.IResourceValidator;
import org.eclipse.xtext.validation.Issue;
import org.trapeze.isa.IsaStandaloneSetup;
import org.trapeze.isa.isa.Machine;
import org.trapeze.isa.scoping.MachineFiles;
import org.trapeze.library.Library;

/**
 * Reads machine descriptions, each in a world of its own; inside Eclipse and outside. Never throws for what a
 * description says. One thread at a time.
 */
public final class IsaStandalone {
    private static final URI ANY = URI.createURI("any." + MachineFiles.EXTENSION);

    private final IResourceServiceProvider language;

    private IsaStandalone(IResourceServiceProvider language) {
        this.language = language;
    }

    /** {@return a reader; the first one outside of Eclipse sets the language up} */
    public static synchronized IsaStandalone create() {
        if (provider() == null) {
            IsaStandaloneSetup.doSetup();
        }
        return new IsaStandalone(provider());
    }

    private static IResourceServiceProvider provider() {
        return IResourceServiceProvider.Registry.INSTANCE.getResourceServiceProvider(ANY);
    }

    /** {@return the machine that a command names: a file if there is one, or it looks like one, else the library's} */
    public IsaDocument named(String nameOrPath) {
        boolean isPath = nameOrPath.endsWith("." + MachineFiles.EXTENSION) || nameOrPath.contains("/");
        return isPath || Files.isRegularFile(Path.of(nameOrPath)) ? file(Path.of(nameOrPath)) : library(nameOrPath);
    }

    /** {@return what a file says} */
    public IsaDocument file(Path file) {
        return load(URI.createFileURI(file.toAbsolutePath().toString()), file.toString(), null);
    }

    /** {@return a machine of the library} */
    public IsaDocument library(String name) {
        return MachineFiles.inLibrary(name).map(uri -> load(uri, name, null)).orElseGet(() -> failed(name,
                "There is no machine \"" + name + "\"; the library has " + String.join(", ", Library.machineNames())
                        + MachineFiles.hint(name)));
    }

    /** {@return what a text says, as if it lay in a file of this name, which need not exist} */
    public IsaDocument text(String text, Path file) {
        InputStream bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        return load(URI.createFileURI(file.toAbsolutePath().toString()), file.toString(), bytes);
    }

    private IsaDocument load(URI uri, String shown, InputStream text) {
        if (!MachineFiles.EXTENSION.equals(uri.fileExtension())) {
            return failed(shown, "The name of a machine description ends with ." + MachineFiles.EXTENSION);
        }
        ResourceSet resources = language.get(XtextResourceSet.class);
        try {
            Resource resource = text == null ? resources.getResource(uri, true) : resources.createResource(uri);
            if (text != null) {
                resource.load(text, null);
            }
            return read(resource, shown);
        } catch (WrappedException | IOException unreadable) {
            Throwable cause = unreadable instanceof WrappedException wrapped ? wrapped.exception() : unreadable;
            return failed(shown, "This cannot be read: " + cause.getMessage());
        }
    }

    private IsaDocument read(Resource resource, String shown) {
        IResourceValidator validator = language.getResourceValidator();
        List<IsaIssue> issues = validator.validate(resource, CheckMode.ALL, CancelIndicator.NullImpl).stream()
                .filter(issue -> issue.getSeverity() != Severity.IGNORE).map(issue -> issue(issue, shown))
                .sorted(Comparator.comparingInt(IsaIssue::offset)).toList();
        Optional<Machine> machine = resource.getContents().stream().filter(Machine.class::isInstance)
                .map(Machine.class::cast).findFirst();
        if (machine.isEmpty() && issues.isEmpty()) {
            return failed(shown, "There is no machine in this file; it begins with: machine \"name\" \"title\"");
        }
        return new IsaDocument(machine, issues);
    }

    private static IsaIssue issue(Issue issue, String shown) {
        return new IsaIssue(issue.getSeverity() == Severity.ERROR, shown, orOne(issue.getLineNumber()),
                orOne(issue.getColumn()), issue.getOffset() == null ? 0 : issue.getOffset(),
                issue.getLength() == null ? 0 : issue.getLength(), String.valueOf(issue.getCode()), issue.getMessage());
    }

    private static int orOne(Integer position) {
        return position == null ? 1 : Math.max(1, position);
    }

    private static IsaDocument failed(String shown, String message) {
        return new IsaDocument(Optional.empty(), List.of(new IsaIssue(true, shown, 1, 1, 0, 0, "", message)));
    }
}
