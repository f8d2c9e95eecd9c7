package org.trapeze.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Callable;

import org.trapeze.machine.device.ConsoleDevice;
import org.trapeze.machine.device.ConsoleInput;
import org.trapeze.vmm.MonitorException;
import org.trapeze.vmm.equivalence.EquivalenceChecker;
import org.trapeze.vmm.equivalence.EquivalenceResult;
import org.trapeze.vmm.session.MonitorKind;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Checks the equivalence property (PG §3) for one guest: bare and virtual in lockstep. */
@Command(name = "equiv", mixinStandardHelpOptions = true,
        description = "Runs a guest bare and under a monitor, one instruction at a time, and says where they first "
                + "differ.")
final class EquivCommand implements Callable<Integer> {
    /** Longer than any guest that is stepped by hand, short enough to end. */
    private static final String DEFAULT_BUDGET = "10000000";

    @Mixin
    private GuestOptions options;

    @Mixin
    private MonitorOptions monitor;

    @Option(names = "--budget", paramLabel = "N", defaultValue = DEFAULT_BUDGET,
            description = "How many instructions to compare at most. Default: ${DEFAULT-VALUE}.")
    private long budget;

    @Option(names = "--input", paramLabel = "TEXT", description = "What both guests read from their consoles. Default: "
            + "the standard input, read to its end, where it is not a terminal.")
    private String input;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private TrapezeCommand parent;

    @Override
    public Integer call() {
        if (monitor.kind() == MonitorKind.NONE) {
            throw CommandFailure.usage("Say which monitor to compare the bare machine with: --monitor vmm.");
        }
        if (budget < 1) {
            throw CommandFailure.usage("The budget must be at least 1 instruction, not " + budget + ".");
        }
        RunnableGuest guest = options.load(spec.commandLine().getErr());
        EquivalenceReport report = new EquivalenceReport(guest, monitor.kind(), monitor.depth(), check(guest));
        PrintWriter out = spec.commandLine().getOut();
        out.print(json ? report.json() : report.text());
        return report.equal() ? ExitCode.OK : ExitCode.FINDING;
    }

    private EquivalenceResult check(RunnableGuest guest) {
        byte[] typed = input();
        try {
            return new EquivalenceChecker(guest.architecture(), monitor.kind(), monitor.depth())
                    .storage(monitor.storage(guest.architecture().storage().size()))
                    .devices(Map.of(ConsoleDevice.nameIn(guest.architecture()),
                            () -> new ConsoleDevice(ConsoleInput.of(typed), character -> { })))
                    .check(guest::loadInto, budget, () -> false);
        } catch (MonitorException e) {
            throw CommandFailure.usage(e.getMessage());
        }
    }

    private byte[] input() {
        if (input != null) {
            return input.getBytes(StandardCharsets.UTF_8);
        }
        try {
            return System.console() != null ? new byte[0] : parent.in().readAllBytes();
        } catch (IOException e) {
            return new byte[0];
        }
    }
}
