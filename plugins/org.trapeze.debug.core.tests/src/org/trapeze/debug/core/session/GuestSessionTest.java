package org.trapeze.debug.core.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import java.util.stream.LongStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trapeze.debug.core.counts.PlaceCounts;
import org.trapeze.machine.Machine;
import org.trapeze.machine.RunRequest;
import org.trapeze.machine.TrapEvent;
import org.trapeze.machine.device.ConsoleDevice;
import org.trapeze.machine.device.ConsoleInput;
import org.trapeze.machine.device.ConsoleOutput;
import org.trapeze.machine.device.InteractiveInput;
import org.trapeze.vmm.MonitorException;
import org.trapeze.vmm.session.MachineConfiguration;
import org.trapeze.vmm.session.MonitorKind;

/**
 * Runs one little supervisor in all ways. At 16 it prints A and opens a user program at 128; its trap handler at
 * 32 adds 1, prints and goes back. The user program calls it in an endless loop.
 */
class GuestSessionTest {
    private static final LongPredicate NOWHERE = address -> false;
    private static final Predicate<TrapEvent> NO_TRAP = trap -> false;

    private final GuestSession session = new GuestSession("test");
    private final Probe probe = new Probe();
    private final ConsoleOutput output = new ConsoleOutput();
    private final InteractiveInput input = new InteractiveInput();
    private final CountDownLatch waiting = new CountDownLatch(1);
    private final ConsoleInput awaited = new ConsoleInput() {
        @Override
        public boolean await(BooleanSupplier suspend) {
            waiting.countDown();
            return input.await(suspend);
        }

        @Override
        public long read() {
            return input.read();
        }
    };

    @AfterEach
    void end() {
        session.terminate();
    }

    private List<Machine> machines(int depth) {
        try {
            var configuration = new MachineConfiguration(Toy.ARCHITECTURE).observer(session)
                    .device(ConsoleDevice.nameIn(Toy.ARCHITECTURE), new ConsoleDevice(awaited, output));
            if (depth > 0) {
                configuration.monitor(MonitorKind.VMM, depth);
            }
            return configuration.build().machines();
        } catch (MonitorException e) {
            throw new AssertionError(e);
        }
    }

    private static void put(Machine machine, int at, long... words) {
        for (int i = 0; i < words.length; i++) {
            machine.storage().write(at + i, words[i]);
        }
    }

    private List<Machine> supervisor(int depth) {
        List<Machine> machines = machines(depth);
        Machine guest = machines.getLast();
        put(guest, 6, 32, Toy.KERNEL, 0, 256);
        put(guest, 16, Toy.add('A'), Toy.out(), Toy.loadPsw(64));
        put(guest, 32, Toy.add(1), Toy.out(), Toy.loadPsw(0));
        put(guest, 64, 0, Toy.USER, 128, 16);
        put(guest, 128, Toy.add(0), Toy.call(1), Toy.add(0), Toy.jump(0));
        guest.state().set(Toy.P, 16);
        return machines;
    }

    private Suspension start(List<Machine> machines) {
        session.start(machines, probe, RunRequest.UNLIMITED, true);
        Suspension entry = probe.suspended();
        assertEquals(Reason.ENTRY, entry.reason());
        return entry;
    }

    private Suspension go(Motion motion) throws SessionException {
        session.go(motion);
        assertEquals(motion, probe.resumed());
        return probe.suspended();
    }

