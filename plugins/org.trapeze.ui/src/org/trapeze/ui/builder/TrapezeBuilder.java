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
import org.eclipse.core.runtime.IPath;
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
import org.trapeze.ui.preferences.ProblemSettings;
import org.trapeze.ui.problems.ProblemMarkers;
import org.trapeze.ui.tasks.TaskMarkers;

/**
 * Checks the saved machines and guests of a project and marks what is wrong. A build gives way as soon as somebody else
 * wants to change the workspace, and is taken up again after that.
 */
public class TrapezeBuilder extends IncrementalProjectBuilder {
    /** The id of the builder. */
    public static final String ID = "org.trapeze.ui.builder";

    private BuildState state;

    @Override
    protected void startupOnInitialize() {
        state = TrapezeUi.get().builds().of(getProject());
    }

    @Override
    protected IProject[] build(int kind, Map<String, String> arguments, IProgressMonitor monitor) throws CoreException {
        List<IProject> references = references();
        List<IFile> files = toBuild(kind, references);
        try {
            check(files, SubMonitor.convert(monitor, files.size()));
            FindingsJob.of(getProject()).add(files);
        } catch (OperationCanceledError | OperationCanceledException e) {
            // half done: the next build looks at everything again
            state.clear();
            forgetLastBuiltState();
            throw new OperationCanceledException();
        }
        return references.toArray(IProject[]::new);
    }

    @Override
    protected void clean(IProgressMonitor monitor) throws CoreException {
        state.clear();
        ProblemMarkers.clear(getProject());
        TaskMarkers.clear(getProject());
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
        boolean everything = kind == FULL_BUILD || state.isEmpty();
        List<IProject> projects = new ArrayList<>(references);
        projects.add(getProject());
        for (IProject project : projects) {
            IResourceDelta delta = getDelta(project);
            everything |= delta == null || project.equals(getProject()) && hasOtherSettings(delta);
            if (delta != null) {
                changes.add(delta);
            }
        }
        Set<String> machines = new HashSet<>();
        for (URI uri : changes.machines()) {
            machines.addAll(state.machineIn(uri));
            machines.addAll(TrapezeUi.get().index().machinesIn(uri));
        }
        changes.removed().forEach(state::forget);
        List<IFile> all = sources();
        if (everything) {
            state.clear();
        } else {
            all.removeIf(file -> !isConcerned(ResourceUris.of(file), changes, machines));
        }
        return all;
    }

    private boolean hasOtherSettings(IResourceDelta delta) {
        return delta.findMember(IPath.fromPortableString(ProblemSettings.FILE)) != null
                && !RebuildJob.leavesAlone(getProject());
    }

    private boolean isConcerned(URI file, ChangedFiles changes, Set<String> machines) {
        return !changes.isEmpty()
                && (changes.changed().contains(file) || state.concerns(file, changes.all(), machines));
    }

    /** {@return the files of a project that are built; none where it cannot be looked at} */
    static List<IFile> sourcesOf(IProject project) {
        List<IFile> files = new ArrayList<>();
        try {
            if (project.isAccessible()) {
                project.accept(resource -> {
                    if (resource instanceof IFile file && ResourceUris.isSource(file)) {
                        files.add(file);
                    }
                    return true;
                });
            }
        } catch (CoreException e) {
            // closed or deleted meanwhile
            return List.of();
        }
        return files;
    }

    private List<IFile> sources() throws CoreException {
        List<IFile> files = new ArrayList<>();
        getProject().accept(resource -> {
            if (resource instanceof IFile file && Language.ofExtension(file.getFileExtension()).isPresent()) {
                if (ResourceUris.isSource(file)) {
                    files.add(file);
                } else {
                    ProblemMarkers.clear(file);
                    TaskMarkers.clear(file);
                }
            }
            return true;
        });
        return files;
    }

    /** One resource set for all files of a language: what many of them refer to is read once. */
    private void check(List<IFile> files, SubMonitor progress) throws CoreException {
        if (files.isEmpty()) {
            return;
        }
        CancelIndicator cancel = () -> progress.isCanceled() || isInterrupted();
        Map<Language, XtextResourceSet> sets = new EnumMap<>(Language.class);
        Links.Finder finder = new Links.Finder();
        for (IFile file : files) {
            progress.subTask(file.getFullPath().toString());
            URI uri = ResourceUris.of(file);
            XtextResourceSet set = sets.computeIfAbsent(Language.of(uri).orElseThrow(),
                    language -> TrapezeUi.get().index().savedSet(uri));
            boolean shared = set.getResource(uri, false) != null;
            XtextResource resource = load(uri, set);
            if (resource == null) {
                state.forget(uri);
            } else {
                check(file, resource, finder, cancel);
                drop(resource, shared, finder);
            }
            progress.worked(1);
        }
    }

    private void check(IFile file, XtextResource resource, Links.Finder finder, CancelIndicator cancel)
            throws CoreException {
        List<Issue> issues = Models.check(resource, CheckMode.ALL, cancel);
        boolean errors = issues.stream().anyMatch(issue -> issue.getSeverity() == Severity.ERROR);
        state.put(resource.getURI(), finder.find(resource, errors));
        if (file.exists()) {
            ProblemMarkers.update(file, issues);
            TaskMarkers.update(file, resource);
        }
    }

    /** A guest that no other refers to is not needed any more, and there may be thousands of them. */
    private static void drop(XtextResource resource, boolean shared, Links.Finder finder) {
        if (!shared && Language.of(resource.getURI()).filter(Language.GASM::equals).isPresent()) {
            resource.getResourceSet().getResources().remove(resource);
            finder.forget(resource);
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
}
