package org.trapeze.machine.interpreter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.Map;
import java.util.function.BooleanSupplier;

import org.junit.jupiter.api.Test;
import org.trapeze.fixtures.WordMachine;
import org.trapeze.ir.arch.Architecture;
import org.trapeze.ir.arch.Instruction;
import org.trapeze.ir.decl.StateKind;
import org.trapeze.machine.DeviceBus;
import org.trapeze.machine.DevicePort;
import org.trapeze.machine.MachineState;
import org.trapeze.machine.device.ConsoleDevice;
import org.trapeze.machine.device.ConsoleInput;
import org.trapeze.machine.device.ConsoleOutput;
import org.trapeze.machine.storage.SparseStorage;

/** Single instructions over a state of the test's choice, as the replay of a witness uses it. */
class ExecutionTest {
    private final Architecture architecture = WordMachine.create();
    private final MachineState state = new MachineState(architecture);
    private final SparseStorage storage = new SparseStorage(32, 1000);
    private final DeviceBus devices = new DeviceBus();
    private final ConsoleOutput output = new ConsoleOutput();
    private final Execution execution = new Execution(new Interpreter(architecture), state, storage, devices);

    ExecutionTest() {
        devices.attach("console", new ConsoleDevice(ConsoleInput.of("ab"), output));
        state.set(WordMachine.B, 1000);
        state.set(WordMachine.P, 100);
    }

    private Outcome execute(String name, long... operands) {
        return execution.execute(instruction(name), operands);
    }

    private Instruction instruction(String name) {
        return architecture.instruction(name).orElseThrow();
    }

    private static void assertTrapped(Object cause, long code, Outcome outcome) {
        Outcome.Trapped trapped = assertInstanceOf(Outcome.Trapped.class, outcome);
        assertEquals(cause, trapped.cause());
        assertEquals(code, trapped.code());
    }

    @Test
    void completes() {
        assertSame(Outcome.COMPLETED, execute("LI", 3, 0, 0xfffe));
        assertEquals(0xfffffffeL, state.get(WordMachine.R, 3));
        assertEquals(101, state.pc());
        assertEquals("LI", execution.instruction().orElseThrow().name());
    }

    @Test
    void takesAsManyOperandsAsTheEncodingHasFields() {
        assertThrows(IllegalArgumentException.class, () -> execute("LI", 3, 0));
    }

    @Test
    void registersThatDoNotExistReadAsZeroAndAreNotWritten() {
        assertSame(Outcome.COMPLETED, execute("LI", 15, 0, 1));
        assertSame(Outcome.COMPLETED, execute("ADD", 1, 15, 12));
        assertEquals(0, state.get(WordMachine.R, 1));
    }

    @Test
    void faultUndoesEverything() {
        state.set(WordMachine.R, 1, 1000);
        storage.write(50, 7);
        MachineState before = state.copy();
        assertTrapped(WordMachine.MEMORY, 1000, execute("MOVE", 2, 1, 50));
        assertEquals(before, state);
        assertEquals(Map.of(50L, 7L), storage.content());
    }

    @Test
    void trapKeepsWhatTheInstructionDid() {
        state.set(WordMachine.R, 1, 40);
        state.set(WordMachine.R, 2, 5);
        assertTrapped(WordMachine.SVC, 6, execute("CALL", 2, 1, 3));
        assertEquals(Map.of(43L, 5L), storage.content());
        assertEquals(6, state.get(WordMachine.R, 2));
        assertEquals(101, state.pc());
    }

    @Test
    void rollbackTakesBackWhatTheTrapKept() {
        state.set(WordMachine.R, 2, 5);
        MachineState before = state.copy();
        execute("CALL", 2, 1, 3);
        execution.rollback();
        assertEquals(before, state);
        assertEquals(Map.of(), storage.content());
    }

    @Test
    void unpredictableHasNoEffect() {
        state.set(WordMachine.R, 1, 5);
        MachineState before = state.copy();
        assertInstanceOf(Outcome.Unpredictable.class, execute("UNKNOWN", 1, 0, 0));
        assertEquals(before, state);
    }

    @Test
    void haltLeavesTheNextInstructionNext() {
        assertInstanceOf(Outcome.Halted.class, execute("HALT", 0, 0, 0));
        assertEquals(101, state.pc());
    }

    @Test
    void outputOfAFaultIsNotSeen() {
        state.set(WordMachine.R, 1, 'x');
        state.set(WordMachine.R, 2, 999);
        execute("OUTLD", 1, 2, 1);
        assertEquals("", output.text());
        execute("OUTLD", 1, 2, 0);
        assertEquals("x", output.text());
    }

