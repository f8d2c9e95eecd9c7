package org.trapeze.ui.builder;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.resources.WorkspaceJob;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;

/** Builds projects of ours anew, because what is to be marked in them has changed. */
public final class RebuildJob extends WorkspaceJob {
    /** Whether somebody wants no build for a change that is being made. */
    private static final AtomicBoolean UNWANTED = new AtomicBoolean();
    /** Projects whose next change of settings is to make no build. */
    private static final Set<IProject> LEFT_ALONE = ConcurrentHashMap.newKeySet();

    private final List<IProject> projects;

    /** Creates the job for all projects, to be scheduled. */
    public RebuildJob() {
        this(List.of(ResourcesPlugin.getWorkspace().getRoot().getProjects()));
    }

    private RebuildJob(List<IProject> projects) {
        super("Building machines and guests");
        this.projects = projects;
        setRule(ResourcesPlugin.getWorkspace().getRuleFactory().buildRule());
        setPriority(BUILD);
    }

    /** Changes preferences of the workspace, for which there is a build where it is wanted. */
    public static void around(boolean wanted, Runnable change) {
        UNWANTED.set(!wanted);
        try {
            change.run();
        } finally {
            UNWANTED.set(false);
        }
    }

    /** Changes settings of a project, which is built where that is wanted. */
    public static void around(IProject project, boolean wanted, Runnable change) {
        boolean automatic = ResourcesPlugin.getWorkspace().isAutoBuilding();
        if (automatic && !wanted) {
            LEFT_ALONE.add(project);
        }
        change.run();
        if (!automatic && wanted) {
            new RebuildJob(List.of(project)).schedule();
        }
    }

    /** {@return whether a change of preferences that is being made is to make no build} */
    public static boolean isUnwanted() {
        return UNWANTED.get();
    }

    /** {@return whether a project is not to be built for the change of its settings} Says so once. */
    static boolean leavesAlone(IProject project) {
        return LEFT_ALONE.remove(project);
    }

    @Override
    public IStatus runInWorkspace(IProgressMonitor monitor) throws CoreException {
        SubMonitor progress = SubMonitor.convert(monitor, projects.size());
        for (IProject project : projects) {
            if (project.isAccessible() && project.hasNature(TrapezeNature.ID)) {
                project.build(IncrementalProjectBuilder.FULL_BUILD, TrapezeBuilder.ID, null, progress.split(1));
            }
        }
        return Status.OK_STATUS;
    }
}
