package org.trapeze.cli.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.trapeze.asm.image.Image;
import org.trapeze.classify.Classification;
import org.trapeze.classify.Classifier;
import org.trapeze.classify.Profile;
import org.trapeze.machine.MachineState;
import org.trapeze.machine.RunRequest;
import org.trapeze.machine.Stop;
import org.trapeze.machine.real.RealMachine;

/** VMX: what it repairs, its encodings, and a guest that is entered and left. */
class Ia32VmxTest {
    private static final LibraryMachine MACHINE = LibraryMachine.of("ia32-vmx");
    private static final String SET = """
            start: mov esp, 0x8000
            vmxon [region]
            vmptrld [region]
            mov esi, fields
            next: mov ecx, [esi]
            cmp ecx, 0
            je launch
            mov edx, [esi + 4]
            vmwrite ecx, edx
            add esi, 8
            jmp next
            launch: vmlaunch
            """;
    /** A flat guest at level 3 with one page of storage, at 0 for it. */
    private static final String FIELDS = """
            region: dword 0x20000
            fields: dword 0x6800, 0x11, 0x681c, 0x800, 0x681e, 0x10, 0x6820, 2, 0x201a, 0x30000
            dword 0x0804, 3, 0x4802, 0xffffffff, 0x4804, 0xffffffff, 0x4806, 0xffffffff
            dword 0x4816, 14, 0x4818, 15, 0x481a, 15
            dword 0x6c00, 0x11, 0x6c14, 0x8000, 0x6c16, exit, 0
            org 0x30000
            dword 0x31007
            org 0x31000
            dword 0x32007
            org 0x32000
            dword 0x33007
            org 0x33000
            dword 0x40007
            """;

    /** {@return the state in which the monitor halts} */
    private static MachineState run(String guest) {
        Image image = MACHINE.assemble("entry start\norg 0x1000\n" + SET
                + "exit: mov ebx, 0x4402\nvmread eax, ebx\nmov ebx, 0x681e\nvmread ecx, ebx\nhlt\n" + FIELDS
                + "org 0x40010, 0x10\n" + guest.replace(" | ", "\n"));
        RealMachine machine = new RealMachine(MACHINE.architecture(), MACHINE.architecture().storage().size());
        machine.reset();
        image.load(machine.storage()::write);
        machine.state().set(MACHINE.architecture().pc(), image.entryPc());
        assertInstanceOf(Stop.Halted.class, machine.run(RunRequest.of(10_000)), guest);
        return machine.state();
    }

    private static long value(MachineState state, String component, int element) {
        return state.get(MACHINE.architecture().component(component).orElseThrow(), element);
    }

    /** The exit reason and where the guest was; it keeps what it does to its own storage and registers. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "cpuid;                                  10; 0x10",
        "mov eax, 5 | cpuid;                     10; 0x15",
        "vmcall;                                 18; 0x10",
        "vmxoff;                                 26; 0x10",
        "mov eax, [0x1000];                      48; 0x10",
        "mov edi, 1 | mov [0x20], edi | cpuid;   10; 0x1b"})
    void guestsExit(String guest, int reason, String at) {
        MachineState state = run(guest);
        assertEquals(reason, value(state, "r", 0));
        assertEquals(Long.decode(at), value(state, "r", 1));
        assertEquals("0 0", value(state, "non_root", 0) + " " + value(state, "cpl", 0));
        assertEquals(guest.contains("edi") ? 1 : 0, value(state, "r", 7));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"vmcall; c1010f", "vmlaunch; c2010f", "vmresume; c3010f", "vmxoff; c4010f",
        "cpuid; a20f", "vmread eax, ecx; c8780f", "vmwrite eax, ecx; c1790f",
        "vmptrld [0x1000]; 0000100035c70f", "vmxon [0x1000]; 0000100035c70ff3"})
    void encodingsAreTheManuals(String line, String bytesFromTheLast) {
        assertEquals(bytesFromTheLast, MACHINE.word(line));
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void withVmxTheHolesAreClosed(Profile profile) {
        Classification classification = new Classifier().classify(MACHINE.architecture(), profile);
        assertTrue(classification.isDecided());
        assertEquals(Optional.of(false), classification.theorem1().holds());
        assertEquals(Optional.of(true), classification.extensions().getFirst().holds());
    }

    @Test
    void everyInstructionReadsBack() {
        MACHINE.roundTrip(2005, 5);
    }
}
