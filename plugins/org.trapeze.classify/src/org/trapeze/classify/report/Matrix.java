package org.trapeze.classify.report;

import java.util.List;

import org.trapeze.classify.Property;
import org.trapeze.classify.Verdict;

/** The columns that the tabular reports share. */
final class Matrix {
    static final List<Property> COLUMNS = List.of(Property.PRIVILEGED, Property.CONTROL_SENSITIVE,
            Property.LOCATION_SENSITIVE, Property.MODE_SENSITIVE, Property.RESOURCE_SENSITIVE, Property.USER_SENSITIVE);

    private Matrix() {
    }

    /** {@return yes, no or not decided} */
    static String word(Verdict verdict) {
        return verdict.answer().map(yes -> yes ? "yes" : "no").orElse("not decided");
    }
}
