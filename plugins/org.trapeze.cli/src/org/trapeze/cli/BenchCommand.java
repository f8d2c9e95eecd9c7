package org.trapeze.cli;

import java.util.concurrent.Callable;

import picocli.CommandLine.Command;

/** Measures Trapeze; what is measured stands in the subcommands. Those of the engines come with the compiled one. */
@Command(name = "bench", mixinStandardHelpOptions = true,
        subcommands = { ClassifyBenchmark.class, AssembleBenchmark.class, EditBenchmark.class },
        description = "Measures Trapeze. In the IDE, \"trapeze bench editor\" measures the editor.")
final class BenchCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        throw CommandFailure.usage("Say what is to be measured: bench classify, bench assemble or bench edit.");
    }
}
