package org.trapeze.vmm;

import java.util.Arrays;

import org.trapeze.fixtures.Encoder;
import org.trapeze.machine.Machine;

/** Loads little programs of the fixture machines, each line an instruction's name and its operands as numbers. */
final class Programs {
    private Programs() {
    }

    /** Loads a program and lets the machine begin there. */
    static void load(Machine machine, long address, String... lines) {
        put(machine, address, lines);
        machine.state().set(machine.architecture().pc(), address);
    }

    static void put(Machine machine, long address, String... lines) {
        Encoder encoder = new Encoder(machine.architecture());
        long next = address;
        for (String line : lines) {
            String[] words = line.split(" ");
            long[] operands = Arrays.stream(words).skip(1).mapToLong(Long::parseLong).toArray();
            for (long unit : encoder.units(words[0], operands)) {
                machine.storage().write(next++, unit);
            }
        }
    }

    /** Places a PSW of the word machine. */
    static void psw(Machine machine, long address, boolean user, long pc, long base, long bound) {
        machine.storage().write(address, (user ? 1L << 31 : 0) | pc);
        machine.storage().write(address + 1, base << 16 | bound);
    }
}
