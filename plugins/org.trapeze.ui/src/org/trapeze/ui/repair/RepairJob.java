package org.trapeze.ui.repair;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.emf.common.util.URI;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.ui.PlatformUI;

import org.trapeze.classify.InstructionClasses;
import org.trapeze.isa.ide.fixes.TextChange;
import org.trapeze.isa.isa.InstructionDeclaration;
import org.trapeze.isa.isa.Machine;

import org.trapeze.ui.TrapezeUi;
import org.trapeze.ui.model.ModelSnapshot;
import org.trapeze.ui.model.Models;

/**
 * Changes a document by a fix: the change is found away from the user interface, and made there unless the document has
 * changed meanwhile.
 */
final class RepairJob extends Job {
    private final IDocument document;
    private final URI uri;
    private final String instruction;
    private final RepairChoice choice;
    private final String text;
    private final Runnable done;

    /** To be created in the user interface thread. */
    RepairJob(IDocument document, URI uri, String instruction, RepairChoice choice, Runnable done) {
        super(choice.label(instruction));
        this.document = document;
        this.uri = uri;
        this.instruction = instruction;
        this.choice = choice;
        this.text = document.get();
        this.done = done;
        setPriority(Job.INTERACTIVE);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        Optional<TextChange> change = change(Models.of(uri, text));
        PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
            change.ifPresent(this::apply);
            done.run();
        });
        return Status.OK_STATUS;
    }

    private Optional<TextChange> change(ModelSnapshot snapshot) {
        if (!(snapshot.root() instanceof Machine machine)) {
            return Optional.empty();
        }
        Set<String> privileged = snapshot.machine().map(TrapezeUi.get().classification()::classes)
                .map(classes -> classes.values().stream().filter(InstructionClasses::isPrivileged)
                        .map(one -> one.instruction().name()).collect(Collectors.toSet()))
                .orElse(Set.of());
        return machine.getDeclarations().stream()
                .filter(one -> one instanceof InstructionDeclaration declared && instruction.equals(declared.getName()))
                .findFirst()
                .flatMap(one -> choice.change(machine, (InstructionDeclaration) one, privileged));
    }

    private void apply(TextChange change) {
        try {
            if (document.get().equals(text)) {
                document.replace(change.offset(), change.length(), change.text());
            }
        } catch (BadLocationException e) {
            TrapezeUi.log(getName(), e);
        }
    }
}
