package org.trapeze.machine.interpreter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.trapeze.ir.decl.Device;
import org.trapeze.ir.decl.StateComponent;
import org.trapeze.ir.decl.StateKind;
import org.trapeze.machine.DeviceBus;
import org.trapeze.machine.MachineState;
import org.trapeze.machine.Storage;

/**
 * What one execution has done so far, so that a fault can take everything back. State and storage are changed at once
 * and their old content is logged; output is held back until the execution is committed; input is given back to the
 * device. Output that precedes an input of the same execution cannot wait, since the device's answer may depend on it.
 */
final class Effects {
    private static final int DEVICE = 1 << 30;
    private static final int STORAGE_BOUND = 1 << 29;

    private record Transfer(Device device, long value) {
    }

    private final MachineState state;
    private final Storage storage;
    private final DeviceBus devices;
    /** The changed component, or null where the change is one of storage. */
    private StateComponent[] components = new StateComponent[16];
    private long[] places = new long[16];
    private long[] olds = new long[16];
    private int count;
    private int uses;
    private final List<Transfer> inputs = new ArrayList<>(2);
    private final List<Transfer> outputs = new ArrayList<>(2);

    Effects(MachineState state, Storage storage, DeviceBus devices) {
        this.state = state;
        this.storage = storage;
        this.devices = devices;
    }

    /** Starts a new execution; what the last one did stands. */
    void begin() {
        commit();
        count = 0;
        uses = 0;
    }

    void write(StateComponent component, long element, long value) {
        log(component, element, state.get(component, element));
        uses |= 1 << component.kind().ordinal();
        state.set(component, element, value);
    }

    void write(long address, long value) {
        log(null, address, storage.read(address));
        storage.write(address, value);
    }

    void output(Device device, long value) {
        uses |= DEVICE;
        outputs.add(new Transfer(device, value));
    }

    /** Takes a value that the device is known to have. */
    long input(Device device) {
        uses |= DEVICE;
        flush();
        long value = devices.port(device).read();
        inputs.add(new Transfer(device, value));
        return value;
    }

    void readStorageBound() {
        uses |= STORAGE_BOUND;
    }

    boolean wrote(StateKind kind) {
        return (uses & 1 << kind.ordinal()) != 0;
    }

    boolean usedDevice() {
        return (uses & DEVICE) != 0;
    }

    boolean usedStorageBound() {
        return (uses & STORAGE_BOUND) != 0;
    }

    void commit() {
        if (!outputs.isEmpty()) {
            flush();
        }
        if (!inputs.isEmpty()) {
            inputs.clear();
        }
    }

    void rollback() {
        while (count > 0) {
            count--;
            if (components[count] == null) {
                storage.write(places[count], olds[count]);
            } else {
                state.set(components[count], places[count], olds[count]);
            }
        }
        outputs.clear();
        inputs.reversed().forEach(input -> devices.unread(input.device(), input.value()));
        inputs.clear();
    }

    private void flush() {
        outputs.forEach(output -> devices.port(output.device()).write(output.value()));
        outputs.clear();
    }

    private void log(StateComponent component, long place, long old) {
        if (count == places.length) {
            components = Arrays.copyOf(components, 2 * count);
            places = Arrays.copyOf(places, 2 * count);
            olds = Arrays.copyOf(olds, 2 * count);
        }
        components[count] = component;
        places[count] = place;
        olds[count++] = old;
    }
}
