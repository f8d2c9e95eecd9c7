package org.trapeze.asm.syntax;

import java.util.List;

/**
 * What the forms of a mnemonic make of a statement.
 *
 * @param fitting  the readings that match, the shortest encodings first and otherwise in the order of the description;
 *                 those of one form stay together
 * @param mismatch why none matches, where none does, from the form that came nearest
 */
public record Matches(List<Match> fitting, Mismatch mismatch) {
    public Matches {
        fitting = List.copyOf(fitting);
    }
}
