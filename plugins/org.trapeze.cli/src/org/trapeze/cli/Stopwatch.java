package org.trapeze.cli;

import java.time.Duration;
import java.util.List;

/** Wall-clock time and the processor time of the whole process, since a moment; in milliseconds. */
final class Stopwatch {
    /** A duration on the wall, and of all processors together. */
    record Time(double wall, double cpu) {
        static final Time ZERO = new Time(0, 0);

        Time plus(Time other) {
            return new Time(wall + other.wall, cpu + other.cpu);
        }

        /** {@return the one in the middle, by the wall} */
        static Time median(List<Time> times) {
            return times.stream().sorted((a, b) -> Double.compare(a.wall, b.wall)).toList().get(times.size() / 2);
        }
    }

    private final long wall = System.nanoTime();
    private final Duration cpu = processor();

    Time read() {
        return new Time((System.nanoTime() - wall) / 1e6, processor().minus(cpu).toNanos() / 1e6);
    }

    /** In steps of ten milliseconds where the system counts so; nothing where it does not tell. */
    private static Duration processor() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
