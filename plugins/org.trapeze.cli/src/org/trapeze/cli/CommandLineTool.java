package org.trapeze.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

import picocli.CommandLine;

/** The command line over given streams, so that tests and the headless application run what users run. */
public final class CommandLineTool {
    private final InputStream in;
    private final PrintWriter out;
    private final PrintWriter err;

    /**
     * @param in  what a guest reads from its console
     * @param out results
     * @param err messages
     */
    public CommandLineTool(InputStream in, PrintStream out, PrintStream err) {
        this.in = in;
        this.out = new PrintWriter(out, true, StandardCharsets.UTF_8);
        this.err = new PrintWriter(err, true, StandardCharsets.UTF_8);
    }

    /** {@return the exit code of a command, see {@link ExitCode}} */
    public int run(String... args) {
        CommandLine commandLine = new CommandLine(new TrapezeCommand(in));
        commandLine.setOut(out);
        commandLine.setErr(err);
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        commandLine.setExecutionExceptionHandler((exception, command, parsed) -> failed(exception));
        commandLine.registerConverter(Long.class, CommandLineTool::number);
        commandLine.registerConverter(long.class, CommandLineTool::number);
        int exitCode = execute(commandLine, args);
        out.flush();
        err.flush();
        return exitCode;
    }

    private int execute(CommandLine commandLine, String... args) {
        try {
            return commandLine.execute(args);
        } catch (OutOfMemoryError e) {
            err.println("There is not enough memory for this. Give Java more, as in JAVA_TOOL_OPTIONS=-Xmx4g.");
            return ExitCode.USAGE;
        }
    }

    private static Long number(String text) {
        try {
            return Long.valueOf(text);
        } catch (NumberFormatException e) {
            throw new CommandLine.TypeConversionException("'" + text + "' is no whole number, or too large");
        }
    }

    private int failed(Exception exception) throws Exception {
        if (exception instanceof CommandFailure failure) {
            failure.messages().forEach(err::println);
            return failure.exitCode();
        }
        throw exception;
    }
}
