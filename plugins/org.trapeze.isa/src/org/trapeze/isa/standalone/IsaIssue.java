package org.trapeze.isa.standalone;

/**
 * An error or warning with its place, as compilers print it.
 *
 * @param error   whether the machine cannot be used because of it
 * @param file    the file, as its reader named it
 * @param line    from 1
 * @param column  from 1
 * @param offset  of the first character concerned, from 0
 * @param length  of the text concerned, in characters
 * @param code    one of {@link org.trapeze.isa.validation.IssueCodes}, or the parser's
 * @param message what is wrong and what would be right
 */
public record IsaIssue(boolean error, String file, int line, int column, int offset, int length, String code,
        String message) {

    @Override
    public String toString() {
        return toString(error ? "error" : "warning");
    }

    /** {@return the issue as it is printed where people take it more or less seriously} */
    public String toString(String severity) {
        return file + ":" + line + ":" + column + ": " + severity + ": " + message;
    }
}
