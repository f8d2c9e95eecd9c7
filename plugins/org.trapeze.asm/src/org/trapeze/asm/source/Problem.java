package org.trapeze.asm.source;

import java.util.List;
import java.util.Objects;

import org.eclipse.emf.common.util.URI;
import org.trapeze.isa.parser.Legible;

/**
 * Something wrong at a place of the source.
 *
 * @param file     the file's path or URI, as given to the assembler
 * @param offset   characters before the place, from 0
 * @param length   characters of the place; 0 at the end of a text
 * @param line     from 1
 * @param column   from 1
 * @param severity how bad it is
 * @param code     what kind of problem it is, for quick fixes: one of {@link ProblemCodes}
 * @param message  a sentence for the user; made legible, whatever it quotes
 * @param mainOffset where the program's own text brings it in: the same place, or the clause that includes the file
 * @param mainLength characters of that place
 * @param data     what quick fixes need beside the code, as the code's description says; maybe nothing
 */
public record Problem(String file, int offset, int length, int line, int column, Severity severity, String code,
        String message, int mainOffset, int mainLength, List<String> data) {
    public Problem {
        Objects.requireNonNull(file);
        Objects.requireNonNull(severity);
        Objects.requireNonNull(code);
        message = Legible.message(message);
        data = List.copyOf(data);
    }

    /** A problem in the program's own text. */
    public Problem(String file, int offset, int length, int line, int column, Severity severity, String code,
            String message) {
        this(file, offset, length, line, column, severity, code, message, offset, length, List.of());
    }

    /** {@return the message as said in a program that includes the file: with the file's name and the line} */
    public String fromOutside() {
        String name = URI.decode(file.substring(file.lastIndexOf('/') + 1));
        return "in the included file " + Legible.message(name) + ", line " + line + ": " + message;
    }

    /** {@return the form compilers use: file:line:column: severity: message} */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column + ": " + severity.name().toLowerCase(java.util.Locale.ROOT) + ": "
                + message;
    }
}
