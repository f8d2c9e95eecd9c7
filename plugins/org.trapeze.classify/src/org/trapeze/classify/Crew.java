package org.trapeze.classify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

import org.trapeze.classify.smt.Structure;
import org.trapeze.ir.arch.Instruction;

/**
 * Runs the analyses of instructions on a few threads. The calling thread does nothing but watch: it collects the
 * results, reports progress and passes a cancellation on to whatever is running. Since an interrupt that reaches the
 * solver just before it starts is lost, a cancellation is passed on again and again until everything has come back.
 */
final class Crew {
    private static final int POLL_MILLISECONDS = 20;

    /** Room for the deep terms of long instructions. */
    private static final long STACK_BYTES = 16L << 20;

    private record Job(InstructionAnalysis analysis, Instruction described, Consumer<InstructionFindings> sink) {
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

    /**
     * Takes on an instruction.
     *
     * @param described the instruction as the machine has it, which is what the result is to be about
     * @param sink      gets the result on the thread that calls {@link #work}, in the order in which instructions were
     *                  taken on
     */
    void add(InstructionAnalysis analysis, Instruction described, Consumer<InstructionFindings> sink) {
        jobs.add(new Job(analysis, described, sink));
    }

    /** Does all the work; after a cancellation, everything that has not been done comes out as not decided. */
    void work() {
        progress.classified(done, total);
        if (jobs.isEmpty()) {
            return;
        }
        ExecutorService threads = Executors.newFixedThreadPool(Math.min(options.threads(), jobs.size()), Crew::thread);
        try {
            Map<Job, Future<InstructionFindings>> results = new IdentityHashMap<>();
            largestFirst().forEach(job -> results.put(job, threads.submit(() -> run(job))));
            for (Job job : jobs) {
                job.sink().accept(await(results.get(job)));
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

    /** What takes longest must not be what is left for one thread in the end. */
    private List<Job> largestFirst() {
        Map<Job, Integer> sizes = new IdentityHashMap<>();
        jobs.forEach(job -> sizes.put(job, -Structure.size(job.described().body().statements())));
        return jobs.stream().sorted(Comparator.comparing(sizes::get)).toList();
    }

    private InstructionFindings run(Job job) {
        InstructionFindings found = job.analysis().call().of(job.described());
        progress.decided(found.classes());
        return found;
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
        Thread thread = new Thread(null, work, "Trapeze classifier", STACK_BYTES);
        thread.setDaemon(true);
        return thread;
    }
}
