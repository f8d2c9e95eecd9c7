package org.trapeze.debug.core.session;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Hears what a session tells, and waits for it. */
final class Probe implements SessionListener {
    private static final long PATIENCE = 30;

    private final BlockingQueue<Object> heard = new LinkedBlockingQueue<>();

    @Override
    public void resumed(Motion motion) {
        heard.add(motion);
    }

    @Override
    public void suspended(Suspension suspension) {
        heard.add(suspension);
    }

    @Override
    public void ended(Outcome outcome) {
        heard.add(outcome);
    }

    private Object next() {
        try {
            return present(heard.poll(PATIENCE, TimeUnit.SECONDS), "nothing happened");
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static Object present(Object value, String message) {
        assertNotNull(value, message);
        return value;
    }

    Motion resumed() {
        return assertInstanceOf(Motion.class, next());
    }

    Suspension suspended() {
        return assertInstanceOf(Suspension.class, next());
    }

    Outcome ended() {
        return assertInstanceOf(Outcome.class, next());
    }
}
