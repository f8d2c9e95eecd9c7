package org.trapeze.ui.builder;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.service.OperationCanceledError;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.Issue;

import org.trapeze.ui.TrapezeUi;
import org.trapeze.ui.index.ResourceUris;
import org.trapeze.ui.index.WorkspaceIndex;
import org.trapeze.ui.language.Language;
import org.trapeze.ui.model.Models;
import org.trapeze.ui.problems.ProblemMarkers;

/**
 * Checks the saved machines and guests of a project and marks what is wrong. A build gives way as soon as somebody else
 * wants to change the workspace, and is taken up again after that.
 */
public class TrapezeBuilder extends IncrementalProjectBuilder {
    /** The id of the builder. */
    public static final String ID = "org.trapeze.ui.builder";

    private final Dependencies dependencies = new Dependencies();
    /** Files in which a name meant nothing: another file may give it a meaning. */
    private final Set<URI> unlinked = new HashSet<>();

    @Override
    protected IProject[] build(int kind, Map<String, String> arguments, IProgressMonitor monitor) throws CoreException {
        List<IProject> references = references();
        List<IFile> files = toBuild(kind, references);
        try {
            check(files, SubMonitor.convert(monitor, files.size()));
        } catch (OperationCanceledError | OperationCanceledException e) {
            // half done: the next build looks at everything again
            dependencies.clear();
            forgetLastBuiltState();
            throw new OperationCanceledException();
        }
        return references.toArray(IProject[]::new);
    }

    @Override
    protected void clean(IProgressMonitor monitor) throws CoreException {
        dependencies.clear();
        ProblemMarkers.clear(getProject());
    }

    /** {@return the projects whose files those of this one may refer to, directly or through others} */
    private List<IProject> references() {
        List<IProject> all = new ArrayList<>(List.of(getProject()));
        for (int i = 0; i < all.size(); i++) {
            WorkspaceIndex.references(all.get(i)).stream().filter(other -> !all.contains(other)).forEach(all::add);
        }
        return all.subList(1, all.size());
    }

    private List<IFile> toBuild(int kind, List<IProject> references) throws CoreException {
        ChangedFiles changes = new ChangedFiles();
        boolean everything = kind == FULL_BUILD || dependencies.isEmpty();
        List<IProject> projects = new ArrayList<>(references);
        projects.add(getProject());
        for (IProject project : projects) {
            IResourceDelta delta = getDelta(project);
            everything |= delta == null;
            if (delta != null) {
                changes.add(delta);
            }
        }
        changes.removed().forEach(this::forget);
        List<IFile> all = sources();
        if (!everything) {
            all.removeIf(file -> !isConcerned(ResourceUris.of(file), changes));
        }
        return all;
    }

    private boolean isConcerned(URI file, ChangedFiles changes) {
        return !changes.isEmpty() && (changes.changed().contains(file) || unlinked.contains(file)
                || changes.touchesMachines() || dependencies.concerns(file, changes.all()));
    }

    private List<IFile> sources() throws CoreException {
        List<IFile> files = new ArrayList<>();
        getProject().accept(resource -> {
            if (resource instanceof IFile file && Language.ofExtension(file.getFileExtension()).isPresent()) {
                if (ResourceUris.isSource(file)) {
                    files.add(file);
                } else {
                    ProblemMarkers.clear(file);
                }
            }
            return true;
        });
        return files;
    }

    /** One resource set for all files: each of them is read once, however many others refer to it. */
    private void check(List<IFile> files, SubMonitor progress) throws CoreException {
        if (files.isEmpty()) {
            return;
        }
        CancelIndicator cancel = () -> progress.isCanceled() || isInterrupted();
        Map<Language, XtextResourceSet> sets = new EnumMap<>(Language.class);
        for (IFile file : files) {
            progress.subTask(file.getFullPath().toString());
            URI uri = ResourceUris.of(file);
            XtextResourceSet set = sets.computeIfAbsent(Language.of(uri).orElseThrow(),
                    language -> TrapezeUi.get().index().savedSet(uri));
            check(file, uri, set, cancel);
            progress.worked(1);
        }
    }

    private void check(IFile file, URI uri, XtextResourceSet set, CancelIndicator cancel) throws CoreException {
        XtextResource resource = load(uri, set);
        if (resource == null) {
            forget(uri);
            return;
        }
        List<Issue> issues = Models.check(resource, CheckMode.ALL, cancel);
        dependencies.record(resource);
        unlinked.remove(uri);
        if (issues.stream().anyMatch(issue -> issue.getSeverity() == Severity.ERROR)) {
            unlinked.add(uri);
        }
        if (file.exists()) {
            ProblemMarkers.update(file, issues);
        }
    }

    private static XtextResource load(URI uri, XtextResourceSet set) {
        try {
            return (XtextResource) set.getResource(uri, true);
        } catch (RuntimeException e) {
            // unreadable or gone by now; the deletion comes with the next build
            return null;
        }
    }

    private void forget(URI uri) {
        dependencies.forget(uri);
        unlinked.remove(uri);
    }
}
