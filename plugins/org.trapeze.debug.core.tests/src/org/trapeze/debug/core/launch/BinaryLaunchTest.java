package org.trapeze.debug.core.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.util.Map;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.DebugEvent;
import org.eclipse.debug.core.ILaunch;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.debug.core.model.IProcess;
import org.eclipse.debug.core.model.IThread;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trapeze.debug.core.fixture.Binaries;
import org.trapeze.debug.core.fixture.GuestLaunches;

/** Guests that come from other tools, or from the assembler as an image. */
class BinaryLaunchTest {
    private static final String IMAGE = """
            trapeze image 1
            machine tg
            unit 64
            entry 2 2
            segment 2 1
            0
            end
            """;

    @RegisterExtension
    private final GuestLaunches guests = new GuestLaunches();

    private IFile file(String name, byte[] content) throws CoreException {
        IFile file = guests.project().getFile(name);
        file.create(new ByteArrayInputStream(content), true, null);
        return file;
    }

    private ILaunchConfigurationWorkingCopy configuration(String name, byte[] content, Map<String, ?> settings)
            throws CoreException {
        ILaunchConfigurationWorkingCopy configuration = guests.configuration(file(name, content));
        settings.forEach(configuration::setAttribute);
        return configuration;
    }

    private String output(ILaunchConfigurationWorkingCopy configuration) throws CoreException {
        ILaunch launch = guests.run(configuration);
        guests.events().next(DebugEvent.TERMINATE, IProcess.class);
        return launch.getProcesses()[0].getStreamsProxy().getOutputStreamMonitor().getContents();
    }

    private String refusal(ILaunchConfigurationWorkingCopy configuration) {
        return assertThrows(CoreException.class, () -> guests.run(configuration)).getStatus().getMessage();
    }

    @ParameterizedTest
    @ValueSource(strings = { "program.elf", "program" })
    void anExecutableRunsWhateverItIsCalled(String name) throws CoreException {
        assertTrue(output(configuration(name, Binaries.elf(), Map.of(GuestAttributes.MACHINE, "rv32-bb")))
                .startsWith(Binaries.OUTPUT));
    }

    @ParameterizedTest
    @ValueSource(strings = { "256", "0x100", "0x1_000", "" })
    void plainBinaryRunsWhereItIsLoaded(String address) throws CoreException {
        assertTrue(output(configuration("program.bin", Binaries.plain(), Map.of(GuestAttributes.MACHINE, "rv32-bb",
                GuestAttributes.BINARY, true, GuestAttributes.ADDRESS, address))).startsWith(Binaries.OUTPUT));
    }

    private IThread suspended() {
        return (IThread) guests.events().next(DebugEvent.SUSPEND, IThread.class).getSource();
    }

    @Test
    void symbolsOfAnExecutableNameTheFrames() throws CoreException {
        ILaunchConfigurationWorkingCopy configuration = configuration("program.elf", Binaries.elf(),
                Map.of(GuestAttributes.MACHINE, "rv32-bb", GuestAttributes.STOP_AT_ENTRY, true));
        guests.debug(configuration);
        IThread thread = suspended();
        assertEquals("guest: main", thread.getTopStackFrame().getName());
        thread.stepOver();
        assertEquals("guest: main+4", suspended().getTopStackFrame().getName());
    }

    @Test
    void anImageRunsOnTheMachineThatItNames() throws CoreException {
        ILaunch launch = guests.run(configuration("program.img", IMAGE.getBytes(),
                Map.of(GuestAttributes.BUDGET, "9")));
        guests.events().next(DebugEvent.TERMINATE, IProcess.class);
        assertEquals("program.img on tg, bare", launch.getProcesses()[0].getLabel());
    }

    @Test
    void anImageRunsOnNoMachineOfOtherUnits() throws CoreException {
        assertEquals("program.img cannot be run: the image has units of 64 bits, those of rv32-bb have 8.",
                refusal(configuration("program.img", IMAGE.getBytes(), Map.of(GuestAttributes.MACHINE, "rv32-bb"))));
    }

    @Test
    void aDamagedImageSaysInWhichLine() throws CoreException {
        String message = refusal(configuration("program.img", "trapeze image 1\nfoo\n".getBytes(), Map.of()));
        assertTrue(message.startsWith("program.img cannot be run: line 2: "), message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "elf   | ''      | false | ''         | p does not say which machine it is for. Choose a machine.",
            "plain | ''      | true  | ''         | p does not say which machine it is for. Choose a machine.",
            "plain | rv32-bb | false | ''         | p is neither a source (.gasm) nor an image nor an ELF executable.",
            "plain | rv32-bb | true  | top        | The address of the plain binary, \"top\", is not a number.",
            "plain | rv32-bb | true  | -1         | The address of the plain binary, -1, is out of range",
            "plain | rv32-bb | true  | 0xfffffff0 | p cannot be run: the file has 12 units, which do not fit",
            "plain | tg      | true  | 0          | p cannot be run: the file has 12 bytes; a unit of tg has 8",
            "plain | pdp10   | true  | 0          | p cannot be run: a plain binary file holds bytes",
            "elf   | s360-67 | false | ''         | p cannot be run: the ELF file is little-endian",
            "elf   | z80     | false | ''         | There is no machine \"z80\"",
    })
    void aWrongChoiceRefusesTheLaunchInClearWords(String content, String machine, boolean binary, String address,
            String message) throws CoreException {
        String said = refusal(configuration("p", "elf".equals(content) ? Binaries.elf() : Binaries.plain(),
                Map.of(GuestAttributes.MACHINE, machine, GuestAttributes.BINARY, binary, GuestAttributes.ADDRESS,
                        address)));
        assertTrue(said.contains(message), said);
    }

    @Test
    void aSourceIsNoPlainBinary() throws CoreException {
        String message = refusal(configuration("g.gasm", "machine \"tg\"\n".getBytes(),
                Map.of(GuestAttributes.BINARY, true)));
        assertEquals("g.gasm is a source, not plain binary.", message);
    }
}
