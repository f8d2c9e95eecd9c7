package org.trapeze.debug.core.counts;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;

/**
 * Publishes the counts of a run every now and then while it goes on, for those who watch. What it costs does not depend
 * on how much is counted, and a guest that rests or waits costs nothing but a look.
 */
public final class CountsJob extends Job {
    private static final long INTERVAL = 400;

    private final RunCounts.Run run;
    private long seen;
    private volatile boolean ended;

    /** Creates the job; {@link #schedule()} starts it. */
    public CountsJob(RunCounts.Run run) {
        super("Count instructions");
        this.run = run;
        setSystem(true);
        setPriority(DECORATE);
    }

    /** Ends the job for good. */
    public void end() {
        ended = true;
        cancel();
    }

    @Override
    public boolean shouldSchedule() {
        return !ended;
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        long now = run.counts().changes();
        if (now != seen) {
            seen = now;
            RunCounts.publish(run, true);
        }
        schedule(INTERVAL);
        return Status.OK_STATUS;
    }
}
