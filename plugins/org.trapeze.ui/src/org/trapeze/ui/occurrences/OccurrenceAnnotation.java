package org.trapeze.ui.occurrences;

import org.eclipse.jface.text.source.Annotation;

import org.trapeze.ui.references.Occurrence;

/** The mark of one place. */
final class OccurrenceAnnotation extends Annotation {
    private static final String TYPES = "org.trapeze.ui.occurrence.";

    OccurrenceAnnotation(Occurrence place) {
        super(type(place), false, text(place));
    }

    private static String type(Occurrence place) {
        return TYPES + switch (place.use()) {
        case DEFINITION, WRITE -> "write";
        case READ -> "read";
        };
    }

    private static String text(Occurrence place) {
        return switch (place.use()) {
        case DEFINITION -> "Definition";
        case WRITE -> "Gets a value";
        case READ -> "Is used";
        };
    }
}
