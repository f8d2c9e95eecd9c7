package org.trapeze.debug.core.session;

/** A request came to a session that is not in the state for it; the usual reason is that it has just gone on. */
public class SessionException extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param message what was asked and why it is not possible now, for people */
    public SessionException(String message) {
        super(message);
    }
}
