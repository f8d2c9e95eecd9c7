package org.trapeze.vmm.equivalence;

import java.util.Random;

import org.trapeze.fixtures.Encoder;
import org.trapeze.ir.arch.Architecture;
import org.trapeze.machine.Machine;

/** A guest made by chance: supervisor code, user code and trap handlers are whatever the dice say. */
abstract class RandomGuest implements GuestLoader {
    final Architecture architecture;
    final Encoder encoder;
    private final long seed;

    RandomGuest(Architecture architecture, long seed) {
        this.architecture = architecture;
        this.seed = seed;
        encoder = new Encoder(architecture);
    }

    @Override
    public final void load(Machine machine) {
        fill(machine, new Random(seed));
    }

    @Override
    public final String toString() {
        return "guest of " + architecture.name() + " with seed " + seed;
    }

    abstract void fill(Machine machine, Random random);

    /** {@return the units of storage to give the guest} */
    abstract long storage();

    static long pick(Random random, long... choices) {
        return choices[random.nextInt(choices.length)];
    }

    static String pick(Random random, String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    long put(Machine machine, long address, String instruction, long... operands) {
        long next = address;
        for (long unit : encoder.units(instruction, operands)) {
            machine.storage().write(next++, unit);
        }
        return next;
    }
}
