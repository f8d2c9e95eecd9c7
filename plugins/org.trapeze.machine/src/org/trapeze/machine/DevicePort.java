package org.trapeze.machine;

import java.util.function.BooleanSupplier;

/** One end of a device, as input and output statements use it. Called on the running thread. */
public interface DevicePort {
    /** {@return the device's next value; the device decides what it gives when it has none} */
    long read();

    /** Gives the device a value. */
    void write(long value);

    /**
     * Waits until {@link #read()} would give a value at once.
     *
     * @param suspend asked often while waiting: whether to give up
     * @return whether there is a value; false where the wait was given up, in which case the instruction has no effect
     *         and the run stops as suspended
     */
    default boolean await(BooleanSupplier suspend) {
        return true;
    }
}
