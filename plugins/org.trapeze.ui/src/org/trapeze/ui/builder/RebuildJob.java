package org.trapeze.ui.builder;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.resources.WorkspaceJob;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;

/** Builds all of our projects anew, because what is to be marked in them has changed. */
public final class RebuildJob extends WorkspaceJob {

    /** Creates the job, to be scheduled. */
    public RebuildJob() {
        super("Building machines and guests");
        setRule(ResourcesPlugin.getWorkspace().getRuleFactory().buildRule());
        setPriority(BUILD);
    }

    @Override
    public IStatus runInWorkspace(IProgressMonitor monitor) throws CoreException {
        IProject[] projects = ResourcesPlugin.getWorkspace().getRoot().getProjects();
        SubMonitor progress = SubMonitor.convert(monitor, projects.length);
        for (IProject project : projects) {
            if (project.isAccessible() && project.hasNature(TrapezeNature.ID)) {
                project.build(IncrementalProjectBuilder.FULL_BUILD, TrapezeBuilder.ID, null, progress.split(1));
            }
        }
        return Status.OK_STATUS;
    }
}
