package org.trapeze.classify;

import java.time.Duration;
import java.util.Objects;

/**
 * How much effort a classification may take.
 *
 * @param queryTimeout for one question to the solver, at least a millisecond of work; what takes longer is not decided.
 *                     On a busy machine it may last several times longer on the wall
 * @param threads      instructions that are classified at the same time, at least 1
 */
public record Options(Duration queryTimeout, int threads) {
    /** Enough for machines of the usual kind: ten seconds a question, two threads at most. */
    public static final Options DEFAULT =
            new Options(Duration.ofSeconds(10), Math.min(2, Runtime.getRuntime().availableProcessors()));

    public Options {
        Objects.requireNonNull(queryTimeout);
        if (queryTimeout.toMillis() < 1 || threads < 1) {
            throw new IllegalArgumentException("a time-out of " + queryTimeout + " and " + threads + " threads");
        }
    }
}
