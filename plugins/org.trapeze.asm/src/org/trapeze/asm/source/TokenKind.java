package org.trapeze.asm.source;

/** What a token is; named like the terminals of the grammar. */
public enum TokenKind {
    /** A name of any kind; may contain dots. */
    WORD,
    /** Starts with a digit; whether it is a number turns out when its value is asked for. */
    NUMBER,
    /** Starts with a quotation mark; the one at the end may be missing. */
    STRING,
    /** Starts with an apostrophe; the one at the end may be missing. */
    CHARACTER,
    /** Any other single character. */
    PUNCTUATION,
    /** One line break or several. */
    NEWLINE
}
