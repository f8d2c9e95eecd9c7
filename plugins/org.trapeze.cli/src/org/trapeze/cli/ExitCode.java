package org.trapeze.cli;

/** The exit codes that scripts rely on. */
public final class ExitCode {
    /** Done, and as expected. */
    public static final int OK = 0;
    /** A finding: an expectation that does not hold, guests that differ, errors in the input. */
    public static final int FINDING = 1;
    /** Wrong usage, or something that Trapeze cannot do yet. */
    public static final int USAGE = 2;

    private ExitCode() {
    }
}
