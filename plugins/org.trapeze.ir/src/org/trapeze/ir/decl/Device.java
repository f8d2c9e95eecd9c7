package org.trapeze.ir.decl;

import java.util.Objects;

/**
 * A device that instructions reach through input and output statements. What the device does is the machine's matter.
 *
 * @param name  unique within the machine; {@code console} is the device every engine provides
 * @param width bits transferred at a time, 1 to 64
 */
public record Device(String name, int width) {
    public Device {
        Objects.requireNonNull(name);
        if (width < 1 || width > StateComponent.MAX_WIDTH) {
            throw new IllegalArgumentException("device " + name + " has the width " + width);
        }
    }
}
