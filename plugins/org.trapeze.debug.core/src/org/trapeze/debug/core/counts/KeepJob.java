package org.trapeze.debug.core.counts;

import java.util.ArrayDeque;
import java.util.Queue;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;

/** Writes the counts of runs that have ended, away from the machine's thread. */
final class KeepJob extends Job {
    /** The family of the job. */
    static final Object FAMILY = KeepJob.class;

    /** How long to wait for another step, in milliseconds. */
    private static final long PAUSE = 500;

    private final KeptCounts kept;
    private final Queue<RunCounts.Run> ended = new ArrayDeque<>();

    KeepJob(KeptCounts kept) {
        super("Keep counts of runs");
        this.kept = kept;
        setSystem(true);
        setPriority(SHORT);
    }

    void add(RunCounts.Run run) {
        synchronized (ended) {
            ended.add(run);
        }
        schedule(PAUSE);
    }

    @Override
    public boolean belongsTo(Object family) {
        return family == FAMILY;
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        for (RunCounts.Run run = next(); run != null; run = next()) {
            kept.put(run);
        }
        kept.write();
        return Status.OK_STATUS;
    }

    private RunCounts.Run next() {
        synchronized (ended) {
            return ended.poll();
        }
    }
}
