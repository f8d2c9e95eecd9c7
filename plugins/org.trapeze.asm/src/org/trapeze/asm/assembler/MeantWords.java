package org.trapeze.asm.assembler;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.trapeze.asm.source.Directive;
import org.trapeze.asm.syntax.MachineSyntax;
import org.trapeze.isa.naming.NearestNames;

/** Finds the instruction or directive that a misspelt word may have been meant to be. */
final class MeantWords {
    /** Looking takes its time for each word, and a program for another machine has nothing but unknown ones. */
    private static final int MOST = 50;
    /** Letters of a word; one that is shorter is near to too many. */
    private static final int SHORTEST = 3;

    private final MachineSyntax syntax;
    private final Map<String, String> found = new HashMap<>();
    private List<String> words;

    MeantWords(MachineSyntax syntax) {
        this.syntax = syntax;
    }

    /** {@return the word that is nearest; null where none is near, or where so many were asked for already} */
    String of(String written) {
        if (written.length() < SHORTEST) {
            return null;
        }
        if (!found.containsKey(written) && found.size() < MOST) {
            found.put(written, NearestNames.to(written, words()).stream().findFirst().orElse(null));
        }
        return found.get(written);
    }

    private List<String> words() {
        if (words == null) {
            words = new ArrayList<>(syntax.words());
            words.addAll(Directive.words());
        }
        return words;
    }
}
