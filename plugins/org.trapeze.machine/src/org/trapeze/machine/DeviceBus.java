package org.trapeze.machine;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;

import org.trapeze.ir.decl.Device;

/** The devices attached to one machine, by their declaration. A device with nothing attached reads as 0 and is mute. */
public final class DeviceBus {
    private static final DevicePort NOTHING = new DevicePort() {
        @Override
        public long read() {
            return 0;
        }

        @Override
        public void write(long value) {
            // nobody is listening
        }
    };

    private final Map<String, Attachment> ports = new HashMap<>();

    /** Attaches a port under a device's name, in place of what was there. */
    public void attach(String device, DevicePort port) {
        ports.put(device, new Attachment(port));
    }

    /** {@return the port attached for a device} */
    public DevicePort port(Device device) {
        Attachment attachment = ports.get(device.name());
        return attachment == null ? NOTHING : attachment;
    }

    /**
     * Gives back a value that an instruction took before it was undone: the device gives it again before all others.
     * What is given back last is given out first.
     */
    public void unread(Device device, long value) {
        Attachment attachment = ports.get(device.name());
        if (attachment != null) {
            attachment.unread.push(value);
        }
    }

    /** A port with the values that were given back to it. */
    private static final class Attachment implements DevicePort {
        private final DevicePort port;
        private final Deque<Long> unread = new ArrayDeque<>();

        Attachment(DevicePort port) {
            this.port = port;
        }

        @Override
        public long read() {
            return unread.isEmpty() ? port.read() : unread.pop();
        }

        @Override
        public void write(long value) {
            port.write(value);
        }

        @Override
        public boolean await(BooleanSupplier suspend) {
            return !unread.isEmpty() || port.await(suspend);
        }
    }
}
