package org.trapeze.debug.core.streams;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.ListenerList;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.debug.core.IStreamListener;
import org.eclipse.debug.core.model.IFlushableStreamMonitor;

/**
 * A stream of text that comes in small pieces from the machine's thread and goes out in larger ones to the platform's
 * console, soon after, from a job. Where the console is slow, the machine waits for it.
 */
final class OutputMonitor implements IFlushableStreamMonitor {
    /** Characters that may wait before the machine's thread takes them to the listeners itself. */
    private static final int IMPATIENCE = 1 << 15;
    /** Characters that are kept where nobody has taken them. */
    private static final int KEPT = 1 << 20;
    private static final long DELAY = 30;

    private final ListenerList<IStreamListener> listeners = new ListenerList<>();
    private final StringBuilder contents = new StringBuilder();
    private final StringBuilder pending = new StringBuilder();
    /** Held while listeners are called, so that pieces stay in order. */
    private final Object delivery = new Object();
    private final Job job;
    private boolean buffered = true;

    OutputMonitor(String name) {
        job = Job.createSystem(name, (ICoreRunnable) progress -> deliver());
    }

    void append(String text) {
        int waiting;
        synchronized (pending) {
            pending.append(text);
            waiting = pending.length();
        }
        if (waiting > IMPATIENCE) {
            deliver();
        } else if (waiting == text.length()) {
            job.schedule(DELAY);
        }
    }

    /** Takes everything to the listeners that has come so far. */
    void deliver() {
        synchronized (delivery) {
            String text = take();
            if (!text.isEmpty()) {
                keep(text);
                listeners.forEach(listener -> listener.streamAppended(text, this));
            }
        }
    }

    private String take() {
        synchronized (pending) {
            String text = pending.toString();
            pending.setLength(0);
            return text;
        }
    }

    private void keep(String text) {
        synchronized (contents) {
            if (buffered) {
                contents.append(text);
                contents.delete(0, Math.max(0, contents.length() - KEPT));
            }
        }
    }

    @Override
    public void addListener(IStreamListener listener) {
        listeners.add(listener);
    }

    @Override
    public void removeListener(IStreamListener listener) {
        listeners.remove(listener);
    }

    @Override
    public String getContents() {
        synchronized (contents) {
            return contents.toString();
        }
    }

    @Override
    public void flushContents() {
        synchronized (contents) {
            contents.setLength(0);
        }
    }

    @Override
    public void setBuffered(boolean buffer) {
        synchronized (contents) {
            buffered = buffer;
        }
    }

    @Override
    public boolean isBuffered() {
        synchronized (contents) {
            return buffered;
        }
    }
}
