package org.trapeze.vmm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trapeze.fixtures.Ir;
import org.trapeze.fixtures.StormMachine;
import org.trapeze.fixtures.WordMachine;
import org.trapeze.ir.arch.Architecture;
import org.trapeze.ir.arch.Interrupt;
import org.trapeze.machine.Machine;
import org.trapeze.machine.MachineObserver;
import org.trapeze.machine.RunRequest;
import org.trapeze.machine.Stop;
import org.trapeze.machine.TrapEvent;
import org.trapeze.machine.TrapPolicy;
import org.trapeze.machine.device.ConsoleDevice;
import org.trapeze.machine.device.ConsoleInput;
import org.trapeze.machine.device.ConsoleOutput;
import org.trapeze.machine.device.InteractiveInput;
import org.trapeze.machine.real.RealMachine;

class VirtualMachineTest {
    private static final long CODE = 16;
    private static final long HANDLER = 100;
    private static final long USER = 200;
    private static final long PSW = 50;

    private final List<String> phases = new ArrayList<>();
    private final MonitorObserver observer = new MonitorObserver() {
        @Override
        public void entered(MonitorEvent event) {
            String instruction = event.trap().instruction().map(each -> each.name()).orElse("-");
            phases.add("> " + event.phase() + " " + event.trap().cause().name() + " " + instruction + " "
                    + event.depth());
        }

        @Override
        public void left(MonitorEvent event) {
            phases.add("< " + event.phase());
        }
    };
    private final ConsoleOutput output = new ConsoleOutput();
    private RealMachine real;
    private VirtualMachine machine;

    @BeforeEach
    void create() throws MonitorException {
        create(WordMachine.create());
    }

    private void create(Architecture architecture) throws MonitorException {
        real = new RealMachine(architecture, 4096);
        real.devices().attach("console", new ConsoleDevice(ConsoleInput.of("in"), output));
        machine = new VirtualMachineMonitor(real, observer).create(1000);
        Programs.psw(machine, 2, false, HANDLER, 0, 1000);
        Programs.put(machine, HANDLER, "HALT 0 0 0");
    }

    /** A second monitor on the machine, with a machine of its own, prepared in the same way. */
    private VirtualMachine nest() throws MonitorException {
        VirtualMachine inner = new VirtualMachineMonitor(machine, observer).create(600);
        Programs.psw(inner, 2, false, HANDLER, 0, 600);
        Programs.put(inner, HANDLER, "HALT 0 0 0");
        return inner;
    }

    private static Stop run(Machine which) {
        return which.run(RunRequest.of(1000));
    }

    @Test
    void looksLikeABareMachineAfterReset() {
        RealMachine bare = new RealMachine(WordMachine.create(), 1000);
        assertEquals(bare.state(), machine.state());
        assertEquals(bare.storage().size(), machine.storage().size());
        assertEquals(1, machine.depth());
    }

    @Test
    void theGuestRunsInTheHostsUserModeUnderTheVmMap() {
        Programs.load(machine, CODE, "LI 1 0 7", "ST 1 0 300", "SIZE 2 0 0", "HALT 0 0 0");
        machine.run(RunRequest.of(2));
        assertEquals(1, real.state().get(WordMachine.M));
        assertEquals(machine.region().base(), real.state().get(WordMachine.L));
        assertEquals(1000, real.state().get(WordMachine.B));
        assertEquals(7, real.storage().read(machine.region().base() + 300));
        assertEquals(0, machine.state().get(WordMachine.M));
        assertEquals(0, machine.state().get(WordMachine.L));
        assertEquals(new Stop.Halted(), run(machine));
        assertEquals(1000, machine.state().get(WordMachine.R, 2), "the virtual machine's size");
    }

