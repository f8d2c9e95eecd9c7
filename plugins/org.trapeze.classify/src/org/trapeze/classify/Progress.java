package org.trapeze.classify;

/**
 * Follows a classification and may cancel it. Both methods are called on the thread that called the classifier, never
 * concurrently.
 */
public interface Progress {
    /** Neither watches nor cancels. */
    Progress NONE = new Progress() {
    };

    /**
     * More instructions have been classified.
     *
     * @param done  how many so far
     * @param total how many there are
     */
    default void classified(int done, int total) {
    }

    /** {@return whether to stop; asked every few milliseconds, the solver is interrupted where it stands} */
    default boolean isCancelled() {
        return false;
    }
}
