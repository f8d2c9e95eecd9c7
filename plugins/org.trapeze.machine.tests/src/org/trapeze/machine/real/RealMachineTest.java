package org.trapeze.machine.real;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trapeze.fixtures.Encoder;
import org.trapeze.fixtures.StormMachine;
import org.trapeze.fixtures.WordMachine;
import org.trapeze.ir.arch.Architecture;
import org.trapeze.ir.arch.Delivery;
import org.trapeze.ir.expr.Expr;
import org.trapeze.ir.stmt.Body;
import org.trapeze.ir.stmt.Stmt;
import org.trapeze.machine.DeliveryException;
import org.trapeze.machine.Machine;
import org.trapeze.machine.MachineObserver;
import org.trapeze.machine.MachineState;
import org.trapeze.machine.RunRequest;
import org.trapeze.machine.Stop;
import org.trapeze.machine.TrapEvent;
import org.trapeze.machine.TrapPolicy;
import org.trapeze.machine.device.ConsoleDevice;
import org.trapeze.machine.device.ConsoleInput;
import org.trapeze.machine.device.ConsoleOutput;

class RealMachineTest {
    private static final long CODE = 16;
    private static final long HANDLER = 100;

    private final Architecture architecture = WordMachine.create();
    private final RealMachine machine = new RealMachine(architecture, 1000);
    private final Encoder encoder = new Encoder(architecture);
    private final ConsoleOutput output = new ConsoleOutput();
    private long next = CODE;

    @BeforeEach
    void prepare() {
        machine.devices().attach("console", new ConsoleDevice(ConsoleInput.none(), output));
        machine.state().set(WordMachine.P, CODE);
        machine.storage().write(2, HANDLER);
        machine.storage().write(3, 1000);
        next = HANDLER;
        put("HALT", 0, 0, 0);
        next = CODE;
    }

    private void put(String name, long... operands) {
        for (long unit : encoder.units(name, operands)) {
            machine.storage().write(next++, unit);
        }
    }

    private Stop run(long budget) {
        return machine.run(RunRequest.of(budget));
    }

    @Test
    void resetIsTheDescriptionsOwn() {
        machine.state().set(WordMachine.TIMER, 5);
        put("LI", 1, 0, 1);
        run(1);
        machine.reset();
        MachineState expected = new MachineState(architecture);
        expected.set(WordMachine.B, 1000);
        assertEquals(expected, machine.state());
        assertEquals(0, machine.time());
    }

    @Test
    void runsAsFarAsTheBudgetGoes() {
        for (int i = 0; i < 10; i++) {
            put("ADDI", 1, 1, 1);
        }
        assertEquals(new Stop.BudgetSpent(), run(4));
        assertEquals(4, machine.state().get(WordMachine.R, 1));
        assertEquals(4, machine.time());
        assertEquals(new Stop.BudgetSpent(), run(3));
        assertEquals(7, machine.time());
    }

    @Test
    void staysHaltedUntilReset() {
        put("HALT", 0, 0, 0);
        assertEquals(new Stop.Halted(), run(10));
        assertEquals(1, machine.time());
        assertEquals(new Stop.Halted(), run(10));
        assertEquals(1, machine.time());
        machine.reset();
        machine.state().set(WordMachine.P, HANDLER);
        assertEquals(new Stop.Halted(), run(RunRequest.UNLIMITED));
    }

    @Test
    void deliversATrapAfterTellingTheObserver() {
        put("SVC", 0, 0, 42);
        List<TrapEvent> seen = new ArrayList<>();
        MachineObserver observer = new MachineObserver() {
            @Override
            public void delivering(Machine which, TrapEvent trap) {
                assertEquals(machine, which);
                assertEquals(CODE + 1, machine.state().pc(), "the state is that which delivery saves");
                seen.add(trap);
            }
        };
        assertEquals(new Stop.Halted(), machine.run(RunRequest.of(10).withObserver(observer)));
        assertEquals(List.of(new TrapEvent(WordMachine.SVC, 42, CODE, architecture.instruction("SVC"), false)), seen);
        assertEquals(5L << 24 | 42L << 16 | CODE + 1, machine.storage().read(0));
        assertEquals(1000, machine.storage().read(1));
        assertEquals(2, machine.time(), "the call and the halt");
        assertEquals(Map.of("svc", 1L), machine.delivered().byCause());
        assertEquals(Map.of("SVC", 1L), machine.delivered().byInstruction());
    }

