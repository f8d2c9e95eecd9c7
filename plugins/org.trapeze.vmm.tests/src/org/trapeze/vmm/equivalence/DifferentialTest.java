package org.trapeze.vmm.equivalence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Random;
import java.util.function.LongFunction;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trapeze.fixtures.ByteMachine;
import org.trapeze.fixtures.WordMachine;
import org.trapeze.ir.arch.Architecture;
import org.trapeze.machine.Machine;
import org.trapeze.machine.RunRequest;
import org.trapeze.machine.Stop;
import org.trapeze.machine.device.ConsoleDevice;
import org.trapeze.machine.device.ConsoleInput;
import org.trapeze.machine.device.ConsoleOutput;
import org.trapeze.vmm.session.MachineConfiguration;
import org.trapeze.vmm.session.MachineStack;
import org.trapeze.vmm.session.MonitorKind;
import org.trapeze.vmm.session.RunStatistics;

/** The equivalence property, tried with guests made by chance. */
class DifferentialTest {
    private static final long SEED = 19740701;
    private static final int GUESTS = 150;
    private static final String INPUT = "some input for the guests";

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void wordGuestsInLockstep(int depth) throws Exception {
        Architecture architecture = WordMachine.create();
        lockstep(architecture, depth, seed -> new RandomWordGuest(architecture, seed));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void byteGuestsInLockstep(int depth) throws Exception {
        Architecture architecture = ByteMachine.create();
        lockstep(architecture, depth, seed -> new RandomByteGuest(architecture, seed));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void wordGuestsInRuns(int depth) throws Exception {
        Architecture architecture = WordMachine.create();
        runs(architecture, depth, seed -> new RandomWordGuest(architecture, seed));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void byteGuestsInRuns(int depth) throws Exception {
        Architecture architecture = ByteMachine.create();
        runs(architecture, depth, seed -> new RandomByteGuest(architecture, seed));
    }

    @Test
    void findsTheUnprivilegedReturnToUserMode() throws Exception {
        Architecture architecture = WordMachine.createWithJrst();
        GuestLoader guest = machine -> {
            RandomGuest writer = new RandomWordGuest(architecture, 0);
            writer.put(machine, 16, "LI", 1, 0, 7);
            writer.put(machine, 17, "JRST", 0, 0, 18);
            writer.put(machine, 18, "HALT", 0, 0, 0);
            machine.state().set(WordMachine.P, 16);
        };
        EquivalenceResult result = new EquivalenceChecker(architecture, MonitorKind.VMM, 1)
                .check(guest, 100, () -> false);
        var different = assertInstanceOf(EquivalenceResult.Different.class, result);
        assertEquals("m", different.component());
        assertEquals("0x1", different.bare());
        assertEquals("0x0", different.virtual());
        assertEquals(17, different.address());
        assertEquals(17, different.place());
        assertEquals("JRST", different.instruction().orElseThrow().name());
        assertEquals(2, different.instructions());
    }

    private static void lockstep(Architecture architecture, int depth, LongFunction<RandomGuest> guests)
            throws Exception {
        long instructions = 0;
        for (int i = 0; i < GUESTS; i++) {
            RandomGuest guest = guests.apply(SEED + i);
            EquivalenceResult result = new EquivalenceChecker(architecture, MonitorKind.VMM, depth)
                    .guestStorage(guest.storage())
                    .devices(Map.of("console", () -> new ConsoleDevice(ConsoleInput.of(INPUT), value -> { })))
                    .check(guest, 1000, () -> false);
            assertInstanceOf(EquivalenceResult.Equal.class, result, () -> guest + ": " + result);
            instructions += result.instructions();
        }
        assertTrue(instructions > 20L * GUESTS, instructions + " instructions are too few to mean anything");
    }

    /** Without lockstep, direct execution has room to go wrong over many instructions. */
    private static void runs(Architecture architecture, int depth, LongFunction<RandomGuest> guests) throws Exception {
        long[] seen = new long[4];
        for (int i = 0; i < GUESTS; i++) {
            RandomGuest guest = guests.apply(SEED + i);
            Random budgets = new Random(i);
            Run bare = new Run(new MachineConfiguration(architecture), guest);
            Run virtual = new Run(new MachineConfiguration(architecture).monitor(MonitorKind.VMM, depth), guest);
            for (int part = 0; part < 4; part++) {
                long budget = 1 + budgets.nextInt(600);
                assertEquals(bare.go(budget), virtual.go(budget), "seed " + (SEED + i) + " part " + part);
                bare.assertSame(virtual, "seed " + (SEED + i) + " part " + part);
            }
            count(virtual.stack.statistics(), seen);
        }
        System.out.printf("%s at depth %d, seeds from %d: %d direct, %d interpreted, %d reflected, %d interrupts%n",
                architecture.name(), depth, SEED, seen[0], seen[1], seen[2], seen[3]);
        for (long each : seen) {
            assertTrue(each > GUESTS / 2, "the guests do too little of something to mean anything");
        }
    }

    private static void count(RunStatistics statistics, long[] seen) {
        assertEquals(statistics.instructions(),
                statistics.direct() + statistics.interpreted() + statistics.reflected());
        seen[0] += statistics.direct();
        seen[1] += statistics.interpreted();
        seen[2] += statistics.reflected();
        seen[3] += statistics.virtualInterrupts();
    }

    /** One machine with a guest and its console. */
    private static final class Run {
        private final ConsoleOutput output = new ConsoleOutput();
        private final MachineStack stack;

        Run(MachineConfiguration configuration, RandomGuest guest) throws Exception {
            stack = configuration.guestStorage(guest.storage())
                    .device("console", new ConsoleDevice(ConsoleInput.of(INPUT), output)).build();
            guest.load(stack.guest());
        }

        Stop go(long budget) {
            return stack.guest().run(RunRequest.of(budget));
        }

        void assertSame(Run other, String message) {
            Machine mine = stack.guest();
            Machine others = other.stack.guest();
            assertEquals(mine.time(), others.time(), message);
            assertEquals(stack.statistics().delivered(), other.stack.statistics().delivered(), message);
            for (var component : mine.state().components()) {
                for (int i = 0; i < component.count(); i++) {
                    assertEquals(mine.state().get(component, i), others.state().get(component, i),
                            message + ": " + component.name() + i);
                }
            }
            assertEquals(output.text(), other.output.text(), message);
            for (long address = 0; address < mine.storage().size(); address++) {
                assertEquals(mine.storage().read(address), others.storage().read(address),
                        message + ": E[" + address + "]");
            }
        }
    }
}
