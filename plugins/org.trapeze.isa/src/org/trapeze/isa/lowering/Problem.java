package org.trapeze.isa.lowering;

import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.trapeze.isa.parser.Legible;

/**
 * Something wrong with a machine description, at its place in the model.
 *
 * @param severity how bad it is
 * @param code     one of {@link org.trapeze.isa.validation.IssueCodes}
 * @param message  what is wrong and what would be right, for people
 * @param object   where
 * @param feature  which part of the object, or null for all of it
 * @param index    which value of a part that has many, or -1
 * @param data     what quick fixes need beside the code, as the code's description says; maybe nothing
 */
public record Problem(Severity severity, String code, String message, EObject object, EStructuralFeature feature,
        int index, List<String> data) {
    public Problem {
        message = Legible.message(message);
        data = List.copyOf(data);
    }

    /** Whether a machine with this problem can be used. */
    public enum Severity {
        /** It cannot. */
        ERROR,
        /** It can, but probably says something else than was meant. */
        WARNING
    }
}
