package org.trapeze.classify.smt;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.OptionalLong;
import java.util.function.LongFunction;
import java.util.function.Predicate;

/**
 * Limits the time of a question by what the thread itself worked. The solver's own time-out goes by the clock on the
 * wall, and so on a busy machine counts the work of others too: whether a verdict is decided must not depend on them.
 * Where the solver got less than half of its time, it is asked once more and given the more time the less it got.
 *
 * @param milliseconds for one question, at least 1
 */
record Patience(long milliseconds) {
    /** The wait on the wall is limited as well, for somebody may sit before it. */
    private static final long MOST_TIMES_LONGER = 16;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /**
     * {@return the answer of the last attempt}
     *
     * @param attempt gets how long it may take, in milliseconds on the wall; does its work on the calling thread
     * @param late    whether an answer is that the time was over
     */
    <T> T ask(LongFunction<T> attempt, Predicate<T> late) {
        OptionalLong before = worked();
        T answer = attempt.apply(milliseconds);
        OptionalLong after = worked();
        if (!late.test(answer) || before.isEmpty() || after.isEmpty()) {
            return answer;
        }
        long worked = after.getAsLong() - before.getAsLong();
        return worked * 2 < milliseconds ? attempt.apply(stretched(worked)) : answer;
    }

    /** {@return how long to wait for as much work as is allowed, where a first try got so much work done} */
    long stretched(long worked) {
        return milliseconds * Math.clamp(milliseconds / Math.max(1, worked), 1, MOST_TIMES_LONGER);
    }

    /** {@return the processor time of this thread in milliseconds, where the system tells it} */
    private static OptionalLong worked() {
        long nanoseconds = THREADS.isCurrentThreadCpuTimeSupported() ? THREADS.getCurrentThreadCpuTime() : -1;
        return nanoseconds < 0 ? OptionalLong.empty() : OptionalLong.of(nanoseconds / 1_000_000);
    }
}
