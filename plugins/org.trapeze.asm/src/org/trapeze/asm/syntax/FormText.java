package org.trapeze.asm.syntax;

/** Spacing of assembly text, for messages and for the disassembler alike. */
public final class FormText {
    private FormText() {
    }

    /**
     * Appends a piece of a statement: a blank after the mnemonic and after commas, and where words would run together.
     */
    public static void append(StringBuilder statement, String piece) {
        if (!statement.isEmpty() && !piece.isEmpty() && needsBlank(statement, piece)) {
            statement.append(' ');
        }
        statement.append(piece);
    }

    private static boolean needsBlank(StringBuilder statement, String piece) {
        char before = statement.charAt(statement.length() - 1);
        boolean first = statement.indexOf(" ") < 0;
        return before == ',' || first && piece.charAt(0) != ',' || isWordPart(before) && isWordPart(piece.charAt(0));
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '.';
    }
}
