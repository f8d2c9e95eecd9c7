package org.trapeze.vmm.equivalence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

import org.trapeze.machine.DevicePort;
import org.trapeze.machine.Machine;
import org.trapeze.machine.storage.WriteLog;
import org.trapeze.vmm.session.MachineStack;

/** One of the two machines that run in lockstep, with what it does to storage and devices. */
final class Contestant {
    private final WriteLog log;
    private final Map<String, RecordingPort> outputs = new LinkedHashMap<>();
    private MachineStack stack;

    /** @param log around the real machine's storage */
    Contestant(WriteLog log) {
        this.log = log;
    }

    void join(MachineStack machines) {
        stack = machines;
    }

    DevicePort record(String device, DevicePort port) {
        RecordingPort recording = new RecordingPort(port);
        outputs.put(device, recording);
        return recording;
    }

    MachineStack stack() {
        return stack;
    }

    Machine machine() {
        return stack.guest();
    }

    /** The guest's storage as loaded is the same on both machines and was not written by the guest. */
    void forgetLoading() {
        log.drain();
    }

    /** {@return the guest's addresses that were written since the last call} */
    LongStream written() {
        long base = stack.base();
        return log.drain().stream().mapToLong(address -> address - base)
                .filter(address -> address >= 0 && address < machine().storage().size());
    }

    /** {@return the devices whose output is recorded} */
    Iterable<String> devices() {
        return outputs.keySet();
    }

    /** {@return what was written to a device since the last call of {@link #forgetOutput()}} */
    List<Long> output(String device) {
        return outputs.get(device).written();
    }

    void forgetOutput() {
        outputs.values().forEach(RecordingPort::forget);
    }
}
