package org.trapeze.ir.decl;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What assembly language writes for the values of an operand, such as the names of control registers.
 *
 * @param name    by which the description and messages speak of the table
 * @param entries several may have one value; the disassembler writes the first of them
 * @param numbers whether a number may be written instead, as it must for values without a name
 */
public record NameTable(String name, List<Entry> entries, boolean numbers) {
    /** A table without names, of registers that are only written as such. */
    public static final NameTable NONE = new NameTable("", List.of(), false);

    public NameTable {
        Objects.requireNonNull(name);
        entries = List.copyOf(entries);
    }

    /**
     * One name.
     *
     * @param text  as it is written, in any case of letters
     * @param value content of the operand's field, from 0
     */
    public record Entry(String text, long value) {
        public Entry {
            Objects.requireNonNull(text);
        }
    }

    /** {@return the name of a value, if it has one} */
    public Optional<String> text(long value) {
        return entries.stream().filter(entry -> entry.value() == value).map(Entry::text).findFirst();
    }
}
