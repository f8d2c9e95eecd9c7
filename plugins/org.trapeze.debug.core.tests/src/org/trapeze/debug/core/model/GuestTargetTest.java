package org.trapeze.debug.core.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.resources.IMarkerDelta;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.debug.core.DebugEvent;
import org.eclipse.debug.core.DebugException;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.IBreakpointsListener;
import org.eclipse.debug.core.ILaunch;
import org.eclipse.debug.core.model.IBreakpoint;
import org.eclipse.debug.core.model.IDebugTarget;
import org.eclipse.debug.core.model.IProcess;
import org.eclipse.debug.core.model.IRegisterGroup;
import org.eclipse.debug.core.model.IStackFrame;
import org.eclipse.debug.core.model.IThread;
import org.eclipse.debug.core.model.IVariable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trapeze.debug.core.breakpoints.GuestLineBreakpoint;
import org.trapeze.debug.core.breakpoints.TrapBreakpoint;
import org.trapeze.debug.core.breakpoints.TrapSelection;
import org.trapeze.debug.core.fixture.GuestLaunches;
import org.trapeze.debug.core.launch.GuestAttributes;

class GuestTargetTest {
    @RegisterExtension
    private final GuestLaunches guests = new GuestLaunches();
    private IFile guest;
    private ILaunch launch;

    private void debug(int depth, boolean stopAtEntry) throws CoreException, IOException {
        guest = guests.supervisor();
        debugAgain(depth, stopAtEntry);
    }

    private void debugAgain(int depth, boolean stopAtEntry) throws CoreException {
        var configuration = guests.configuration(guest, depth);
        configuration.setAttribute(GuestAttributes.STOP_AT_ENTRY, stopAtEntry);
        launch = guests.debug(configuration);
    }

    private IThread suspended(int detail) {
        DebugEvent event = guests.events().next(DebugEvent.SUSPEND, IThread.class);
        assertEquals(detail, event.getDetail());
        return (IThread) event.getSource();
    }

    private static List<String> frames(IThread thread) throws DebugException {
        return Arrays.stream(thread.getStackFrames()).map(GuestTargetTest::name).toList();
    }

    private static String name(IStackFrame frame) {
        try {
            return frame.getName();
        } catch (DebugException e) {
            throw new AssertionError(e);
        }
    }

    private static IVariable variable(IVariable[] all, String name) {
        return Arrays.stream(all).filter(each -> named(each, name)).findFirst().orElseThrow();
    }

    private static boolean named(IVariable variable, String name) {
        try {
            return variable.getName().equals(name);
        } catch (DebugException e) {
            throw new AssertionError(e);
        }
    }

    private static IVariable register(IThread thread, String group, String name) throws DebugException {
        for (IRegisterGroup each : thread.getTopStackFrame().getRegisterGroups()) {
            if (each.getName().equals(group)) {
                return variable(each.getRegisters(), name);
            }
        }
        throw new AssertionError("no group " + group);
    }

    private static String value(IVariable variable) throws DebugException {
        return variable.getValue().getValueString();
    }

    /** The change of a breakpoint: something that may fail. */
    private interface Change {
        void make() throws CoreException;
    }