    @Test
    void aPrivilegedInstructionIsInterpreted() {
        Programs.psw(machine, PSW, true, USER, 10, 900);
        Programs.load(machine, CODE, "LPSW 0 0 50");
        Programs.put(machine, USER + 10, "ADDI 1 1 1");
        machine.run(RunRequest.of(2));
        assertEquals(List.of("> DISPATCH privileged LPSW 1", "> INTERPRET privileged LPSW 1", "< INTERPRET",
                "> ALLOCATE privileged LPSW 1", "< ALLOCATE", "< DISPATCH", "> RESUME privileged LPSW 1", "< RESUME"),
                phases);
        assertEquals(1, machine.state().get(WordMachine.M));
        assertEquals(1, machine.statistics().direct());
        assertEquals(1, machine.statistics().interpreted());
        assertEquals(1, machine.statistics().allocatorCalls());
        assertEquals(Map.of("privileged", 1L), machine.statistics().traps().byCause());
        assertEquals(Map.of("LPSW", 1L), machine.statistics().traps().byInstruction());
        assertEquals(0.5, machine.statistics().directShare());
    }

    @Test
    void anInstructionThatConcernsNoResourceDoesNotAskTheAllocator() {
        Programs.load(machine, CODE, "SPSW 0 0 300");
        machine.run(RunRequest.of(1));
        assertEquals(0, machine.statistics().allocatorCalls());
        assertEquals(1, machine.statistics().interpreted());
    }

    @Test
    void theGuestsOwnTrapIsReflected() {
        machine.state().set(WordMachine.M, 1);
        Programs.load(machine, CODE, "CALL 1 0 300");
        machine.state().set(WordMachine.R, 1, 8);
        assertEquals(new Stop.Halted(), run(machine));
        assertEquals(List.of("> DISPATCH svc CALL 1", "> REFLECT svc CALL 1", "< REFLECT", "< DISPATCH",
                "> RESUME svc CALL 1", "< RESUME", "> DISPATCH privileged HALT 1", "> INTERPRET privileged HALT 1",
                "< INTERPRET", "< DISPATCH"), phases);
        assertEquals(8, machine.storage().read(300), "what the instruction did before it trapped");
        assertEquals(1L << 31 | 5L << 24 | 9L << 16 | CODE + 1, machine.storage().read(0));
        assertEquals(1, machine.statistics().reflected());
        assertEquals(Map.of("svc", 1L), machine.delivered().byCause());
    }

    @Test
    void anInterpretedInstructionMayTrapInItsOwnRight() {
        Programs.load(machine, CODE, "LPSW 0 0 999");
        assertEquals(new Stop.Halted(), run(machine));
        assertEquals(List.of("> DISPATCH privileged LPSW 1", "> INTERPRET privileged LPSW 1", "< INTERPRET",
                "> REFLECT memory LPSW 1", "< REFLECT", "< DISPATCH"), phases.subList(0, 6));
        assertEquals(Map.of("memory", 1L), machine.delivered().byCause());
    }

    /** The host's resources are not the guest's, so the host may trap where a bare machine would not. */
    @Test
    void aTrapThatAResourceOfTheGuestForbidsIsNotReflected() {
        machine.state().set(WordMachine.M, 1);
        machine.state().set(WordMachine.TIMER, 9);
        Programs.load(machine, CODE, "PERMIT 1 0 0");
        machine.run(RunRequest.of(1));
        assertEquals(1, machine.state().get(WordMachine.R, 1));
        assertEquals(8, machine.state().get(WordMachine.TIMER));
        assertEquals(1, machine.statistics().interpreted());
        assertEquals(Map.of(), machine.delivered().byCause());
    }

    @Test
    void aMonitorAboveGetsTheTrapWithoutAnyEffect() {
        machine.state().set(WordMachine.M, 1);
        machine.state().set(WordMachine.TIMER, 9);
        Programs.load(machine, CODE, "CALL 1 0 300");
        Stop stop = machine.run(RunRequest.of(10).withTraps(TrapPolicy.STOP));
        TrapEvent trap = assertInstanceOf(Stop.Trapped.class, stop).trap();
        assertEquals("CALL", trap.instruction().orElseThrow().name());
        assertEquals(CODE, machine.state().pc());
        assertEquals(0, machine.state().get(WordMachine.R, 1));
        assertEquals(9, machine.state().get(WordMachine.TIMER));
        assertEquals(0, machine.time());
        assertEquals(0, machine.statistics().reflected());
    }

