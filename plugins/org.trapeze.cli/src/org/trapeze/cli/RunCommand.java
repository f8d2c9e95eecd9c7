package org.trapeze.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.LongConsumer;

import org.trapeze.machine.RunRequest;
import org.trapeze.machine.Stop;
import org.trapeze.machine.device.ConsoleDevice;
import org.trapeze.machine.device.ConsoleOutput;
import org.trapeze.vmm.MonitorException;
import org.trapeze.vmm.session.MachineConfiguration;
import org.trapeze.vmm.session.MachineStack;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Runs a guest to its end, on the bare machine or beneath monitors, and says what happened. */
@Command(name = "run", mixinStandardHelpOptions = true,
        description = "Runs a guest. Its console is the standard input and output.")
final class RunCommand implements Callable<Integer> {
    @Mixin
    private GuestOptions options;

    @Mixin
    private MonitorOptions monitor;

    @Option(names = "--budget", paramLabel = "N",
            description = "How many instructions the guest may execute. Default: as many as it likes.")
    private Long budget;

    @Option(names = "--json", description = "Print JSON, the guest's output included.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private TrapezeCommand parent;

    @Override
    public Integer call() {
        RunRequest request = RunRequest.of(budget());
        PrintWriter err = spec.commandLine().getErr();
        RunnableGuest guest = options.load(err);
        ConsoleOutput console = new ConsoleOutput();
        MachineStack stack = build(guest, console);
        guest.loadInto(stack.guest());
        Stop stop = stack.guest().run(request);
        report(new RunReport(stack, monitor.kind(), monitor.depth(), stop, console.text()));
        return stop instanceof Stop.Halted ? ExitCode.OK : ExitCode.FINDING;
    }

    private long budget() {
        if (budget != null && budget < 1) {
            throw CommandFailure.usage("The budget must be at least 1 instruction, not " + budget + ".");
        }
        return budget == null ? RunRequest.UNLIMITED : budget;
    }

    private MachineStack build(RunnableGuest guest, ConsoleOutput console) {
        LongConsumer output = json ? console : console.andThen(this::echo);
        StreamInput input = new StreamInput(parent.in(), spec.commandLine().getOut()::flush);
        try {
            return new MachineConfiguration(guest.architecture()).monitor(monitor.kind(), monitor.depth())
                    .storage(monitor.storage(guest.architecture().storage().size()))
                    .device(ConsoleDevice.nameIn(guest.architecture()), new ConsoleDevice(input, output)).build();
        } catch (MonitorException e) {
            throw CommandFailure.usage(e.getMessage());
        }
    }

    /** Prints a line when it is complete; a prompt without a line end appears when the guest stops or reads. */
    private void echo(long character) {
        PrintWriter out = spec.commandLine().getOut();
        out.write((int) character);
        if (character == '\n' && out.checkError()) {
            // Nobody listens any more, as in a pipe to head.
            throw CommandFailure.finding(List.of());
        }
    }

    private void report(RunReport report) {
        PrintWriter out = spec.commandLine().getOut();
        out.print(json ? report.json() : report.text());
    }
}
