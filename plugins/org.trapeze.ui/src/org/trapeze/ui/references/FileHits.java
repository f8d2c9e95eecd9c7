package org.trapeze.ui.references;

import java.util.List;

import org.eclipse.emf.common.util.URI;

/**
 * The places of a target in one file.
 *
 * @param uri         the file
 * @param text        its text as it is in its editor, or as it is saved
 * @param occurrences in the order of the text
 */
public record FileHits(URI uri, String text, List<Occurrence> occurrences) {

    public FileHits {
        occurrences = List.copyOf(occurrences);
    }
}