    @Test
    void nestingIsComposition() throws MonitorException {
        VirtualMachine inner = nest();
        Programs.load(inner, CODE, "LI 1 0 104", "OUT 0 1 0", "ST 1 0 599", "ST 1 0 600");
        assertEquals(new Stop.Halted(), run(inner));
        assertEquals(2, inner.depth());
        assertEquals("h", output.text());
        assertEquals(104, real.storage().read(machine.region().base() + inner.region().base() + 599));
        assertEquals(List.of("> DISPATCH privileged OUT 1", "> REFLECT privileged OUT 1", "< REFLECT", "< DISPATCH",
                "> DISPATCH privileged OUT 2", "> INTERPRET privileged OUT 2", "< INTERPRET",
                "> ALLOCATE privileged OUT 2",
                "< ALLOCATE", "< DISPATCH"), phases.subList(0, 10));
        assertEquals(2, inner.statistics().direct());
        assertEquals(2, machine.time(), "what the inner monitor does takes no time on its host");
    }

    @Test
    void virtualTimersAreExact() {
        for (long timer = 2; timer < 40; timer++) {
            machine.reset();
            machine.state().set(WordMachine.TIMER, timer);
            machine.state().set(WordMachine.M, 1);
            Programs.load(machine, CODE, "ADDI 1 1 1", "B 0 0 16");
            long[] struck = {-1};
            run(machine, new MachineObserver() {
                @Override
                public void delivering(Machine which, TrapEvent trap) {
                    assertEquals("clock", trap.cause().name());
                    struck[0] = which.time();
                }
            });
            assertEquals(timer - 1, struck[0]);
            assertEquals(1, machine.statistics().virtualInterrupts());
            assertEquals(0, real.state().get(WordMachine.TIMER), "the host's timer is not used");
        }
    }

    private static void run(Machine which, MachineObserver observer) {
        assertEquals(new Stop.Halted(), which.run(RunRequest.of(1000).withObserver(observer)));
    }

    @Test
    void breakpointsAreAddressesOfTheVirtualMachine() throws MonitorException {
        for (VirtualMachine each : List.of(machine, nest())) {
            Programs.load(each, CODE, "LI 1 0 1", "OUT 0 1 0", "LI 2 0 2", "B 0 0 16");
            for (long stop = CODE; stop < CODE + 4; stop++) {
                long wanted = stop;
                RunRequest request = RunRequest.of(100).withBreakpoints(address -> address == wanted);
                assertEquals(new Stop.AtBreakpoint(stop), each.run(request));
                assertEquals(stop, each.state().pc());
                long time = each.time();
                assertEquals(new Stop.AtBreakpoint(stop), each.run(request));
                assertEquals(time + 4, each.time());
            }
        }
    }

    @Test
    void stopsAtTheHandlersBreakpoint() {
        machine.state().set(WordMachine.M, 1);
        Programs.load(machine, CODE, "SVC 0 0 0");
        assertEquals(new Stop.AtBreakpoint(HANDLER),
                machine.run(RunRequest.of(100).withBreakpoints(address -> address == HANDLER)));
    }

    @Test
    void suspendsWhereverItIs() {
        Programs.load(machine, CODE, "OUT 0 1 0", "B 0 0 16");
        int[] asked = {0};
        assertEquals(new Stop.Suspended(),
                machine.run(RunRequest.of(RunRequest.UNLIMITED).withSuspend(() -> ++asked[0] > 10)));
    }

    @Test
    void suspendsWhileTheGuestWaitsForInput() throws MonitorException {
        InteractiveInput input = new InteractiveInput();
        real.devices().attach("console", new ConsoleDevice(input, output));
        VirtualMachine inner = nest();
        Programs.load(inner, CODE, "IN 1 0 0", "HALT 0 0 0");
        boolean[] suspend = {false};
        int[] asked = {0};
        RunRequest request = RunRequest.of(100).withSuspend(() -> suspend[0] || ++asked[0] > 5);
        assertEquals(new Stop.Suspended(), inner.run(request));
        assertEquals(CODE, inner.state().pc());
        assertEquals(0, inner.time());
        input.type("x");
        assertEquals(new Stop.Halted(), run(inner));
        assertEquals('x', inner.state().get(WordMachine.R, 1));
    }

