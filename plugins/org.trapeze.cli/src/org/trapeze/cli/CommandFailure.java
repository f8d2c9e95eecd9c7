package org.trapeze.cli;

import java.util.List;

/** Ends a command with an exit code and messages for the user, one a line. */
final class CommandFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int exitCode;
    private final transient List<String> messages;

    private CommandFailure(int exitCode, List<String> messages) {
        super(String.join("; ", messages));
        this.exitCode = exitCode;
        this.messages = List.copyOf(messages);
    }

    /** {@return the end of a command that found errors in its input} */
    static CommandFailure finding(List<String> messages) {
        return new CommandFailure(ExitCode.FINDING, messages);
    }

    /** {@return the end of a command that was called with something that cannot be} */
    static CommandFailure usage(String message) {
        return new CommandFailure(ExitCode.USAGE, List.of(message));
    }

    int exitCode() {
        return exitCode;
    }

    List<String> messages() {
        return messages;
    }
}
