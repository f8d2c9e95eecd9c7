package org.trapeze.isa.lowering;

import java.util.Optional;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.trapeze.isa.model.Numbers;
import org.trapeze.isa.validation.IssueCodes;

/** Reads the numbers of declarations, each with the range that makes sense at its place. */
final class Limits {
    /** An encoding longer than this is a mistake. */
    static final int MAX_ENCODING = 256;
    /** More elements than this are storage, not registers. */
    static final int MAX_COUNT = 65_536;

    private static final int LONGEST_SHOWN = 60;

    private final Problems problems;

    Limits(Problems problems) {
        this.problems = problems;
    }

    /** {@return the number in an attribute where it is in its range; an absent one is no problem of its own} */
    Optional<Long> number(EObject object, EAttribute attribute, long low, long high, String what) {
        String text = (String) object.eGet(attribute);
        Optional<Long> number = Numbers.parse(text, low, high);
        if (number.isEmpty() && text != null) {
            problems.error(object, attribute, IssueCodes.RANGE, what + " is " + low + " to " + high + ", not "
                    + shown(text));
        }
        return number;
    }

    /** Nobody reads a message with a thousand digits. */
    private static String shown(String text) {
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "...";
    }

    /** {@return a small number in an attribute, as {@link #number}} */
    Optional<Integer> small(EObject object, EAttribute attribute, int low, int high, String what) {
        return number(object, attribute, low, high, what).map(Long::intValue);
    }
}
