package org.trapeze.debug.core.session;

import java.util.function.Supplier;

/**
 * Where the machine's thread and everybody else meet: a session's state, and the waiting for it to change.
 *
 * <pre>
 *   RUNNING --park--&gt; SUSPENDED --command--&gt; RUNNING        any state --end--&gt; ENDED
 * </pre>
 *
 * <p>Threads: {@link #park} and {@link #end} belong to the machine's thread, everything else to any other.
 * While the state is SUSPENDED the machine's thread waits inside {@link #park} and touches nothing; whoever holds the
 * gate's lock then may read the machine, which is what {@link #whileSuspended} is for.
 */
final class Gate {
    /** The states of a session. */
    enum State {
        RUNNING, SUSPENDED, ENDED
    }

    private final Object lock = new Object();
    private State state = State.RUNNING;
    private Motion command;
    private boolean terminating;
    private boolean suspendWanted;
    /** Whether the running thread should look here soon; read at every instruction, hence outside the lock. */
    private volatile boolean interrupt;

    State state() {
        synchronized (lock) {
            return state;
        }
    }

    boolean interrupted() {
        return interrupt;
    }

    boolean terminating() {
        synchronized (lock) {
            return terminating;
        }
    }

    boolean suspendWanted() {
        synchronized (lock) {
            return suspendWanted;
        }
    }

    /** Lets a suspended session go on; the state is RUNNING when this returns. */
    void command(Motion motion) throws SessionException {
        synchronized (lock) {
            requireSuspended("The guest cannot go on");
            state = State.RUNNING;
            command = motion;
            lock.notifyAll();
        }
    }

    /** Asks a running session to come to rest; without effect on one that is suspended or has ended. */
    void requestSuspend() {
        synchronized (lock) {
            if (state == State.RUNNING) {
                suspendWanted = true;
                interrupt = true;
            }
        }
    }

    /** Asks the session to end, whatever it does now. */
    void requestEnd() {
        synchronized (lock) {
            terminating = true;
            interrupt = true;
            lock.notifyAll();
        }
    }

    /** {@return what a function gives for the machine at rest} */
    <T> T whileSuspended(Supplier<T> access) throws SessionException {
        synchronized (lock) {
            requireSuspended("The guest's state is not available");
            return access.get();
        }
    }

    private void requireSuspended(String complaint) throws SessionException {
        if (state != State.SUSPENDED) {
            String activity = state == State.RUNNING ? "running" : "at its end";
            throw new SessionException(complaint + ": it is " + activity + ".");
        }
    }

    /**
     * Brings the session to rest and waits for the next command.
     *
     * @param announce told once the state is SUSPENDED; runs outside the lock
     * @return how to go on; empty of meaning where the session is to end
     */
    Motion park(Runnable announce) {
        synchronized (lock) {
            if (terminating) {
                return Motion.RESUME;
            }
            state = State.SUSPENDED;
            command = null;
            suspendWanted = false;
            interrupt = false;
        }
        announce.run();
        synchronized (lock) {
            awaitCommand();
            state = State.RUNNING;
            return command == null ? Motion.RESUME : command;
        }
    }

    void end(Runnable announce) {
        synchronized (lock) {
            state = State.ENDED;
        }
        announce.run();
    }

    /** An interrupt of this thread means that the session is to end. */
    private void awaitCommand() {
        while (command == null && !terminating) {
            try {
                lock.wait();
            } catch (InterruptedException e) {
                terminating = true;
                interrupt = true;
            }
        }
    }
}
