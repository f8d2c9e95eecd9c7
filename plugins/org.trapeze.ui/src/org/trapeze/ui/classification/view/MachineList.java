package org.trapeze.ui.classification.view;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.emf.common.util.URI;

import org.trapeze.ui.TrapezeUi;
import org.trapeze.ui.index.IndexListener;

/**
 * The machines that can be chosen, kept up to date by a job of its own: a menu must not wait until a large workspace
 * has been visited. Any thread.
 */
final class MachineList {
    /** How long to wait for further changes, in milliseconds. */
    private static final long PAUSE = 200;

    private final Job job = Job.create("Looking for machines", this::look);
    private final IndexListener changed = this::changed;
    private volatile List<MachineChoices> choices;

    MachineList() {
        job.setSystem(true);
        job.setPriority(Job.SHORT);
        TrapezeUi.get().index().addListener(changed);
        job.schedule();
    }

    void dispose() {
        TrapezeUi.get().index().removeListener(changed);
        job.cancel();
    }

    /** {@return the machines as they were known last; empty before they have been looked for} */
    Optional<List<MachineChoices>> choices() {
        return Optional.ofNullable(choices);
    }

    private void changed(Set<URI> resources) {
        job.schedule(PAUSE);
    }

    private IStatus look(IProgressMonitor monitor) {
        List<MachineChoices> found = MachineChoices.all(monitor);
        if (monitor.isCanceled()) {
            return Status.CANCEL_STATUS;
        }
        choices = found;
        return Status.OK_STATUS;
    }
}