    private static List<String> labels(Suspension rest) {
        return rest.phases().stream().map(Phase::label).toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void stopsAtEntry(int depth) {
        Suspension entry = start(supervisor(depth));
        assertEquals(16, entry.place());
        assertEquals(16, entry.address());
        assertEquals(0, entry.time());
        assertEquals(depth + 1, entry.states().size());
        assertTrue(entry.atInstruction());
        assertTrue(session.isSuspended());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void stepsOverEveryInstructionWithAllItsTraps(int depth) throws SessionException {
        start(supervisor(depth));
        for (long place : new long[] {17, 18, 128, 129, 32, 33, 34, 130, 131, 128, 129, 32}) {
            Suspension rest = go(Motion.STEP_OVER);
            assertEquals(place, rest.place());
            assertEquals(Reason.STEP, rest.reason());
            assertEquals(List.of(), rest.phases());
        }
        assertEquals("AB", output.text());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void stopsAtALineBreakpointInRelocatedCode(int depth) throws SessionException {
        start(supervisor(depth));
        session.stopAt(new StopConditions(address -> address == 130, NO_TRAP));
        Suspension rest = go(Motion.RESUME);
        assertEquals(Reason.LINE_BREAKPOINT, rest.reason());
        assertEquals(130, rest.place());
        assertEquals(2, rest.address());
        assertEquals(Toy.USER, rest.guest().get(Toy.M));
        assertEquals(130, go(Motion.RESUME).place());
        assertEquals("ABC", output.text());
    }

    @Test
    void stepsIntoATrapOfTheBareMachine() throws SessionException {
        start(supervisor(0));
        session.stopAt(new StopConditions(address -> address == 129, NO_TRAP));
        go(Motion.RESUME);
        Suspension trap = go(Motion.STEP_INTO);
        assertEquals(List.of("Trap(call)"), labels(trap));
        assertEquals(129, trap.place());
        assertEquals(1, trap.trap().orElseThrow().code());
        assertEquals(Toy.USER, trap.guest().get(Toy.M));
        assertFalse(trap.atInstruction());
        assertEquals(32, go(Motion.STEP_INTO).place());
    }

    @Test
    void stepsIntoThePhasesOfTheMonitorOneByOne() throws SessionException {
        start(supervisor(1));
        go(Motion.STEP_OVER);
        Suspension dispatcher = go(Motion.STEP_INTO);
        assertEquals(List.of("Dispatcher(privileged)"), labels(dispatcher));
        assertEquals(17, dispatcher.place());
        Suspension interpreter = go(Motion.STEP_INTO);
        assertEquals(List.of("Interpreter(OUT)", "Dispatcher(privileged)"), labels(interpreter));
        assertEquals(Toy.KERNEL, interpreter.guest().get(Toy.M));
        assertEquals(Toy.USER, interpreter.machine().get(Toy.M));
        Suspension allocator = go(Motion.STEP_INTO);
        assertEquals(List.of("Allocator(OUT)", "Dispatcher(privileged)"), labels(allocator));
        Suspension next = go(Motion.STEP_INTO);
        assertEquals(18, next.place());
        assertEquals("A", output.text());
    }

    @Test
    void stepsOverAndReturnInTheMonitor() throws SessionException {
        start(supervisor(1));
        session.stopAt(new StopConditions(NOWHERE, trap -> true));
        Suspension out = go(Motion.RESUME);
        assertEquals(List.of("Dispatcher(privileged)"), labels(out));
        assertEquals(18, go(Motion.STEP_OVER).place());
        Suspension load = go(Motion.STEP_OVER);
        assertEquals(Reason.TRAP_BREAKPOINT, load.reason());
        assertEquals(List.of("Interpreter(LOAD_PSW)", "Dispatcher(privileged)"), labels(go(Motion.STEP_INTO)));
        assertTrue(session.canStepReturn());
        Suspension user = go(Motion.STEP_RETURN);
        assertEquals(128, user.place());
        assertEquals(Reason.STEP, user.reason());
        assertFalse(session.canStepReturn());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void stepReturnInAHandlerRunsToTheLessPrivilegedMode(int depth) throws SessionException {
        start(supervisor(depth));
        session.stopAt(new StopConditions(address -> address == 32, NO_TRAP));
        go(Motion.RESUME);
        assertTrue(session.canStepReturn());
        Suspension user = go(Motion.STEP_RETURN);
        assertEquals(130, user.place());
        assertEquals(Toy.USER, user.guest().get(Toy.M));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void stopsAtATrapOnceWhateverIsBeneath(int depth) throws SessionException {
        start(supervisor(depth));
        session.stopAt(new StopConditions(NOWHERE, trap -> trap.cause().equals(Toy.CALL)));
        for (String printed : List.of("A", "AB", "ABC")) {
            Suspension rest = go(Motion.RESUME);
            assertEquals(Reason.TRAP_BREAKPOINT, rest.reason());
            assertEquals(1, rest.phases().size());
            assertEquals(129, rest.place());
            assertEquals(printed, output.text());
        }
    }

    @Test
    void theWorldSwitchBelongsToTheInstructionThatFollows() throws SessionException {
        start(supervisor(1));
        go(Motion.STEP_OVER);
        assertEquals(18, go(Motion.STEP_OVER).place());
        Suspension rest = go(Motion.STEP_INTO);
        assertEquals(List.of("World switch"), labels(rest));
        assertEquals(18, rest.place());
        assertTrue(rest.trap().isEmpty());
        assertEquals(List.of("Dispatcher(privileged)"), labels(go(Motion.STEP_INTO)));
    }

    @Test
    void nestedMonitorsAreToldApart() throws SessionException {
        start(supervisor(2));
        session.stopAt(new StopConditions(NOWHERE, trap -> trap.cause().equals(Toy.CALL)));
        assertEquals(List.of("Dispatcher 1(call)"), labels(go(Motion.RESUME)));
        assertEquals(List.of("Reflection 1(call)", "Dispatcher 1(call)"), labels(go(Motion.STEP_INTO)));
        assertEquals(List.of("Dispatcher 2(call)"), labels(go(Motion.STEP_INTO)));
        assertEquals(32, go(Motion.STEP_RETURN).place());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void suspendsAndEndsAnEndlessLoop(int depth) throws SessionException {
        List<Machine> machines = machines(depth);
        put(machines.getLast(), 16, Toy.jump(16));
        machines.getLast().state().set(Toy.P, 16);
        start(machines);
        session.go(Motion.RESUME);
        probe.resumed();
        session.suspend();
        Suspension rest = probe.suspended();
        assertEquals(Reason.REQUEST, rest.reason());
        assertEquals(16, rest.place());
        session.go(Motion.RESUME);
        probe.resumed();
        session.terminate();
        assertEquals(Outcome.Kind.TERMINATED, probe.ended().kind());
        assertTrue(session.isEnded());
    }

    @Test
    void endsWhileItRestsInTheMonitor() throws SessionException {
        start(supervisor(1));
        session.stopAt(new StopConditions(NOWHERE, trap -> true));
        go(Motion.RESUME);
        session.terminate();
        assertEquals(Outcome.Kind.TERMINATED, probe.ended().kind());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void waitsForInputAndCanBeSuspendedMeanwhile(int depth) throws Exception {
        List<Machine> machines = machines(depth);
        put(machines.getLast(), 16, Toy.in(), Toy.out(), Toy.in(), Toy.halt());
        machines.getLast().state().set(Toy.P, 16);
        start(machines);
        session.go(Motion.RESUME);
        probe.resumed();
        assertTrue(waiting.await(30, TimeUnit.SECONDS), "nobody reads the console");
        session.suspend();
        assertEquals(16, probe.suspended().place());
        input.type("x");
        assertEquals(17, go(Motion.STEP_OVER).place());
        session.go(Motion.RESUME);
        probe.resumed();
        input.close();
        assertEquals(Outcome.Kind.HALTED, probe.ended().kind());
        assertEquals("x", output.text());
    }

    @Test
    void theBudgetEndsTheRun() {
        session.start(supervisor(1), probe, 100, false);
        Outcome outcome = probe.ended();
        assertEquals(Outcome.Kind.BUDGET_SPENT, outcome.kind());
        assertFalse(outcome.exitValue() == 0);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void theBudgetEndsTheRunWhileStepping(int depth) throws SessionException {
        session.start(supervisor(depth), probe, 3, true);
        probe.suspended();
        go(Motion.STEP_OVER);
        go(Motion.STEP_OVER);
        session.go(Motion.STEP_OVER);
        probe.resumed();
        assertEquals(Outcome.Kind.BUDGET_SPENT, probe.ended().kind());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void anUndeliverableTrapEndsTheRunWithItsReason(int depth) {
        List<Machine> machines = machines(depth);
        put(machines.getLast(), 6, 0, Toy.KERNEL, 0, 0);
        put(machines.getLast(), 16, Toy.call(0));
        machines.getLast().state().set(Toy.P, 16);
        session.start(machines, probe, 100_000, false);
        Outcome outcome = probe.ended();
        assertTrue(outcome.kind() == Outcome.Kind.CHECK_STOP || outcome.kind() == Outcome.Kind.BUDGET_SPENT,
                outcome.message());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void aChangeOfTheGuestsStateIsUsedFromTheNextInstructionOn(int depth) throws SessionException {
        start(supervisor(depth));
        go(Motion.STEP_OVER);
        session.change(machines -> machines.getLast().state().set(Toy.A, 'Z'));
        assertEquals('Z', session.suspension().orElseThrow().guest().get(Toy.A));
        go(Motion.STEP_OVER);
        assertEquals("Z", output.text());
        session.change(machines -> machines.getLast().state().set(Toy.P, 17));
        assertEquals(17, session.suspension().orElseThrow().place());
        go(Motion.STEP_OVER);
        assertEquals("ZZ", output.text());
    }

    @Test
    void nothingIsChangedInTheMiddleOfTheMonitorsWork() throws SessionException {
        start(supervisor(1));
        session.stopAt(new StopConditions(NOWHERE, trap -> true));
        go(Motion.RESUME);
        assertThrows(SessionException.class,
                () -> session.change(machines -> machines.getLast().state().set(Toy.A, 1)));
        assertEquals(Long.valueOf('A'), session.read(machines -> machines.getLast().state().get(Toy.A)));
    }

    @Test
    void aRunningSessionTakesNoCommands() throws SessionException {
        start(supervisor(0));
        session.go(Motion.RESUME);
        assertThrows(SessionException.class, () -> session.go(Motion.RESUME));
        assertThrows(SessionException.class, () -> session.read(List::size));
        assertTrue(session.suspension().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void breakpointsTakeEffectWhileRunning(int depth) throws SessionException {
        start(supervisor(depth));
        session.go(Motion.RESUME);
        probe.resumed();
        session.stopAt(new StopConditions(address -> address == 34, NO_TRAP));
        assertEquals(34, probe.suspended().place());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void countsEachInstructionAndTrapOnceHoweverTheGuestIsRun(int depth) throws SessionException {
        PlaceCounts counts = new PlaceCounts(64);
        session.count(counts);
        List<Machine> machines = machines(depth);
        put(machines.getLast(), 6, 32, Toy.KERNEL, 0, 256);
        put(machines.getLast(), 16, Toy.add(1), Toy.call(1), Toy.add(1));
        put(machines.getLast(), 32, Toy.add(1), Toy.out(), Toy.add(1), 0x0700);
        machines.getLast().state().set(Toy.P, 16);
        session.stopAt(new StopConditions(address -> address == 33, NO_TRAP));
        start(machines);
        go(Motion.STEP_OVER);
        assertEquals(33, go(Motion.RESUME).place());
        session.go(Motion.RESUME);
        probe.resumed();
        probe.ended();
        assertEquals(List.of(1L, 1L, 0L), LongStream.range(16, 19).map(counts::executed).boxed().toList());
        assertEquals(List.of(1L, 1L, 1L, 1L), LongStream.range(32, 36).map(counts::executed).boxed().toList());
        assertEquals(1, counts.trapped(17), "the call");
        assertEquals(depth == 0 ? 0 : 1, counts.trapped(33), "what the monitor has to interpret traps");
    }
}
