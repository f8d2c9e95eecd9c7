package org.trapeze.debug.core.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.DebugEvent;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunch;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.debug.core.model.IProcess;
import org.eclipse.debug.core.model.IStreamsProxy2;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trapeze.debug.core.TrapezeDebug;
import org.trapeze.debug.core.fixture.GuestLaunches;

class GuestLaunchTest {
    private static final String ECHO = """
                    machine "tg"
                    org 2
            start:  in r1
                    out r1
                    li r2, 'x'
                    bne r1, r2, start
                    halt
            """;

    @RegisterExtension
    private final GuestLaunches guests = new GuestLaunches();

    private String runToEnd(ILaunchConfigurationWorkingCopy configuration) throws CoreException {
        ILaunch launch = guests.run(configuration);
        guests.events().next(DebugEvent.TERMINATE, IProcess.class);
        return launch.getProcesses()[0].getStreamsProxy().getOutputStreamMonitor().getContents();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void theExamplePrintsTheSameWhateverItRunsUnder(int depth) throws CoreException, IOException {
        String output = runToEnd(guests.configuration(guests.supervisor(), depth));
        assertTrue(output.startsWith("supervisor: here\nhe[clock]llo from user mode[bounds]\n"), output);
        String end = output.substring(output.indexOf("supervisor: the user program has ended"));
        assertTrue(end.matches("(?s)supervisor: the user program has ended\\R\\[halted; \\d+ instructions, .* % "
                + "directly; traps: .*svc \\d+.*]\\R"), end);
    }

    @Test
    void theLaunchTypeHasItsName() {
        assertEquals("Guest on Trapeze", DebugPlugin.getDefault().getLaunchManager()
                .getLaunchConfigurationType(TrapezeDebug.LAUNCH_TYPE).getName());
    }

    @Test
    void aGuestThatHaltsExitsWithZero() throws CoreException, IOException {
        ILaunch launch = guests.run(guests.configuration(guests.supervisor(), 1));
        guests.events().next(DebugEvent.TERMINATE, IProcess.class);
        IProcess process = launch.getProcesses()[0];
        assertEquals(0, process.getExitValue());
        assertTrue(process.isTerminated());
        assertEquals("supervisor.gasm on tg under vmm", process.getLabel());
        assertEquals(0, launch.getDebugTargets().length);
    }

    @Test
    void whatIsTypedReachesTheGuest() throws CoreException, IOException {
        ILaunch launch = guests.run(guests.configuration(guests.file("echo.gasm", ECHO), 1));
        IProcess process = launch.getProcesses()[0];
        process.getStreamsProxy().write("h\u00e9\n");
        process.getStreamsProxy().write("x");
        guests.events().next(DebugEvent.TERMINATE, IProcess.class);
        String output = process.getStreamsProxy().getOutputStreamMonitor().getContents();
        assertTrue(output.startsWith("h\u00e9\nx"), output);
    }

    @Test
    void theEndOfTheInputReadsAsAllOnes() throws CoreException, IOException {
        String guest = ECHO.replace("li r2, 'x'", "li r2, 255");
        ILaunch launch = guests.run(guests.configuration(guests.file("echo.gasm", guest)));
        ((IStreamsProxy2) launch.getProcesses()[0].getStreamsProxy()).closeInputStream();
        guests.events().next(DebugEvent.TERMINATE, IProcess.class);
        assertEquals(0, launch.getProcesses()[0].getExitValue());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void anEndlessLoopEndsWhenItIsTerminated(int depth) throws CoreException {
        IFile loop = guests.file("loop.gasm", "machine \"tg\"\norg 2\nhere: b here\n");
        ILaunch launch = guests.run(guests.configuration(loop, depth));
        assertFalse(launch.isTerminated());
        launch.terminate();
        guests.events().next(DebugEvent.TERMINATE, IProcess.class);
        assertTrue(launch.isTerminated());
        assertFalse(launch.getProcesses()[0].getExitValue() == 0);
    }

    @Test
    void aGuestThatWaitsForInputEndsWhenItIsTerminated() throws CoreException {
        ILaunch launch = guests.run(guests.configuration(guests.file("echo.gasm", ECHO), 1));
        launch.terminate();
        guests.events().next(DebugEvent.TERMINATE, IProcess.class);
        assertTrue(launch.isTerminated());
    }

    @Test
    void theBudgetEndsALoopAndSaysSo() throws CoreException {
        IFile loop = guests.file("loop.gasm", "machine \"tg\"\norg 2\nhere: b here\n");
        ILaunchConfigurationWorkingCopy configuration = guests.configuration(loop);
        configuration.setAttribute(GuestAttributes.BUDGET, "1000");
        ILaunch launch = guests.run(configuration);
        guests.events().next(DebugEvent.TERMINATE, IProcess.class);
        String message = launch.getProcesses()[0].getStreamsProxy().getErrorStreamMonitor().getContents();
        assertTrue(message.contains("budget") && message.contains("1000 instructions"), message);
    }

    @Test
    void errorsRefuseTheLaunchWithTheirPlaces() throws CoreException {
        IFile guest = guests.file("wrong.gasm", "machine \"tg\"\norg 2\n  frobnicate r1\n  li r99, 1\n  halt\n");
        CoreException refusal = assertThrows(CoreException.class, () -> guests.run(guests.configuration(guest)));
        String message = refusal.getStatus().getMessage();
        assertTrue(message.startsWith("wrong.gasm cannot be run because it has 2 errors:\nline 3, column 3: "),
                message);
        assertTrue(message.contains("\nline 4, column "), message);
        assertEquals(0, launches());
    }

    private static int launches() {
        return (int) Arrays.stream(DebugPlugin.getDefault().getLaunchManager().getLaunches())
                .filter(ILaunch::hasChildren).count();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "org.trapeze.debug.core.guest   | ''               | No guest is chosen.",
            "org.trapeze.debug.core.guest   | guests           | does not name a file",
            "org.trapeze.debug.core.guest   | /guests/no.gasm  | There is no guest /guests/no.gasm",
            "org.trapeze.debug.core.monitor | hybrid           | The hybrid monitor is not available yet.",
            "org.trapeze.debug.core.monitor | xen              | There is no monitor \"xen\".",
            "org.trapeze.debug.core.storage | lots             | is not a number",
            "org.trapeze.debug.core.storage | 0                | is out of range",
            "org.trapeze.debug.core.storage | 4                | needs",
            "org.trapeze.debug.core.budget  | -1               | is out of range",
            "org.trapeze.debug.core.machine | pdp11            | There is no machine \"pdp11\"",
    })
    void aWrongSettingRefusesTheLaunchInClearWords(String attribute, String value, String message)
            throws CoreException, IOException {
        ILaunchConfigurationWorkingCopy configuration = guests.configuration(guests.supervisor());
        configuration.setAttribute(attribute, value);
        CoreException refusal = assertThrows(CoreException.class, () -> guests.run(configuration));
        assertTrue(refusal.getStatus().getMessage().contains(message), refusal.getStatus().getMessage());
    }

    @Test
    void anotherMachineCanBeNamed() throws CoreException, IOException {
        ILaunchConfigurationWorkingCopy configuration = guests.configuration(guests.supervisor());
        configuration.setAttribute(GuestAttributes.MACHINE, "tg-jrst");
        ILaunch launch = guests.run(configuration);
        guests.events().next(DebugEvent.TERMINATE, IProcess.class);
        assertEquals("supervisor.gasm on tg-jrst, bare", launch.getProcesses()[0].getLabel());
        assertEquals(0, launch.getProcesses()[0].getExitValue());
    }

    @Test
    void aMachineOfTheProjectIsFoundWhereverItLies() throws CoreException, IOException {
        guests.project().getFolder("machines").create(true, true, null);
        guests.file("machines/mine.isa", "machine \"mine\" \"tg again\" extends \"tg\"\n");
        IFile guest = guests.file("guest.gasm", "machine \"mine\"\norg 2\n li r1, 'k'\n out r1\n halt\n");
        assertTrue(runToEnd(guests.configuration(guest)).startsWith("k"));
    }
}
