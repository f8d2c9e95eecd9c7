package org.trapeze.machine.device;

import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

import org.trapeze.ir.arch.Architecture;
import org.trapeze.ir.decl.Device;
import org.trapeze.machine.DevicePort;

/**
 * The device every engine provides: characters out, characters in. A read gives the next character of the input, and
 * all ones at its end.
 */
public final class ConsoleDevice implements DevicePort {
    private static final String NAME = "console";

    private final ConsoleInput input;
    private final LongConsumer output;

    /**
     * Creates a console.
     *
     * @param input  where characters come from
     * @param output gets every character written, on the machine's thread
     */
    public ConsoleDevice(ConsoleInput input, LongConsumer output) {
        this.input = Objects.requireNonNull(input);
        this.output = Objects.requireNonNull(output);
    }

    /** {@return the name of the device that is a machine's console: the one so called, otherwise the first} */
    public static String nameIn(Architecture machine) {
        List<String> names = machine.devices().stream().map(Device::name).toList();
        return names.contains(NAME) || names.isEmpty() ? NAME : names.getFirst();
    }

    @Override
    public long read() {
        return input.read();
    }

    @Override
    public void write(long value) {
        output.accept(value);
    }

    @Override
    public boolean await(BooleanSupplier suspend) {
        return input.await(suspend);
    }
}