    @Test
    void stopsBeforeATrapThatSomebodyElseWants() {
        put("LI", 1, 0, 3);
        put("CALL", 1, 0, 500);
        machine.state().set(WordMachine.TIMER, 10);
        Stop stop = machine.run(RunRequest.of(10).withTraps(TrapPolicy.STOP));
        TrapEvent trap = assertInstanceOf(Stop.Trapped.class, stop).trap();
        assertEquals(new TrapEvent(WordMachine.SVC, 4, CODE + 1, architecture.instruction("CALL"), false), trap);
        assertEquals(CODE + 1, machine.state().pc());
        assertEquals(3, machine.state().get(WordMachine.R, 1));
        assertEquals(0, machine.storage().read(503));
        assertEquals(1, machine.time(), "the call has not happened");
        assertEquals(9, machine.state().get(WordMachine.TIMER));
    }

    @Test
    void anIllegalInstructionIsATrap() {
        machine.storage().write(CODE, 0xff000000L);
        Stop stop = machine.run(RunRequest.of(10).withTraps(TrapPolicy.STOP));
        assertEquals(new Stop.Trapped(new TrapEvent(WordMachine.ILLEGAL, 0, CODE, Optional.empty(), false)), stop);
    }

    @Test
    void theClockStrikesAtItsInstruction() {
        machine.state().set(WordMachine.TIMER, 5);
        machine.state().set(WordMachine.M, 1);
        for (int i = 0; i < 10; i++) {
            put("ADDI", 1, 1, 1);
        }
        List<Long> times = new ArrayList<>();
        MachineObserver observer = new MachineObserver() {
            @Override
            public void delivering(Machine which, TrapEvent trap) {
                assertEquals(new TrapEvent(WordMachine.CLOCK, 0, CODE + 4, Optional.empty(), true), trap);
                times.add(which.time());
            }
        };
        assertEquals(new Stop.Halted(), machine.run(RunRequest.of(100).withObserver(observer)));
        assertEquals(List.of(4L), times, "from 5 to 1 takes four instructions");
        assertEquals(4, machine.state().get(WordMachine.R, 1));
        assertEquals(5, machine.time(), "an interrupt takes no time");
        assertEquals(0, machine.state().get(WordMachine.TIMER));
    }

    @Test
    void anInterruptUnderStopLeavesWhatWasDoneBefore() {
        machine.state().set(WordMachine.TIMER, 2);
        machine.state().set(WordMachine.M, 1);
        put("ST", 3, 3, 500);
        machine.state().set(WordMachine.R, 3, 7);
        Stop stop = machine.run(RunRequest.of(10).withTraps(TrapPolicy.STOP));
        assertTrue(assertInstanceOf(Stop.Trapped.class, stop).trap().interrupt());
        assertEquals(7, machine.storage().read(507));
        assertEquals(1, machine.time());
    }

    @Test
    void countdownsCountTrappedInstructionsToo() {
        machine.state().set(WordMachine.TIMER, 10);
        put("SVC", 0, 0, 0);
        run(1);
        assertEquals(9, machine.state().get(WordMachine.TIMER));
    }

    @Test
    void stopsAtBreakpointsButNotWhereItStarts() {
        put("ADDI", 1, 1, 1);
        put("ADDI", 1, 1, 1);
        put("B", 0, 0, CODE);
        RunRequest request = RunRequest.of(100).withBreakpoints(address -> address == CODE);
        assertEquals(new Stop.AtBreakpoint(CODE), machine.run(request));
        assertEquals(3, machine.time());
        assertEquals(new Stop.AtBreakpoint(CODE), machine.run(request));
        assertEquals(6, machine.time());
    }

    @Test
    void breakpointsAreAbsoluteAddresses() {
        machine.state().set(WordMachine.L, 10);
        machine.state().set(WordMachine.P, CODE - 10);
        put("ADDI", 1, 1, 1);
        put("ADDI", 1, 1, 1);
        assertEquals(new Stop.AtBreakpoint(CODE + 1),
                machine.run(RunRequest.of(9).withBreakpoints(address -> address == CODE + 1)));
        assertEquals(CODE - 9, machine.state().pc());
    }

    @Test
    void stopsAtAHandlersBreakpointWhenAnInterruptComesFirst() {
        machine.state().set(WordMachine.TIMER, 1);
        machine.state().set(WordMachine.M, 1);
        put("ADDI", 1, 1, 1);
        Stop stop = machine.run(RunRequest.of(9).withBreakpoints(address -> address == HANDLER));
        assertEquals(new Stop.AtBreakpoint(HANDLER), stop);
        assertEquals(0, machine.time());
    }

