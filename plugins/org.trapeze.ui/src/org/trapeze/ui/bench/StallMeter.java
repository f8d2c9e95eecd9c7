package org.trapeze.ui.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.eclipse.swt.widgets.Display;

/**
 * Watches how long the user interface thread takes to answer: asks it over and over, and looks at what it is doing
 * where the answer does not come. Unlike the platform's monitoring it also tells how much of the time the thread had a
 * processor, without which nothing can be said on a machine that others use as well.
 */
final class StallMeter implements Runnable {
    /** When to look what the thread is doing, in milliseconds; half of what people notice. */
    private static final long SUSPICIOUS = 20;
    private static final long BETWEEN = 2;
    private static final int FRAMES = 60;
    private static final double NANOSECONDS = 1e6;

    private final Display display;
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Semaphore answers = new Semaphore(0);
    private double longest;
    private double longestCpu;
    private StackTraceElement[] stack = {};
    private int over;
    private volatile boolean ended;

    StallMeter(Display display) {
        this.display = display;
    }

    /** Watches until it is ended; in a thread of its own. */
    @Override
    public void run() {
        try {
            while (!ended) {
                ask();
                TimeUnit.MILLISECONDS.sleep(BETWEEN);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void end() {
        ended = true;
    }

    /** Begins anew, for another part of the measurement. */
    synchronized void reset() {
        longest = 0;
        longestCpu = 0;
        stack = new StackTraceElement[0];
        over = 0;
    }

    private void ask() throws InterruptedException {
        long wall = System.nanoTime();
        long cpu = processor();
        StackTraceElement[] seen = {};
        display.asyncExec(answers::release);
        while (!answers.tryAcquire(SUSPICIOUS, TimeUnit.MILLISECONDS)) {
            StackTraceElement[] now = display.getThread().getStackTrace();
            seen = seen.length == 0 ? now : seen;
        }
        take((System.nanoTime() - wall) / NANOSECONDS, (processor() - cpu) / NANOSECONDS, seen);
    }

    private long processor() {
        return threads.getThreadCpuTime(display.getThread().threadId());
    }

    private synchronized void take(double wall, double cpu, StackTraceElement[] seen) {
        over += wall > 50 ? 1 : 0;
        if (wall > longest) {
            longest = wall;
            longestCpu = cpu;
            stack = seen;
        }
    }

    /** {@return the longest time without an answer, and what was done meanwhile} */
    synchronized String report() {
        String frames = Arrays.stream(stack).limit(FRAMES).map(frame -> "\n      at " + frame)
                .collect(Collectors.joining());
        return String.format(Locale.ROOT, "longest stall %.0f ms, of which %.0f ms with a processor; %d over 50 ms",
                longest, longestCpu, over) + (longest > 50 ? frames : "");
    }
}
