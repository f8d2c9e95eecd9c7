package org.trapeze.debug.core.streams;

import java.nio.charset.Charset;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.trapeze.debug.core.session.GuestSession;

/**
 * What people type for a guest. A guest that reads when there is nothing waits, as at a terminal, but can be suspended
 * and ended meanwhile; after the end of the input it reads zeros.
 */
final class ConsoleInput {
    private final Charset charset;
    private final GuestSession session;
    private final ConcurrentLinkedQueue<Byte> typed = new ConcurrentLinkedQueue<>();
    private volatile boolean closed;

    ConsoleInput(Charset charset, GuestSession session) {
        this.charset = charset;
        this.session = session;
    }

    void offer(String text) {
        for (byte unit : text.getBytes(charset)) {
            typed.add(unit);
        }
        session.wake();
    }

    void close() {
        closed = true;
        session.wake();
    }

    /** {@return whether there is something to read, after waiting for it} On the machine's thread. */
    boolean await() {
        return session.await(() -> closed || !typed.isEmpty());
    }

    /** {@return the next unit, 0 where there is none} On the machine's thread. */
    long read() {
        Byte unit = typed.poll();
        return unit == null ? 0 : Byte.toUnsignedLong(unit);
    }
}
