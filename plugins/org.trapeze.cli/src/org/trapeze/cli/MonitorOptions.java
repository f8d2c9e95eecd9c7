package org.trapeze.cli;

import java.util.Arrays;
import java.util.stream.Collectors;

import org.trapeze.vmm.session.MonitorKind;

import picocli.CommandLine.Option;

/** Beneath what a guest is to run; the same options in every command that runs one. */
final class MonitorOptions {
    @Option(names = "--monitor", paramLabel = "KIND", defaultValue = "none",
            description = "none, vmm, hybrid, interpret or hardware. Default: ${DEFAULT-VALUE}.")
    private String kind;

    @Option(names = "--depth", paramLabel = "N", defaultValue = "1",
            description = "How many monitors are nested. Default: ${DEFAULT-VALUE}.")
    private int depth;

    @Option(names = "--storage", paramLabel = "UNITS",
            description = "The real machine's storage in addressable units. Default: what its description says.")
    private Long storage;

    MonitorKind kind() {
        return MonitorKind.of(kind).orElseThrow(() -> CommandFailure.usage("There is no monitor \"" + kind
                + "\". There are: " + Arrays.stream(MonitorKind.values()).map(MonitorKind::id)
                        .collect(Collectors.joining(", ")) + "."));
    }

    int depth() {
        if (depth < 1) {
            throw CommandFailure.usage("The depth must be at least 1, not " + depth + ".");
        }
        return kind() == MonitorKind.NONE ? 0 : depth;
    }

    /** {@return units of storage, or what the description says} */
    long storage(long described) {
        if (storage != null && storage < 1) {
            throw CommandFailure.usage("The storage must be at least 1 unit, not " + storage + ".");
        }
        return storage == null ? described : storage;
    }
}
