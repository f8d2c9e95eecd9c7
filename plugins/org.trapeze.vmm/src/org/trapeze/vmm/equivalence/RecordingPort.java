package org.trapeze.vmm.equivalence;

import java.util.ArrayList;
import java.util.List;

import org.trapeze.machine.DevicePort;

/** A device's output on one of the machines, kept until it is compared; input comes from the device itself. */
final class RecordingPort implements DevicePort {
    private final DevicePort input;
    private final List<Long> written = new ArrayList<>();

    RecordingPort(DevicePort input) {
        this.input = input;
    }

    @Override
    public long read() {
        return input.read();
    }

    @Override
    public void write(long value) {
        written.add(value);
    }

    /** {@return what was written and not forgotten yet; live} */
    List<Long> written() {
        return written;
    }

    void forget() {
        written.clear();
    }
}
