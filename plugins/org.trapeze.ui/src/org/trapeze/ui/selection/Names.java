package org.trapeze.ui.selection;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.Region;

import org.trapeze.ui.language.Language;

/**
 * Finds names and numbers in a line as the lexers see them: in guests a dot is part of a name, and an apostrophe with
 * the width before it part of a number of a description. Also in comments, where a dot at the end belongs to the
 * sentence.
 */
final class Names {
    private static final Pattern ISA = Pattern.compile("[0-9]+'[0-9a-zA-Z_]+|[\\p{L}\\p{N}_]+");
    private static final Pattern GASM = Pattern.compile("\\.*[\\p{L}\\p{N}_]+(?:\\.+[\\p{L}\\p{N}_]+)*");

    private Names() {
    }

    /** {@return the name or number in a line that begins, ends, or goes on at a column; the one that begins, of two} */
    static Optional<IRegion> at(Language language, String line, int column) {
        IRegion found = null;
        Matcher matcher = pattern(language).matcher(line);
        while (matcher.find() && matcher.start() <= column) {
            if (column <= matcher.end()) {
                found = new Region(matcher.start(), matcher.end() - matcher.start());
            }
        }
        return Optional.ofNullable(found);
    }

    private static Pattern pattern(Language language) {
        return language == Language.GASM ? GASM : ISA;
    }
}
