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
    private static final int FRAMES = 30;
    private static final double NANOSECONDS = 1e6;
    /** What people take for at once, in milliseconds. */
    private static final double GOAL = 50;

    /** A time without an answer: on the wall, of a processor, and what was done when it was noticed. */
    private record Stall(double wall, double cpu, StackTraceElement[] stack) {
        static final Stall NONE = new Stall(0, 0, new StackTraceElement[0]);

        String text(String what) {
            String frames = Arrays.stream(stack).limit(FRAMES).map(frame -> "\n      at " + frame)
                    .collect(Collectors.joining());
            return String.format(Locale.ROOT, "%s %.0f ms, of which %.0f ms with a processor", what, wall, cpu)
                    + (wall > GOAL ? frames : "");
        }
    }

    private final Display display;
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Semaphore answers = new Semaphore(0);
    private Stall longest = Stall.NONE;
    private Stall busiest = Stall.NONE;
    private int over;
    private int overBusy;
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
        longest = Stall.NONE;
        busiest = Stall.NONE;
        over = 0;
        overBusy = 0;
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
        take(new Stall((System.nanoTime() - wall) / NANOSECONDS, (processor() - cpu) / NANOSECONDS, seen));
    }

    private long processor() {
        return threads.getThreadCpuTime(display.getThread().threadId());
    }

    private synchronized void take(Stall stall) {
        over += stall.wall() > GOAL ? 1 : 0;
        overBusy += stall.cpu() > GOAL ? 1 : 0;
        longest = stall.wall() > longest.wall() ? stall : longest;
        busiest = stall.cpu() > busiest.cpu() ? stall : busiest;
    }

    /** {@return how long the longest time without an answer was, in a few words} */
    synchronized String sum() {
        return String.format(Locale.ROOT, "user interface at most %.0f ms, own work %.0f ms", longest.wall(),
                busiest.cpu());
    }

    /** {@return the most time with a processor that there was without an answer, in milliseconds} */
    synchronized double work() {
        return busiest.cpu();
    }

    /** {@return the longest times without an answer, and what was done meanwhile} */
    synchronized String report() {
        String sum = String.format(Locale.ROOT, "%d stalls over %.0f ms, %d of them by its own work%n    ", over, GOAL,
                overBusy);
        return sum + longest.text("longest") + (busiest == longest ? "" : "\n    " + busiest.text("most work"));
    }
}