    /**
     * Changes a breakpoint and waits until all who follow breakpoints know, since the platform tells them in a
     * job. The build that follows its creation must be over: until then the platform keeps changes to itself.
     */
    private void changed(Change change) throws CoreException {
        AtomicBoolean told = new AtomicBoolean();
        IBreakpointsListener last = new IBreakpointsListener() {
            @Override
            public void breakpointsAdded(IBreakpoint[] breakpoints) {
                // not awaited
            }

            @Override
            public void breakpointsRemoved(IBreakpoint[] breakpoints, IMarkerDelta[] deltas) {
                // not awaited
            }

            @Override
            public void breakpointsChanged(IBreakpoint[] breakpoints, IMarkerDelta[] deltas) {
                told.set(true);
            }
        };
        ResourcesPlugin.getWorkspace().checkpoint(true);
        try {
            Job.getJobManager().join(ResourcesPlugin.FAMILY_AUTO_BUILD, null);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        DebugPlugin.getDefault().getBreakpointManager().addBreakpointListener(last);
        change.make();
        guests.events().await("news of the breakpoint", told::get);
        DebugPlugin.getDefault().getBreakpointManager().removeBreakpointListener(last);
    }

    private int line(String text) throws CoreException {
        return GuestLaunches.line(guest, text);
    }

    @Test
    void aTrapBreakpointUnderTheMonitorShowsWhoIsAtWork() throws CoreException, IOException {
        TrapBreakpoint breakpoint = TrapBreakpoint.create(new TrapSelection(Set.of("privileged"), "", 1));
        debug(1, false);
        IThread thread = suspended(DebugEvent.BREAKPOINT);
        int line = line("print:  ld") + 2;
        assertEquals(List.of("Dispatcher(privileged)", "guest: print+2, supervisor.gasm:" + line), frames(thread));
        assertEquals(List.of(breakpoint), List.of(thread.getBreakpoints()));
        assertEquals(line, thread.getTopStackFrame().getLineNumber());
        thread.stepInto();
        suspended(DebugEvent.STEP_END);
        assertEquals("Interpreter(OUT)", frames(thread).getFirst());
        assertEquals(3, frames(thread).size());
        thread.stepReturn();
        suspended(DebugEvent.STEP_END);
        assertEquals(List.of("guest: print+3, supervisor.gasm:" + (line + 1)), frames(thread));
        assertEquals("s", launch.getProcesses()[0].getStreamsProxy().getOutputStreamMonitor().getContents());
    }

    @Test
    void aTrapBreakpointOnTheBareMachineStopsBeforeTheDelivery() throws CoreException, IOException {
        TrapBreakpoint.create(new TrapSelection(Set.of("memory"), "tg", 1));
        debug(0, false);
        IThread thread = suspended(DebugEvent.BREAKPOINT);
        assertEquals(List.of("Trap(memory)", "guest: over, supervisor.gasm:" + line("over:")), frames(thread));
        IVariable[] variables = thread.getTopStackFrame().getVariables();
        IVariable trap = variable(variables, "trap");
        assertEquals("memory", value(trap));
        assertEquals("LD, load", value(variable(trap.getValue().getVariables(), "instruction")));
        assertEquals("0x40 (64)", value(variable(trap.getValue().getVariables(), "code")));
        thread.stepOver();
        suspended(DebugEvent.STEP_END);
        assertEquals(List.of("guest: trap, supervisor.gasm:" + line("trap:   ld")), frames(thread));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void aLineBreakpointWorksInRelocatedCode(int depth) throws CoreException, IOException {
        guest = guests.supervisor();
        GuestLineBreakpoint breakpoint = GuestLineBreakpoint.create(guest, line("next:"));
        debugAgain(depth, false);
        IThread thread = suspended(DebugEvent.BREAKPOINT);
        assertEquals(List.of("guest: next, supervisor.gasm:" + line("next:")), frames(thread));
        assertEquals(List.of(breakpoint), List.of(thread.getBreakpoints()));
        thread.resume();
        suspended(DebugEvent.BREAKPOINT);
        changed(() -> breakpoint.setEnabled(false));
        thread.resume();
        guests.events().next(DebugEvent.TERMINATE, IDebugTarget.class);
        assertEquals(0, launch.getProcesses()[0].getExitValue());
    }

    @Test
    void skippingAllBreakpointsSkipsThem() throws CoreException, IOException {
        guest = guests.supervisor();
        GuestLineBreakpoint.create(guest, line("next:"));
        TrapBreakpoint.create(TrapSelection.ANY);
        DebugPlugin.getDefault().getBreakpointManager().setEnabled(false);
        debugAgain(1, false);
        guests.events().next(DebugEvent.TERMINATE, IProcess.class);
        assertTrue(launch.isTerminated());
    }

    @Test
    void hitsBeforeTheFirstWantedOnePass() throws CoreException, IOException {
        TrapBreakpoint.create(new TrapSelection(Set.of("svc"), "", 4));
        debug(1, false);
        IThread thread = suspended(DebugEvent.BREAKPOINT);
        assertEquals(List.of("Dispatcher(svc)", "guest: next+2, supervisor.gasm:" + line("svc     PUT")),
                frames(thread));
        String output = launch.getProcesses()[0].getStreamsProxy().getOutputStreamMonitor().getContents();
        assertTrue(output.replace("[clock]", "").endsWith("here\nhel"), output);
    }

    @Test
    void breakpointsAddedAndRemovedWhileRunningTakeEffect() throws CoreException {
        guest = guests.file("loop.gasm", "machine \"tg\"\norg 2\nhere: addi r1, r1, 1\n b here\n");
        debugAgain(1, false);
        GuestLineBreakpoint breakpoint = GuestLineBreakpoint.create(guest, 4);
        IThread thread = suspended(DebugEvent.BREAKPOINT);
        assertEquals(4, thread.getTopStackFrame().getLineNumber());
        breakpoint.delete();
        thread.resume();
        guests.events().next(DebugEvent.RESUME, IThread.class);
        thread.suspend();
        suspended(DebugEvent.CLIENT_REQUEST);
    }

    @Test
    void stepsAreToldInOrderAndKeepTheirFrame() throws CoreException, IOException {
        debug(1, true);
        IThread thread = suspended(DebugEvent.BREAKPOINT);
        IStackFrame frame = thread.getTopStackFrame();
        assertEquals("guest: start, supervisor.gasm:" + line("start:"), frame.getName());
        assertFalse(thread.isStepping());
        thread.stepOver();
        assertEquals(DebugEvent.STEP_OVER, guests.events().next(DebugEvent.RESUME, IThread.class).getDetail());
        suspended(DebugEvent.STEP_END);
        assertSame(frame, thread.getTopStackFrame());
        assertEquals(line("start:") + 1, frame.getLineNumber());
        assertTrue(thread.canStepReturn());
    }

    @Test
    void stepReturnRunsToTheUserProgram() throws CoreException, IOException {
        debug(1, true);
        IThread thread = suspended(DebugEvent.BREAKPOINT);
        thread.stepReturn();
        suspended(DebugEvent.STEP_END);
        assertEquals(List.of("guest: begin, supervisor.gasm:" + line("li      r2, text")), frames(thread));
        assertFalse(thread.canStepReturn());
    }

    @Test
    void virtualAndRealPswAreShownSideBySide() throws CoreException, IOException {
        debug(1, true);
        IThread thread = suspended(DebugEvent.BREAKPOINT);
        thread.stepOver();
        suspended(DebugEvent.STEP_END);
        IVariable[] variables = thread.getTopStackFrame().getVariables();
        assertEquals(List.of("virtual PSW", "real PSW", "trap", "instructions executed"),
                Arrays.stream(variables).map(GuestTargetTest::name).toList());
        IVariable virtual = variable(variables, "virtual PSW");
        assertTrue(value(virtual).startsWith("m supervisor, p 0x0011, l 0x0000, b 0x"), value(virtual));
        IVariable real = variable(variables, "real PSW");
        assertTrue(value(real).startsWith("m user, p 0x0011, l 0x"), value(real));
        assertEquals("supervisor (0)", value(variable(virtual.getValue().getVariables(), "m")));
        assertEquals("none", value(variable(variables, "trap")));
        assertEquals("1", value(variable(variables, "instructions executed")));
    }

    private static String name(IVariable variable) {
        try {
            return variable.getName();
        } catch (DebugException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void whatAStepChangedIsMarked() throws CoreException, IOException {
        debug(0, true);
        IThread thread = suspended(DebugEvent.BREAKPOINT);
        IVariable r15 = register(thread, "Machine", "r15");
        assertFalse(r15.hasValueChanged());
        var before = r15.getValue();
        thread.stepOver();
        suspended(DebugEvent.STEP_END);
        assertSame(r15, register(thread, "Machine", "r15"));
        assertTrue(r15.hasValueChanged());
        assertFalse(register(thread, "Machine", "r14").hasValueChanged());
        assertFalse(before.equals(r15.getValue()));
        assertNotSame(r15.getValue(), r15.getValue());
        assertEquals(r15.getValue(), r15.getValue());
        thread.stepOver();
        suspended(DebugEvent.STEP_END);
        assertFalse(r15.hasValueChanged());
    }

    @Test
    void registersOfTheGuestCanBeChangedAtRest() throws CoreException, IOException {
        debug(1, true);
        IThread thread = suspended(DebugEvent.BREAKPOINT);
        IVariable r1 = register(thread, "Guest's machine", "r1");
        assertTrue(r1.supportsValueModification());
        assertFalse(register(thread, "Real machine", "r1").supportsValueModification());
        assertThrows(DebugException.class, () -> r1.verifyValue("many"));
        r1.setValue("0x2a");
        guests.events().next(DebugEvent.CHANGE, IDebugTarget.class);
        assertEquals("0x000000000000002a (42)", value(r1));
        IVariable mode = register(thread, "Guest's machine", "m");
        mode.setValue("user");
        assertEquals("user (1)", value(mode));
    }

    @Test
    void nothingIsChangedWhileTheMonitorIsAtWork() throws CoreException, IOException {
        TrapBreakpoint.create(TrapSelection.ANY);
        debug(1, false);
        IThread thread = suspended(DebugEvent.BREAKPOINT);
        assertFalse(register(thread, "Guest's machine", "r1").supportsValueModification());
    }

    @Test
    void everyLifeIsToldFromBeginningToEnd() throws CoreException, IOException {
        debug(1, false);
        IDebugTarget target = launch.getDebugTarget();
        IProcess process = launch.getProcesses()[0];
        guests.events().await("the end", launch::isTerminated);
        guests.events().await("the last event", () -> guests.events().kinds(target).contains(DebugEvent.TERMINATE));
        assertEquals(List.of(DebugEvent.CREATE, DebugEvent.TERMINATE), guests.events().kinds(target));
        assertEquals(List.of(DebugEvent.CREATE, DebugEvent.TERMINATE), guests.events().kinds(process));
        assertEquals(0, target.getThreads().length);
        assertFalse(target.canDisconnect());
        assertSame(process, target.getProcess());
        assertEquals("tg under vmm", target.getName());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void aLoopIsSuspendedAndTerminated(int depth) throws CoreException {
        guest = guests.file("loop.gasm", "machine \"tg\"\norg 2\nhere: b here\n");
        debugAgain(depth, false);
        IDebugTarget target = launch.getDebugTarget();
        assertTrue(target.canSuspend());
        target.suspend();
        IThread thread = suspended(DebugEvent.CLIENT_REQUEST);
        assertEquals(List.of("guest: here, loop.gasm:3"), frames(thread));
        assertTrue(target.canResume());
        target.resume();
        assertFalse(thread.isSuspended());
        target.terminate();
        guests.events().next(DebugEvent.TERMINATE, IDebugTarget.class);
        assertTrue(launch.isTerminated());
    }

    @Test
    void theSourceOfEveryFrameIsTheAssembledFile() throws CoreException, IOException {
        TrapBreakpoint.create(TrapSelection.ANY);
        debug(1, false);
        IThread thread = suspended(DebugEvent.BREAKPOINT);
        for (IStackFrame frame : thread.getStackFrames()) {
            assertEquals(guest, launch.getSourceLocator().getSourceElement(frame));
        }
    }

    @Test
    void breakpointsAreRestoredFromTheirMarkers() throws CoreException, IOException {
        guest = guests.supervisor();
        var line = GuestLineBreakpoint.create(guest, 7);
        var trap = TrapBreakpoint.create(new TrapSelection(Set.of("svc", "clock"), "tg", 2));
        var manager = DebugPlugin.getDefault().getBreakpointManager();
        for (IBreakpoint breakpoint : List.of(line, trap)) {
            assertTrue(breakpoint.isPersisted());
            assertSame(breakpoint, manager.getBreakpoint(breakpoint.getMarker()));
        }
        TrapBreakpoint again = new TrapBreakpoint();
        again.setMarker(trap.getMarker());
        assertEquals(trap.selection(), again.selection());
    }
}
