package org.trapeze.vmm;

/**
 * Is told of the phases of a monitor's work, on the thread that runs the machine. It may read all machines and may
 * block, as a debugger does that shows the monitor at work; it must not run or change a machine. To end the run it
 * returns and lets the request's suspend flag say so. Every {@code entered} is followed by a {@code left} of the same
 * phase, properly nested.
 */
public interface MonitorObserver {
    /** Observes nothing. */
    MonitorObserver NONE = new MonitorObserver() {
    };

    /** A phase begins. */
    default void entered(MonitorEvent event) {
    }

    /** A phase is over. */
    default void left(MonitorEvent event) {
    }
}
