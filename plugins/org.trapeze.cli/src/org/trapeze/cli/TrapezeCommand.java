package org.trapeze.cli;

import java.io.InputStream;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The root of the command line; what can be done stands in its subcommands. */
@Command(name = "trapeze", description = "Classifies machines and runs guests, bare and under monitors.",
        mixinStandardHelpOptions = true, version = "Trapeze 0.1.0",
        subcommands = { ClassifyCommand.class, CheckCommand.class, AssembleCommand.class, DisassembleCommand.class,
                RunCommand.class, EquivCommand.class, BenchCommand.class },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = { "0:Done, and as expected.",
                "1:A finding: an expectation that does not hold, guests that differ, errors in the input.",
                "2:Wrong usage, or something that is not available yet." })
final class TrapezeCommand implements Runnable {
    private final InputStream in;

    @Spec
    private CommandSpec spec;

    TrapezeCommand(InputStream in) {
        this.in = in;
    }

    /** {@return what a guest reads from its console} */
    InputStream in() {
        return in;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do.");
    }
}
