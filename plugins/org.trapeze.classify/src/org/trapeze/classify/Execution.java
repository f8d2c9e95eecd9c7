package org.trapeze.classify;

import java.util.List;

/**
 * What an instruction did to one state.
 *
 * @param before  the state it was executed in
 * @param outcome how it ended
 * @param after   the state it left, before any trap is delivered; what it left after a fault has no meaning
 * @param io      the input and output it performed, in order
 */
public record Execution(ConcreteState before, Outcome outcome, ConcreteState after, List<Transfer> io) {
    /**
     * One value exchanged with a device.
     *
     * @param device the device's name
     * @param input  whether the device gave the value
     * @param value  the value, unsigned
     */
    public record Transfer(String device, boolean input, long value) {
    }

    public Execution {
        io = List.copyOf(io);
    }
}
