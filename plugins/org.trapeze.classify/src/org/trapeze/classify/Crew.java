package org.trapeze.classify;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * Runs the analyses of instructions on a few threads. The calling thread does nothing but watch: it collects the
 * results, reports progress and passes a cancellation on to whatever is running. Since an interrupt that reaches the
 * solver just before it starts is lost, a cancellation is passed on again and again until everything has come back.
 */
final class Crew {
    private static final int POLL_MILLISECONDS = 20;

    private record Job(InstructionAnalysis analysis, Consumer<InstructionFindings> sink) {
    }

    private final Options options;
    private final Progress progress;
    private final int total;
    private final List<Job> jobs = new ArrayList<>();
    private int done;
    private boolean interrupted;

    Crew(Options options, Progress progress, int total) {
        this.options = options;
        this.progress = progress;
        this.total = total;
    }

    /** Takes on an instruction; the sink gets the result on the thread that calls {@link #work}. */
    void add(InstructionAnalysis analysis, Consumer<InstructionFindings> sink) {
        jobs.add(new Job(analysis, sink));
    }

    /** Does all the work; after a cancellation, everything that has not been done comes out as not decided. */
    void work() {
        progress.classified(done, total);
        if (jobs.isEmpty()) {
            return;
        }
        ExecutorService threads = Executors.newFixedThreadPool(Math.min(options.threads(), jobs.size()), Crew::thread);
        try {
            List<Future<InstructionFindings>> results = new ArrayList<>();
            for (Job job : jobs) {
                results.add(threads.submit(job.analysis()));
            }
            for (int i = 0; i < results.size(); i++) {
                jobs.get(i).sink().accept(await(results.get(i)));
                progress.classified(++done, total);
            }
        } finally {
            jobs.forEach(job -> job.analysis().cancel());
            threads.shutdown();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private InstructionFindings await(Future<InstructionFindings> result) {
        while (true) {
            if (interrupted || progress.isCancelled()) {
                jobs.forEach(job -> job.analysis().cancel());
            }
            try {
                return result.get(POLL_MILLISECONDS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                continue;
            } catch (InterruptedException e) {
                interrupted = true;
            } catch (ExecutionException e) {
                throw rethrow(e.getCause());
            }
        }
    }

    private static RuntimeException rethrow(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException runtime ? runtime : new IllegalStateException(cause);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "Trapeze classifier");
        thread.setDaemon(true);
        return thread;
    }
}
