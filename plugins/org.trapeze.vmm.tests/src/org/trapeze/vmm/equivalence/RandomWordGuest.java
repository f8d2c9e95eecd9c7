package org.trapeze.vmm.equivalence;

import java.util.Random;

import org.trapeze.fixtures.WordMachine;
import org.trapeze.ir.arch.Architecture;
import org.trapeze.machine.Machine;

/** Guests of {@link WordMachine}: code from 16 on, PSWs and data from 256 on, in 512 words. */
final class RandomWordGuest extends RandomGuest {
    private static final long SIZE = 512;
    private static final long CODE = 16;
    private static final long DATA = 256;

    RandomWordGuest(Architecture architecture, long seed) {
        super(architecture, seed);
    }

    @Override
    long storage() {
        return SIZE;
    }

    @Override
    void fill(Machine machine, Random random) {
        psw(machine, 2, random, random.nextInt(8) == 0);
        for (long at = DATA; at < DATA + 32; at += 2) {
            psw(machine, at, random, random.nextBoolean());
        }
        for (long at = CODE; at < DATA; at++) {
            instruction(machine, at, random);
        }
        handler(machine, random);
        for (int i = 0; i < WordMachine.R.count(); i++) {
            machine.state().set(WordMachine.R, i, random.nextInt(4) == 0 ? random.nextLong() : address(random));
        }
        machine.state().set(WordMachine.P, CODE);
    }

    /**
     * So that most guests do not trap in circles: the trap handler sets the timer and goes on somewhere in user mode.
     */
    private void handler(Machine machine, Random random) {
        long at = CODE + 20 * random.nextInt(10);
        if (random.nextInt(4) > 0) {
            machine.storage().write(2, at);
            machine.storage().write(3, SIZE);
        }
        long next = put(machine, at, "LD", 6, 8, 0);
        next = put(machine, next, "LI", 7, 0, 3 + random.nextInt(8));
        next = put(machine, next, "STM", 0, 7, 0);
        long psw = DATA + 2 * random.nextInt(16);
        psw(machine, psw, random, true);
        next = put(machine, next, "LI", 5, 0, psw);
        put(machine, next, "LPSW", 0, 5, 0);
    }

    private static void psw(Machine machine, long at, Random random, boolean user) {
        long p = CODE + random.nextInt(200);
        long base = pick(random, 0, 0, 0, 0, 0, 0, 8, 8, 200, SIZE - 1, SIZE, 0xffff);
        long bound = pick(random, SIZE, SIZE, SIZE, SIZE, SIZE, 0xffff, 0xffff, SIZE - 1, SIZE + 1, 300, SIZE - 200, 0);
        machine.storage().write(at, (user ? 1L << 31 : 0) | p);
        machine.storage().write(at + 1, base << 16 | bound);
    }

    private static long address(Random random) {
        return pick(random, 0, 1, 2, 3, DATA + 2 * random.nextInt(16), DATA + random.nextInt(32),
                DATA + random.nextInt(32),
                CODE + random.nextInt(200), 299, 300, SIZE - 2, SIZE - 1, SIZE, SIZE + 1, 0xfffe, 0xffff);
    }

    private void instruction(Machine machine, long at, Random random) {
        long d = random.nextInt(9);
        long a = random.nextInt(9);
        switch (random.nextInt(12)) {
            case 0, 1 -> put(machine, at, "LI", d, a, random.nextInt(3) == 0 ? random.nextInt() : address(random));
            case 2 -> put(machine, at, "LI", d, a, random.nextInt(12));
            case 3 -> put(machine, at, pick(random, "LD", "ST", "LDD", "STD", "STQ", "LDQ", "MOVE"), d, a,
                    near(random));
            case 4, 5 -> put(machine, at, pick(random, "ADD", "ADDI", "DIV"), d, a, random.nextInt(10));
            case 6 -> put(machine, at, pick(random, "B", "BNE", "BAL", "BR"), d, a, CODE + random.nextInt(200));
            case 7 -> put(machine, at, pick(random, "SVC", "CALL"), d, a, address(random));
            case 8 -> put(machine, at, pick(random, "LPSW", "ADD"), d, 8, DATA + 2 * random.nextInt(16));
            case 9 -> put(machine, at, pick(random, "SPSW", "LRB", "ADDI"), d, 8, address(random));
            case 10 -> put(machine, at, pick(random, "STM", "STM", "RTM", "SIZE", "OUT", "IN", "PERMIT"), d, a, 0);
            default -> rare(machine, at, random, d, a);
        }
    }

    /** Relative to a register that holds an address by and large. */
    private static long near(Random random) {
        return random.nextInt(3) == 0 ? address(random) : random.nextInt(5) - 2;
    }

    private void rare(Machine machine, long at, Random random, long d, long a) {
        switch (random.nextInt(8)) {
            case 0 -> machine.storage().write(at, random.nextInt());
            case 1 -> put(machine, at, "HALT", d, a, 0);
            case 2 -> put(machine, at, "UNKNOWN", d, a, 0);
            default -> put(machine, at, pick(random, "INST", "OUTLD", "INIST", "OUTSVC"), d, a, near(random));
        }
    }
}
