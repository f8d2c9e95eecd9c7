package org.trapeze.vmm.equivalence;

import java.util.Random;

import org.trapeze.fixtures.ByteMachine;
import org.trapeze.ir.arch.Architecture;
import org.trapeze.machine.Machine;

/** Guests of {@link ByteMachine}: code from 64 on, in 1024 bytes. */
final class RandomByteGuest extends RandomGuest {
    private static final long SIZE = 1024;
    private static final long CODE = 64;
    private static final long END = 640;

    RandomByteGuest(Architecture architecture, long seed) {
        super(architecture, seed);
    }

    @Override
    long storage() {
        return SIZE;
    }

    @Override
    void fill(Machine machine, Random random) {
        for (long at = CODE; at < END;) {
            at = instruction(machine, at, random);
        }
        for (int i = 0; i < ByteMachine.X.count(); i++) {
            machine.state().set(ByteMachine.X, i, random.nextInt(3) == 0 ? random.nextInt() : address(random));
        }
        machine.state().set(ByteMachine.CSR, 0, CODE + 2 * random.nextInt(200));
        machine.state().set(ByteMachine.CSR, 1, CODE + 2 * random.nextInt(200));
        machine.state().set(ByteMachine.CSR, 3, random.nextInt(8));
        machine.state().set(ByteMachine.PC, CODE);
    }

    private static long address(Random random) {
        return pick(random, 0, 1, 2, CODE + 2 * random.nextInt(280), CODE + 2 * random.nextInt(280),
                END + random.nextInt(300), END + random.nextInt(300), 511, 512, SIZE - 4, SIZE - 3, SIZE - 1, SIZE,
                -1, -4);
    }

    private long instruction(Machine machine, long at, Random random) {
        long d = random.nextInt(8);
        long a = random.nextInt(8);
        long jump = 2 * random.nextInt(-60, 60);
        return switch (random.nextInt(16)) {
            case 0, 1 -> put(machine, at, pick(random, "C.MV", "C.ADD", "C.INC"), d, a);
            case 2 -> put(machine, at, "LI", d, a, address(random));
            case 3 -> put(machine, at, "LI", d, a, random.nextInt(12));
            case 4 -> put(machine, at, pick(random, "LW", "LB"), d, a, random.nextInt(-3, 4));
            case 5 -> put(machine, at, pick(random, "SW", "SH"), d, a, random.nextInt(-3, 4));
            case 6 -> put(machine, at, pick(random, "BNE", "JAL"), d, a, jump);
            case 7 -> put(machine, at, pick(random, "SRA", "DIV", "JR"), d, a, 0);
            case 8 -> put(machine, at, pick(random, "STICKS", "RTICKS"), d, a, 0);
            case 9 -> put(machine, at, pick(random, "ECALL", "BREAK"), d, a, random.nextInt(256));
            case 10, 11 -> put(machine, at, "RET", d, a, 0);
            case 12 -> put(machine, at, "CSRW", d, a, pick(random, 1, 1, 3, 3, 4, 4, 5));
            case 13 -> put(machine, at, pick(random, "CSRR", "RREL", "RTIME", "WHO"), d, a, random.nextInt(6));
            case 14 -> put(machine, at, pick(random, "STIME", "STIME", "SEND", "RECV"), d, a, 0);
            default -> rare(machine, at, random, d, a);
        };
    }

    private long rare(Machine machine, long at, Random random, long d, long a) {
        return switch (random.nextInt(6)) {
            case 0 -> put(machine, at, "HALT", d, a, 0);
            case 1 -> put(machine, at, "WREL", d, a, 0);
            case 2 -> relocate(machine, at, random);
            default -> put(machine, at, "C.INC", d, 1);
        };
    }

    /** Gives the program a bound of its own choice at base 0, so that it can go on. */
    private long relocate(Machine machine, long at, Random random) {
        long next = put(machine, at, "LI", 1, 0, 0);
        next = put(machine, next, "LI", 2, 0, pick(random, SIZE, SIZE - 1, SIZE + 1, END + 100, 1 << 17));
        return put(machine, next, "WREL", 1, 2, 0);
    }
}
