package org.trapeze.ui.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Durations in milliseconds, summed up as one reads them. */
final class Figures {
    private static final double MOST = 0.9;

    private final double[] sorted;

    Figures(List<Double> milliseconds) {
        sorted = milliseconds.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
    }

    /** {@return the one in the middle} */
    double median() {
        return sorted[sorted.length / 2];
    }

    /** {@return the one in the middle, the one that nine of ten do not exceed, and the longest} */
    @Override
    public String toString() {
        return sorted.length == 0 ? "not measured" : String.format(Locale.ROOT,
                "median %.0f ms, 90 %% within %.0f ms, longest %.0f ms (%d times)", sorted[sorted.length / 2],
                sorted[(int) Math.ceil(sorted.length * MOST) - 1], sorted[sorted.length - 1], sorted.length);
    }
}
