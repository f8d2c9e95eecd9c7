package org.trapeze.machine.device;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BooleanSupplier;

/**
 * Input that somebody types while the machine runs. Any thread may type; the machine's thread reads, and waits while
 * there is nothing, until it is suspended or its thread is interrupted.
 */
public final class InteractiveInput implements ConsoleInput {
    /** How long a wait lasts before it asks again whether to give up, in milliseconds. */
    private static final long PATIENCE = 20;

    private final Deque<Long> typed = new ArrayDeque<>();
    private boolean closed;

    /** Adds a character at the end; without effect after {@link #close()}. */
    public synchronized void type(long character) {
        if (!closed) {
            typed.add(character);
            notifyAll();
        }
    }

    /** Adds a text in UTF-8, one byte at a time. */
    public void type(String text) {
        for (byte character : text.getBytes(StandardCharsets.UTF_8)) {
            type(character & 0xff);
        }
    }

    /** Ends the input after what was typed so far. */
    public synchronized void close() {
        closed = true;
        notifyAll();
    }

    @Override
    public synchronized boolean await(BooleanSupplier suspend) {
        while (typed.isEmpty() && !closed) {
            if (suspend.getAsBoolean() || !rest()) {
                return false;
            }
        }
        return true;
    }

    @Override
    public synchronized long read() {
        return typed.isEmpty() ? END : typed.remove();
    }

    private boolean rest() {
        try {
            wait(PATIENCE);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
