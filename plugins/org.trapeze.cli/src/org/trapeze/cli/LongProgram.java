package org.trapeze.cli;

import org.trapeze.asm.syntax.MachineSyntax;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Which random program a benchmark of the assembler is about, as the command line says it. */
final class LongProgram {
    static final long SEED = 1974;

    @Parameters(paramLabel = "MACHINE", arity = "0..1", defaultValue = "rv32-bb",
            description = "A machine of the library or the path of an .isa file. Default: ${DEFAULT-VALUE}.")
    private String machine;

    @Option(names = "--lines", defaultValue = "100000", paramLabel = "N",
            description = "Instructions of the program, fewer where storage is small. Default: ${DEFAULT-VALUE}.")
    private int lines;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    private MachineSyntax syntax;
    private int count;
    private String text;

    /** Makes the program; to be called before anything else. */
    void make(int runs) {
        if (runs < 1 || lines < 1) {
            throw CommandFailure.usage("--lines and --runs have to be at least 1.");
        }
        syntax = new MachineSyntax(Machines.load(machine, spec.commandLine().getErr()));
        var random = new RandomProgram(syntax, SEED);
        count = random.atMost(lines);
        text = random.text(count);
    }

    MachineSyntax syntax() {
        return syntax;
    }

    /** {@return the whole program} */
    String text() {
        return text;
    }

    /** {@return the machine's name, how long the program is, and what it was made from} */
    String title() {
        return syntax.architecture().name() + "  " + count + " instructions, seed " + SEED;
    }
}
