package org.trapeze.machine.device;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.trapeze.fixtures.WordMachine;
import org.trapeze.ir.arch.Architecture;
import org.trapeze.ir.decl.Device;

/** Which of a machine's devices is its console. */
class ConsoleNameTest {
    private static String console(String... devices) {
        Architecture w = WordMachine.create();
        List<Device> all = Arrays.stream(devices).map(name -> new Device(name, 8)).toList();
        return ConsoleDevice.nameIn(new Architecture(w.name(), w.title(), w.storage(), w.modes(), w.components(), all,
                w.translation(), w.traps(), w.countdowns(), w.reset(), List.of(), List.of()));
    }

    @Test
    void itIsTheOneOfThatNameElseTheFirst() {
        assertEquals("console", console("disk", "console"));
        assertEquals("tty", console("tty", "disk"));
        assertEquals("console", console());
    }
}
