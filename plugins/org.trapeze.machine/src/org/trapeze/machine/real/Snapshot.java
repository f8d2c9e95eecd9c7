package org.trapeze.machine.real;

import java.util.Objects;

import org.trapeze.machine.MachineState;
import org.trapeze.machine.Stop;
import org.trapeze.machine.Storage;

/**
 * A real machine at one moment, to go back to. Devices are not in it: what they gave and got is the matter of whoever
 * records them.
 *
 * @param state   a copy
 * @param storage a copy
 * @param time    instructions executed until then
 * @param ended   why the machine could not go on; null where it could
 */
public record Snapshot(MachineState state, Storage storage, long time, Stop ended) {
    public Snapshot {
        Objects.requireNonNull(state);
        Objects.requireNonNull(storage);
    }
}