    @Test
    void inputOfAFaultIsGivenBack() {
        state.set(WordMachine.R, 2, 999);
        assertTrapped(WordMachine.MEMORY, 1000, execute("INST", 0, 2, 1));
        execute("INST", 0, 2, 0);
        execute("INST", 0, 2, -1 & 0xffff);
        execute("IN", 3, 0, 0);
        assertEquals(Map.of(999L, (long) 'a', 998L, (long) 'b'), storage.content());
        assertEquals(0xff, state.get(WordMachine.R, 3), "all ones at the end of input");
    }

    @Test
    void severalInputsAreGivenBackInTheirOrder() {
        state.set(WordMachine.R, 2, 999);
        assertTrapped(WordMachine.MEMORY, 1000, execute("INIST", 0, 2, 1));
        execute("INIST", 0, 2, 0);
        assertEquals(Map.of(999L, 'a' << 8 | (long) 'b'), storage.content());
    }

    @Test
    void outputOfATrapIsHeldBackUntilItStands() {
        state.set(WordMachine.R, 1, 'x');
        execute("OUTSVC", 1, 0, 0);
        assertEquals("", output.text());
        execution.rollback();
        execute("OUTSVC", 1, 0, 0);
        execution.commit();
        assertEquals("x", output.text());
        execute("OUTSVC", 1, 0, 0);
        execute("LI", 1, 0, 0);
        assertEquals("xx", output.text(), "it stands when something else is executed");
    }

    @Test
    void suspendedWaitHasNoEffect() {
        devices.attach("console", new DevicePort() {
            @Override
            public long read() {
                throw new IllegalStateException("nothing to read");
            }

            @Override
            public void write(long value) {
                throw new IllegalStateException("not written");
            }

            @Override
            public boolean await(BooleanSupplier suspend) {
                return !suspend.getAsBoolean();
            }
        });
        execution.suspendBy(() -> true);
        MachineState before = state.copy();
        assertInstanceOf(Outcome.Waiting.class, execute("IN", 3, 0, 0));
        assertEquals(before, state);
    }

    @Test
    void severalUnitsAreOneNumberMostSignificantFirst() {
        state.set(WordMachine.R, 1, 0x01020304);
        state.set(WordMachine.R, 2, 0x05060708);
        execute("STD", 1, 7, 10);
        assertEquals(Map.of(10L, 0x01020304L, 11L, 0x05060708L), storage.content());
        execute("LDD", 3, 7, 10);
        assertEquals(0x01020304, state.get(WordMachine.R, 3));
        assertEquals(0x05060708, state.get(WordMachine.R, 4));
    }

    @Test
    void fourUnitsAreWiderThanALong() {
        state.set(WordMachine.R, 1, 0x80000001L);
        state.set(WordMachine.R, 2, 3);
        execute("STQ", 1, 2, 0);
        assertEquals(Map.of(3L, 0x80000001L, 4L, 3L, 5L, 0x80000001L, 6L, 3L), storage.content());
        execute("LDQ", 4, 7, 3);
        var square = new BigInteger("80000001000000038000000100000003", 16).pow(2);
        assertEquals(square.shiftRight(96).and(BigInteger.valueOf(0xffffffffL)).longValue(),
                state.get(WordMachine.R, 4));
    }

    @Test
    void saysWhichResourcesWereConcerned() {
        execute("ADD", 1, 2, 3);
        assertFalse(execution.wrote(StateKind.RELOCATION) || execution.wrote(StateKind.RESOURCE)
                || execution.usedDevice() || execution.usedStorageBound());
        execute("LRB", 0, 0, 0);
        assertTrue(execution.wrote(StateKind.RELOCATION));
        state.set(WordMachine.B, 1000);
        execute("STM", 0, 0, 0);
        assertTrue(execution.wrote(StateKind.RESOURCE));
        execute("OUT", 0, 0, 0);
        assertTrue(execution.usedDevice());
        execute("SIZE", 0, 0, 0);
        assertTrue(execution.usedStorageBound());
    }

    @Test
    void deliveryThatTrapsHasNoEffect() {
        SparseStorage small = new SparseStorage(32, 3);
        MachineState before = state.copy();
        Execution cramped = new Execution(new Interpreter(architecture), state, small, devices);
        assertTrapped(WordMachine.MEMORY, 2, cramped.deliver(WordMachine.SVC, 1));
        assertEquals(before, state);
        assertEquals(Map.of(), small.content());
    }

    @Test
    void deliveryGetsCauseAndCode() {
        storage.write(3, 1000);
        execution.deliver(WordMachine.DIVIDE, 0x1ab);
        assertEquals(4L << 24 | 0xabL << 16 | 100, storage.read(0), "the code is cut to the width delivery declares");
    }
}
