package org.trapeze.ui.rename;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.text.edits.MultiTextEdit;
import org.eclipse.text.edits.ReplaceEdit;

import org.trapeze.ui.references.FileHits;
import org.trapeze.ui.references.Occurrence;

/**
 * What a renaming changes in one file.
 *
 * @param hits  where the old name stands
 * @param edits the changes, in the order of the text
 */
record NameEdits(FileHits hits, List<ReplaceEdit> edits) {

    /**
     * {@return the changes of a file} A place may hold more than the name: quotation marks, the number of a register
     * behind that of its bank, a local label behind the one it belongs to or the other way round, or another mnemonic
     * altogether, which stays.
     */
    static NameEdits of(FileHits hits, String old, String fresh) {
        List<ReplaceEdit> edits = new ArrayList<>();
        for (Occurrence place : hits.occurrences()) {
            String written = hits.text().substring(place.offset(), place.offset() + place.length());
            position(written, old).ifPresent(
                    start -> edits.add(new ReplaceEdit(place.offset() + start, old.length(), fresh)));
        }
        return new NameEdits(hits, edits);
    }

    private static Optional<Integer> position(String written, String old) {
        if (written.equals('"' + old + '"')) {
            return Optional.of(1);
        }
        if (written.equalsIgnoreCase(old)) {
            return Optional.of(0);
        }
        if (old.startsWith(".") && written.endsWith(old)) {
            return Optional.of(written.length() - old.length());
        }
        if (written.startsWith(old + ".")) {
            return Optional.of(0);
        }
        boolean numbered = written.length() > old.length() && written.regionMatches(true, 0, old, 0, old.length())
                && written.substring(old.length()).chars().allMatch(c -> c >= '0' && c <= '9');
        return numbered ? Optional.of(0) : Optional.empty();
    }

    /** {@return the changes as one, newly made, for an edit can be applied once only} */
    MultiTextEdit edit() {
        MultiTextEdit all = new MultiTextEdit();
        edits.forEach(edit -> all.addChild(edit.copy()));
        return all;
    }

    /** {@return the text of the file after the change} */
    String changed() {
        StringBuilder text = new StringBuilder(hits.text());
        for (ReplaceEdit edit : edits.reversed()) {
            text.replace(edit.getOffset(), edit.getExclusiveEnd(), edit.getText());
        }
        return text.toString();
    }
}
