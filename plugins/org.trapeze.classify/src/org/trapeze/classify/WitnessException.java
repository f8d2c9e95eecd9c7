package org.trapeze.classify;

/**
 * A witness found by the solver did not do in the reference interpreter what it was found for. Either of the two has
 * the meaning of an instruction wrong: a defect of Trapeze, never of the description.
 */
public class WitnessException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    /** @param message what was found and what happened instead */
    public WitnessException(String message) {
        super(message);
    }
}
