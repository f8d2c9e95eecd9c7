package org.trapeze.debug.core.launch;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.trapeze.debug.core.session.Outcome;
import org.trapeze.vmm.session.RunStatistics;

/** The line with which a guest's console ends. */
final class Summary {
    private Summary() {
    }

    static String of(Outcome outcome, RunStatistics run) {
        return "[" + outcome.message() + "; " + counted(run.instructions(), "instruction")
                + String.format(Locale.ROOT, ", %.1f %% directly", 100 * run.directShare()) + "; traps: "
                + traps(run.traps()) + "]";
    }

    private static String counted(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private static String traps(Map<String, Long> causes) {
        return causes.isEmpty() ? "none" : causes.entrySet().stream()
                .map(cause -> cause.getKey() + " " + cause.getValue()).collect(Collectors.joining(", "));
    }
}
