package org.trapeze.isa.ide.fixes;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.emf.common.util.URI;

/**
 * A way to mend a mistake, offered to users by its label.
 *
 * @param kind    what sort of change it is; several mistakes are mended at once by fixes of one kind
 * @param label   what it does, for people
 * @param changes of the text, which do not overlap, in its order; none where a file is created
 * @param created the file that it creates
 */
public record Fix(String kind, String label, List<TextChange> changes, Optional<NewFile> created) {
    /**
     * A file that does not exist yet.
     *
     * @param uri  where it will be
     * @param text what it begins with
     */
    public record NewFile(URI uri, String text) {
    }

    public Fix {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(label);
        changes = changes.stream().sorted(Comparator.comparingInt(TextChange::offset)).toList();
    }

    /** A change of the text. */
    public static Fix of(String kind, String label, TextChange... changes) {
        return new Fix(kind, label, List.of(changes), Optional.empty());
    }

    /** The replacement of one piece of the text by another. */
    public static Fix replace(String kind, String label, int offset, int length, String text) {
        return of(kind, label, new TextChange(offset, length, text));
    }

    /** A new file. */
    public static Fix create(String kind, String label, URI uri, String text) {
        return new Fix(kind, label, List.of(), Optional.of(new NewFile(uri, text)));
    }

    /** {@return a text with the changes made} */
    public String applyTo(String text) {
        String changed = text;
        for (TextChange change : changes.reversed()) {
            changed = change.applyTo(changed);
        }
        return changed;
    }
}
