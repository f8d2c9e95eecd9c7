package org.trapeze.ui.builder;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.IWorkspaceRunnable;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchListener;
import org.eclipse.ui.PlatformUI;
import org.eclipse.xtext.validation.Issue;

import org.trapeze.ui.TrapezeUi;
import org.trapeze.ui.findings.FindingSettings;
import org.trapeze.ui.index.ResourceUris;
import org.trapeze.ui.preferences.Preferences;
import org.trapeze.ui.preferences.ProblemSettings;
import org.trapeze.ui.problems.ProblemMarkers;

/**
 * Classifies the machines of a project's saved files after they were built, and marks what is found: too long a work
 * for a build, and one that can be cancelled by itself. What is found in open editors is shown there at once; the
 * markers come here all the same, for the Problems view. There is one job for each project; it takes up what is added
 * while it runs.
 */
public final class FindingsJob extends Job {
    /** The family of these jobs. */
    public static final Object FAMILY = FindingsJob.class;
    /** How long to wait for further builds, in milliseconds. */
    private static final long PAUSE = 300;
    /** Files that are marked at once. */
    private static final int BATCH = 50;
    private static final Map<IProject, FindingsJob> JOBS = new ConcurrentHashMap<>();
    private static final AtomicBoolean HEARING = new AtomicBoolean();

    private final IProject project;
    private final Set<IFile> waiting = new LinkedHashSet<>();

    private FindingsJob(IProject project) {
        super(NLS.bind("Classifying the machines of {0}", project.getName()));
        this.project = project;
        setPriority(Job.DECORATE);
    }

    /** {@return the job of a project} */
    static FindingsJob of(IProject project) {
        if (PlatformUI.isWorkbenchRunning() && HEARING.compareAndSet(false, true)) {
            PlatformUI.getWorkbench().addWorkbenchListener(new Ending());
        }
        return JOBS.computeIfAbsent(project, FindingsJob::new);
    }

    /** Looks at everything again that has been looked at since the workbench started. */
    public static void scheduleAll() {
        JOBS.forEach((project, job) -> job.add(TrapezeBuilder.sourcesOf(project)));
    }

    /** Adds files to be looked at. */
    void add(Collection<IFile> files) {
        synchronized (waiting) {
            waiting.addAll(files);
        }
        if (!files.isEmpty()) {
            schedule(PAUSE);
        }
    }

    @Override
    public boolean belongsTo(Object family) {
        return family == FAMILY;
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        if (TrapezeUi.get() == null) {
            // the workbench has ended before this began
            return Status.CANCEL_STATUS;
        }
        List<IFile> files;
        synchronized (waiting) {
            files = new ArrayList<>(waiting);
            waiting.clear();
        }
        SubMonitor progress = SubMonitor.convert(monitor, files.size());
        Map<IFile, List<Issue>> found = new LinkedHashMap<>();
        SavedFindings findings = new SavedFindings(FindingSettings.of(ProblemSettings.of(project)),
                () -> mark(found));
        for (IFile file : files) {
            if (progress.isCanceled()) {
                break;
            }
            progress.subTask(file.getFullPath().toString());
            look(file, findings, progress.split(1, SubMonitor.SUPPRESS_ISCANCELED))
                    .ifPresent(issues -> found.put(file, issues));
            if (found.size() == BATCH) {
                mark(found);
            }
        }
        if (progress.isCanceled()) {
            // perhaps because the workbench ends, and with it the workspace
            return Status.CANCEL_STATUS;
        }
        mark(found);
        return Status.OK_STATUS;
    }

    private Optional<List<Issue>> look(IFile file, SavedFindings findings, IProgressMonitor monitor) {
        boolean wanted = ProblemSettings.of(project).getBoolean(Preferences.FINDINGS_IN_BUILDS);
        return !wanted ? Optional.of(List.of())
                : file.exists() ? findings.of(ResourceUris.of(file), monitor) : Optional.empty();
    }

    /** In one operation, for everybody in the workbench is told of each. */
    private static void mark(Map<IFile, List<Issue>> found) {
        IWorkspaceRunnable change = monitor -> found.forEach(FindingsJob::mark);
        try {
            if (!found.isEmpty()) {
                ResourcesPlugin.getWorkspace().run(change, null, IWorkspace.AVOID_UPDATE, null);
            }
        } catch (CoreException e) {
            TrapezeUi.log("Marking what was found", e);
        }
        found.clear();
    }

    private static void mark(IFile file, List<Issue> issues) {
        try {
            if (file.exists()) {
                ProblemMarkers.update(file, ProblemMarkers.FINDING, issues);
            }
        } catch (CoreException e) {
            if (file.exists()) {
                TrapezeUi.log("Marking " + file.getFullPath(), e);
            }
        }
    }

    /** Classifying may take longer than the workbench waits when it ends; the workspace is closed by then. */
    static final class Ending implements IWorkbenchListener {
        @Override
        public boolean preShutdown(IWorkbench workbench, boolean forced) {
            return true;
        }

        @Override
        public void postShutdown(IWorkbench workbench) {
            getJobManager().cancel(FAMILY);
        }
    }
}
