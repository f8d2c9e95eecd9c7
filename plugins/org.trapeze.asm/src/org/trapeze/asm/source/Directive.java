package org.trapeze.asm.source;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The words to the assembler. Where a machine has an instruction or a directive of the same name, that one is meant;
 * with a dot before it, as in {@code .org}, a word always is the assembler's.
 */
public enum Directive {
    /** Placing goes on at another address. */
    ORG("org ADDRESS [, ADDRESS SEEN BY THE PROGRAM]",
            "Goes on at a storage address. Code that will run relocated gives the address it then has as the second."),
    /** A named part of the program. */
    SECTION("section [NAME]", "Goes on in a named part of the program, or in the one without name. Parts follow each "
            + "other in the order in which they first appear, unless an org in them says where they go."),
    /** Where the program starts. */
    ENTRY("entry LABEL", "Names the first instruction to be executed."),
    /** Goes to a round address. */
    ALIGN("align MULTIPLE [, FILL]", "Goes on at the next address that is a multiple; the units between are left out."),
    /** Leaves units out. */
    SPACE("space COUNT [, FILL]", "Leaves so many units out, or fills them."),
    /** Characters. */
    STRING("string \"TEXT\" [, VALUE ...]",
            "Places characters, one in each unit (beyond ASCII the bytes of UTF-8), and other single units."),
    /** Single units. */
    UNIT("unit VALUE [, VALUE ...]", "Places single units, whatever words the machine has."),
    /** The lines of another file. */
    INCLUDE("include \"FILE\"", "Puts the lines of another file here; its name is relative to this file's folder."),
    /** Lines that stand for a name. */
    MACRO("macro NAME [PARAMETER [= VALUE], ...]", "Begins lines that from here on stand for a name. In them, a "
            + "parameter stands for the argument of the use, and labels with a dot before them are each use's own."),
    /** The end of such lines. */
    ENDM("endm", "Ends the lines of a macro.");

    private final String usage;
    private final String description;

    Directive(String usage, String description) {
        this.usage = usage;
        this.description = description;
    }

    /** {@return the word} */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@return how it is written} */
    public String usage() {
        return usage;
    }

    /** {@return what it does, in a sentence} */
    public String description() {
        return description;
    }

    /** {@return the directive of a word with or without a dot before it, in upper or lower case, or null} */
    public static Directive of(String word) {
        String plain = word.startsWith(".") ? word.substring(1) : word;
        for (Directive directive : values()) {
            if (directive.word().equalsIgnoreCase(plain)) {
                return directive;
            }
        }
        return null;
    }

    /** {@return all words} */
    public static List<String> words() {
        return Arrays.stream(values()).map(Directive::word).toList();
    }
}
