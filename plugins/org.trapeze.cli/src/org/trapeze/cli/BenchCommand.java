package org.trapeze.cli;

import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Measures Trapeze; what is measured stands in the subcommands. Those of the engines come with the compiled one. */
@Command(name = "bench", mixinStandardHelpOptions = true, subcommands = ClassifyBenchmark.class,
        description = "Measures Trapeze: bench classify. Other benchmarks are not available yet.")
final class BenchCommand implements Callable<Integer> {
    @Parameters(paramLabel = "ARGS", arity = "0..*", description = "Not used yet.")
    private List<String> args;

    @Override
    public Integer call() {
        throw CommandFailure.notAvailableYet("This benchmark");
    }
}