    @Test
    void budgetsAreExactAcrossTraps() {
        Programs.load(machine, CODE, "LI 1 0 1", "OUT 0 1 0", "LI 2 0 2", "B 0 0 16");
        for (int i = 1; i <= 20; i++) {
            assertEquals(new Stop.BudgetSpent(), machine.run(RunRequest.of(i)));
            assertEquals(i * (i + 1) / 2, machine.time());
        }
    }

    @Test
    void unpredictableStopsTheVirtualMachine() {
        Programs.load(machine, CODE, "UNKNOWN 0 0 0");
        Stop.CheckStop stop = assertInstanceOf(Stop.CheckStop.class, run(machine));
        assertTrue(stop.reason().contains("UNKNOWN"), stop.reason());
    }

    @Test
    void aTrapThatCannotBeDeliveredStopsTheVirtualMachineAndNotItsHost() throws MonitorException {
        VirtualMachine tiny = machine.monitor().create(3);
        Programs.load(tiny, 2, "SVC 0 0 0");
        assertInstanceOf(Stop.CheckStop.class, run(tiny));
        Programs.load(machine, CODE, "HALT 0 0 0");
        assertEquals(new Stop.Halted(), run(machine));
        assertInstanceOf(Stop.CheckStop.class, run(tiny));
        tiny.reset();
        Programs.load(tiny, 2, "HALT 0 0 0");
        assertEquals(new Stop.Halted(), run(tiny));
    }

    @Test
    void aHostThatInterruptsUserModeAlwaysIsSlowButRight() throws MonitorException {
        Interrupt always = new Interrupt(WordMachine.CLOCK, Ir.and(Ir.eq(Ir.get(WordMachine.M), Ir.c(1, 1)),
                Ir.eq(Ir.get(WordMachine.R, Ir.c(7, 3)), Ir.c(0, 32))));
        create(StormMachine.create(always, WordMachine.create().traps().delivery()));
        Programs.load(machine, CODE, "LI 1 0 3", "ADDI 1 1 2", "HALT 0 0 0");
        assertEquals(new Stop.Halted(), run(machine));
        assertEquals(5, machine.state().get(WordMachine.R, 1));
        assertEquals(3, machine.time());
        assertEquals(3, machine.statistics().interpreted());
    }

    @Test
    void theHostsTimerIsParkedWhereZeroWouldInterrupt() throws MonitorException {
        Interrupt expired = new Interrupt(WordMachine.CLOCK, Ir.and(Ir.eq(Ir.get(WordMachine.M), Ir.c(1, 1)),
                Ir.eq(Ir.get(WordMachine.TIMER), Ir.c(0, 16))));
        create(StormMachine.create(expired, WordMachine.create().traps().delivery()));
        Programs.load(machine, CODE, "LI 1 0 3", "ADDI 1 1 2", "HALT 0 0 0");
        assertEquals(new Stop.Halted(), run(machine));
        assertEquals(2, machine.statistics().direct());
    }

    @Test
    void theObserverSeesTheInstructionBeforeAndAfterItsRoutine() throws MonitorException {
        List<Long> counters = new ArrayList<>();
        MonitorObserver watching = new MonitorObserver() {
            @Override
            public void entered(MonitorEvent event) {
                note(event);
            }

            @Override
            public void left(MonitorEvent event) {
                note(event);
            }

            private void note(MonitorEvent event) {
                if (event.phase() == MonitorPhase.INTERPRET) {
                    counters.add(event.machine().state().pc());
                    assertEquals(CODE, event.machine().host().state().pc());
                }
            }
        };
        VirtualMachine watched = new VirtualMachineMonitor(new RealMachine(WordMachine.create()), watching).create(500);
        Programs.load(watched, CODE, "SIZE 0 0 0");
        watched.run(RunRequest.of(1));
        assertEquals(List.of(CODE, CODE + 1), counters);
    }
}
