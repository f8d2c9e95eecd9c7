package org.trapeze.machine;

/** One end of a device, as input and output statements use it. Called on the running thread. */
public interface DevicePort {
    /** {@return the device's next value; the device decides what it gives when it has none} */
    long read();

    /** Gives the device a value. */
    void write(long value);
}
