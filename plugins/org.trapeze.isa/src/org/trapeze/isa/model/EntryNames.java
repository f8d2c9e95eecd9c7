package org.trapeze.isa.model;

import java.util.regex.Pattern;

import org.trapeze.isa.isa.NameEntry;

/** The text that an entry of a table of names gives to assembly language: a name, or what stands in quotation marks. */
public final class EntryNames {
    private static final Pattern ALONE = Pattern.compile("[%$#@]?[\\p{L}_.][\\p{L}\\p{N}_.]*");
    private static final Pattern SUFFIX = Pattern.compile("[\\p{L}\\p{N}_.]*");

    private EntryNames() {
    }

    /** {@return the text, or null where it is missing} */
    public static String of(NameEntry entry) {
        String name = entry.getName();
        return name == null || !name.startsWith("\"") || name.length() < 2 ? name
                : name.substring(1, name.length() - 1);
    }

    /** {@return whether a text can stand for an operand of its own} */
    public static boolean isWord(String text) {
        return ALONE.matcher(text).matches();
    }

    /** {@return whether a text can be the end of a mnemonic} */
    public static boolean isSuffix(String text) {
        return SUFFIX.matcher(text).matches();
    }
}
