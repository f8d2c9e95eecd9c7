package org.trapeze.cli;

import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Keeps the name of the benchmarks, which come with the compiled engine. */
@Command(name = "bench", mixinStandardHelpOptions = true, description = "Measures Trapeze. Not available yet.")
final class BenchCommand implements Callable<Integer> {
    @Parameters(paramLabel = "ARGS", arity = "0..*", description = "Not used yet.")
    private List<String> args;

    @Override
    public Integer call() {
        throw CommandFailure.notAvailableYet("The command bench");
    }
}
