package org.trapeze.ui.fuzz;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Where the processor time of damaged texts goes, so that what is slow for users is seen here first. To be used by the
 * one thread that it measures.
 */
final class Costs {
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private final Map<String, Long> nanos = new LinkedHashMap<>();
    private int texts;
    private long last;

    /** A text begins. */
    void begin() {
        texts++;
        last = CLOCK.getCurrentThreadCpuTime();
    }

    /** What was done since the last call. */
    void spent(String what) {
        long now = CLOCK.getCurrentThreadCpuTime();
        nanos.merge(what, now - last, Long::sum);
        last = now;
    }

    /** {@return the mean milliseconds of one text for each thing done} */
    @Override
    public String toString() {
        long all = nanos.values().stream().mapToLong(Long::longValue).sum();
        return texts + " texts, " + mean(all) + " ms each: " + nanos.entrySet().stream()
                .map(one -> one.getKey().replace("Probe", "") + " " + mean(one.getValue()))
                .collect(Collectors.joining(", "));
    }

    private String mean(long total) {
        return String.format("%.2f", total / 1e6 / Math.max(1, texts));
    }
}
