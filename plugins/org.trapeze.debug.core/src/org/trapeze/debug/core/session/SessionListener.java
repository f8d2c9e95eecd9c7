package org.trapeze.debug.core.session;

/** Is told of a session's changes, in their order, on the machine's thread. Must return soon and not call back. */
public interface SessionListener {
    /** The session goes on; it has left the state SUSPENDED already. */
    void resumed(Motion motion);

    /** The session has come to rest and waits for commands. */
    void suspended(Suspension suspension);

    /** The session is over. Called once. */
    void ended(Outcome outcome);
}