    @Test
    void suspendsALoop() {
        put("B", 0, 0, CODE);
        int[] asked = {0};
        assertEquals(new Stop.Suspended(), machine.run(RunRequest.of(RunRequest.UNLIMITED)
                .withSuspend(() -> ++asked[0] > 3)));
        assertTrue(machine.time() > 0 && machine.time() < 10_000);
    }

    @Test
    void looksForSuspendAfterEveryTrap() {
        put("SVC", 0, 0, 0);
        boolean[] suspend = {false};
        MachineObserver observer = new MachineObserver() {
            @Override
            public void delivering(Machine which, TrapEvent trap) {
                suspend[0] = true;
            }
        };
        assertEquals(new Stop.Suspended(),
                machine.run(RunRequest.of(100).withObserver(observer).withSuspend(() -> suspend[0])));
        assertEquals(HANDLER, machine.state().pc());
    }

    @Test
    void unpredictableStopsTheMachineWithItsReason() {
        put("UNKNOWN", 1, 0, 0);
        machine.state().set(WordMachine.R, 1, 9);
        String reason = assertInstanceOf(Stop.CheckStop.class, run(10)).reason();
        assertTrue(reason.contains("UNKNOWN") && reason.contains("16") && reason.contains("unpredictable"), reason);
        assertEquals(9, machine.state().get(WordMachine.R, 1));
        assertEquals(new Stop.CheckStop(reason), run(10));
    }

    @Test
    void aTrapThatCannotBeDeliveredStopsTheMachine() {
        RealMachine small = new RealMachine(architecture, 3);
        small.state().set(WordMachine.P, 2);
        String reason = assertInstanceOf(Stop.CheckStop.class, small.run(RunRequest.of(10))).reason();
        assertEquals("the trap illegal could not be delivered: the delivery itself raised memory", reason);
        assertEquals(new Stop.CheckStop(reason), small.run(RunRequest.of(10)));
        assertEquals(1, small.time());
        TrapEvent trap = new TrapEvent(WordMachine.SVC, 0, 0, Optional.empty(), false);
        assertThrows(DeliveryException.class, () -> small.deliver(trap));
    }

    /** A delivery that loads a PSW in the wait state, with nothing to wait for. */
    @Test
    void aDeliveryMayHaltTheMachine() {
        Architecture storm = StormMachine.create();
        Stmt jump = Stmt.Write.of(storm.pc(), Expr.Const.of(5, storm.pc().width()));
        Body halting = new Body(List.of(jump, new Stmt.Halt()), 2);
        Delivery known = storm.traps().delivery();
        RealMachine halted = new RealMachine(StormMachine.create(storm.traps().interrupts().getFirst(),
                new Delivery(known.cause(), known.code(), halting)));
        assertEquals(new Stop.Halted(), halted.run(RunRequest.of(10)));
        assertEquals(5, halted.state().pc());
        assertEquals(new Stop.Halted(), halted.run(RunRequest.of(10)));
    }

    @Test
    void interruptsWithoutEndStopTheMachine() {
        RealMachine storm = new RealMachine(StormMachine.create());
        String reason = assertInstanceOf(Stop.CheckStop.class, storm.run(RunRequest.of(10))).reason();
        assertTrue(reason.contains("again and again"), reason);
    }

    @Test
    void snapshotsBringBackEverything() {
        put("ST", 1, 0, 300);
        put("ADDI", 1, 1, 1);
        put("B", 0, 0, CODE);
        run(100);
        Snapshot snapshot = machine.snapshot();
        MachineState state = machine.state().copy();
        long stored = machine.storage().read(300);
        run(50);
        machine.restore(snapshot);
        assertEquals(state, machine.state());
        assertEquals(100, machine.time());
        assertEquals(stored, machine.storage().read(300));
        run(50);
        long once = machine.storage().read(300);
        machine.restore(snapshot);
        run(50);
        assertEquals(once, machine.storage().read(300));
    }

    @Test
    void aSnapshotOfAHaltedMachineIsHalted() {
        put("HALT", 0, 0, 0);
        Snapshot before = machine.snapshot();
        run(1);
        Snapshot after = machine.snapshot();
        machine.restore(before);
        assertEquals(new Stop.Halted(), run(1));
        machine.restore(before);
        machine.restore(after);
        assertEquals(new Stop.Halted(), run(1));
        assertEquals(1, machine.time());
    }

    @Test
    void printsWhatTheProgramPrints() {
        put("LI", 1, 0, 'h');
        put("OUT", 0, 1, 0);
        put("LI", 1, 0, 'i');
        put("OUT", 0, 1, 0);
        put("HALT", 0, 0, 0);
        run(10);
        assertEquals("hi", output.text());
    }
}
