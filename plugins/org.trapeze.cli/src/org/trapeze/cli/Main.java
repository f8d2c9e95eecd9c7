package org.trapeze.cli;

/** The command line as a plain program. */
public final class Main {
    private Main() {
    }

    /** Runs the command line and ends the JVM with its exit code. */
    public static void main(String[] args) {
        System.exit(new CommandLineTool(System.in, System.out, System.err).run(args));
    }
}
