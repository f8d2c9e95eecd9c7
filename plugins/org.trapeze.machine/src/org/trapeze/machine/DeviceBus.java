package org.trapeze.machine;

import java.util.HashMap;
import java.util.Map;

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

    private final Map<String, DevicePort> ports = new HashMap<>();

    /** Attaches a port under a device's name, in place of what was there. */
    public void attach(String device, DevicePort port) {
        ports.put(device, port);
    }

    /** {@return the port attached for a device} */
    public DevicePort port(Device device) {
        return ports.getOrDefault(device.name(), NOTHING);
    }
}
