package org.trapeze.ui.rename;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.ltk.core.refactoring.Change;
import org.eclipse.ltk.core.refactoring.CompositeChange;
import org.eclipse.ltk.core.refactoring.Refactoring;
import org.eclipse.ltk.core.refactoring.RefactoringStatus;
import org.eclipse.ltk.core.refactoring.TextFileChange;
import org.eclipse.text.edits.TextEditGroup;

import org.trapeze.asm.gasm.Program;
import org.trapeze.isa.isa.AccessKind;
import org.trapeze.isa.isa.Machine;
import org.trapeze.isa.isa.NameEntry;
import org.trapeze.isa.isa.PseudoDeclaration;

import org.trapeze.ui.index.ResourceUris;
import org.trapeze.ui.index.WorkspaceIndex;
import org.trapeze.ui.references.FileHits;
import org.trapeze.ui.references.Occurrence;
import org.trapeze.ui.references.ReferenceSearch;
import org.trapeze.ui.references.Target;

/** Gives something another name wherever it is named. Conditions are checked away from the user interface thread. */
public final class SymbolRename extends Refactoring {
    private final WorkspaceIndex index;
    private final Target target;
    private final Runnable publishTexts;
    private final List<NameEdits> edits = new ArrayList<>();
    private EObject element;
    private String newName;

    /**
     * @param index        of all files
     * @param target       what is to be renamed
     * @param publishTexts makes the index know the texts of editors
     */
    public SymbolRename(WorkspaceIndex index, Target target, Runnable publishTexts) {
        this.index = index;
        this.target = target;
        this.publishTexts = publishTexts;
        this.newName = target.name();
    }

    @Override
    public String getName() {
        return "Rename '" + target.name() + "'";
    }

    /** {@return the name as it is now} */
    public String oldName() {
        return target.name();
    }

    /** {@return what is wrong with a name, as far as this can be told at once} Any thread. */
    public RefactoringStatus setNewName(String name) {
        newName = name;
        Optional<String> problem =
                element == null ? Optional.empty() : NewName.problem(element, target.name(), name);
        return problem.map(RefactoringStatus::createFatalErrorStatus).orElseGet(RefactoringStatus::new);
    }

    @Override
    public RefactoringStatus checkInitialConditions(IProgressMonitor monitor) {
        publishTexts.run();
        ResourceSet set = index.editorSet(target.resource());
        element = set.getEObject(target.uri(), true);
        return refusal().map(RefactoringStatus::createFatalErrorStatus).orElseGet(RefactoringStatus::new);
    }

    private Optional<String> refusal() {
        if (index.isLibrary(target.resource())) {
            return Optional.of("'" + target.name() + "' is defined in " + target.resource().lastSegment()
                    + ", which belongs to the library and cannot be changed.");
        }
        if (element == null) {
            return Optional.of("'" + target.name() + "' is not there any more.");
        }
        return switch (element) {
        case Program program -> Optional.of("A file is renamed in the Project Explorer.");
        case PseudoDeclaration pseudo -> Optional.of("Pseudo-instructions have no name but their syntax.");
        case NameEntry entry -> Optional.of("Names of values are part of the syntax, in which programs write them.");
        case AccessKind kind -> Optional.of("'" + target.name() + "' is a keyword of the language.");
        default -> Optional.empty();
        };
    }

    @Override
    public RefactoringStatus checkFinalConditions(IProgressMonitor monitor) {
        SubMonitor progress = SubMonitor.convert(monitor, "Looking for " + target.name(), 10);
        edits.clear();
        RefactoringStatus status = setNewName(newName);
        if (!status.hasFatalError()) {
            publishTexts.run();
            search(progress.split(6)).forEach(hits -> take(hits, status));
        }
        if (!status.hasFatalError()) {
            mistake(progress.split(4)).ifPresent(status::addError);
        }
        return status;
    }

    /** A machine cannot be tried under another name, for what it is found by is the index. */
    private Optional<String> mistake(SubMonitor progress) {
        return element instanceof Machine ? MachineNames.taken(index, newName)
                : new TrialRun(index).newError(edits, progress);
    }

    /** {@return the places of everything whose name changes with it, by file} */
    private Collection<FileHits> search(SubMonitor progress) {
        Set<Target> targets = new Relatives(index, target).find(element, progress.split(1));
        progress.setWorkRemaining(targets.size());
        Map<URI, FileHits> found = new LinkedHashMap<>();
        for (Target one : targets) {
            new ReferenceSearch(index, one).run(progress.split(1),
                    hits -> found.merge(hits.uri(), hits, SymbolRename::merge));
        }
        return found.values();
    }

    private static FileHits merge(FileHits one, FileHits other) {
        Set<Occurrence> all = new TreeSet<>(Comparator.comparing(Occurrence::offset));
        all.addAll(one.occurrences());
        all.addAll(other.occurrences());
        return new FileHits(one.uri(), one.text(), List.copyOf(all));
    }

    private void take(FileHits hits, RefactoringStatus status) {
        NameEdits found = NameEdits.of(hits, target.name(), newName);
        if (found.edits().isEmpty()) {
            return;
        }
        Optional<IFile> file = ResourceUris.file(hits.uri());
        if (file.isEmpty()) {
            status.addFatalError(hits.uri().lastSegment() + " names it and is outside of the workspace.");
        } else if (file.get().isReadOnly()) {
            status.addFatalError(file.get().getFullPath() + " names it and is read only.");
        } else {
            edits.add(found);
        }
    }

    @Override
    public Change createChange(IProgressMonitor monitor) throws CoreException {
        CompositeChange all = new CompositeChange(getName());
        for (NameEdits found : edits) {
            IFile file = ResourceUris.file(found.hits().uri()).orElseThrow();
            TextFileChange change = new TextFileChange(file.getName(), file);
            change.setTextType(file.getFileExtension());
            change.setEdit(found.edit());
            for (var edit : change.getEdit().getChildren()) {
                change.addTextEditGroup(new TextEditGroup("Rename to " + newName, edit));
            }
            all.add(change);
        }
        return all;
    }
}
