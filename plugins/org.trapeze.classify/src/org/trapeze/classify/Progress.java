package org.trapeze.classify;

/**
 * Follows a classification and may cancel it. All methods but {@link #decided} are called on the thread that called the
 * classifier, never concurrently.
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

    /**
     * The classes of one more instruction are known; verdicts that took too long or were cancelled are not decided
     * among them. Comes once for each instruction, before the classification that has all of them, in no certain order
     * and from several threads at the same time: to be quick and safe for that. What it throws ends the classification.
     *
     * @param classes of the instruction, for views that show verdicts as they come
     */
    default void decided(InstructionClasses classes) {
    }

    /** {@return whether to stop; asked every few milliseconds, the solver is interrupted where it stands} */
    default boolean isCancelled() {
        return false;
    }
}
