package org.trapeze.cli.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.trapeze.asm.image.Image;
import org.trapeze.classify.Classification;
import org.trapeze.classify.Classifier;
import org.trapeze.classify.ExpectationCheck;
import org.trapeze.classify.Profile;
import org.trapeze.machine.MachineState;
import org.trapeze.machine.RunRequest;
import org.trapeze.machine.Stop;
import org.trapeze.machine.real.RealMachine;

/** The Virtualization Extensions of ARMv7-A: what they repair, their encodings, and a guest that traps to Hyp mode. */
class Armv7veTest {
    private static final LibraryMachine MACHINE = LibraryMachine.of("armv7ve");
    /**
     * Starts a guest at its address 0 in supervisor mode, with one page of storage; halts when it traps to Hyp mode.
     */
    private static final String HYPERVISOR = """
            entry start
            org 0x1000
            start: movw r0, #0x2000
            mcr p15, 4, r0, c12, c0, 0
            mov r1, #0
            mcr p15, 4, r1, c14, c1, 0
            mov r0, #1, #8
            mcrr p15, 6, r0, r1, c2
            movw r0, #0x2011
            mcr p15, 4, r0, c1, c1, 0
            movw r0, #0x1d3
            msr spsr_fsxc, r0
            msr elr_hyp, r1
            eret
            org 0x2014
            mrc p15, 4, r10, c5, c2, 0
            mrs r11, elr_hyp
            mrc p15, 4, r12, c6, c0, 4
            wfi
            org 0x10000
            word 0x11003
            org 0x11000
            word 0x12003
            org 0x12000
            word 0x404c3
            """;

    private static MachineState run(String guest) {
        Image image = MACHINE.assemble(HYPERVISOR + "org 0x40000, 0\n" + guest.replace(" | ", "\n") + "\n");
        RealMachine machine = new RealMachine(MACHINE.architecture(), MACHINE.architecture().storage().size());
        machine.reset();
        image.load(machine.storage()::write);
        machine.state().set(MACHINE.architecture().pc(), image.entryPc());
        assertInstanceOf(Stop.Halted.class, machine.run(RunRequest.of(1000)), guest);
        return machine.state();
    }

    private static String value(MachineState state, String component, int element) {
        return Long.toHexString(state.get(MACHINE.architecture().component(component).orElseThrow(), element));
    }

    /** HSR, the preferred return address, HPFAR, and r0. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "hvc #5;                              4a000005 4 0 1d3",
        "wfi;                                 7e00000 0 0 1d3",
        "cps #31 | mrs r0, cpsr | hvc #0;     4a000000 c 0 1df",
        "cpsie i | mrs r0, cpsr | hvc #0;     4a000000 c 0 153",
        "movw r1, #0x1000 | ldr r0, [r1, #0];     92000007 4 10 1d3",
        "movw r1, #0x1000 | str r0, [r1, #0];     92000047 4 10 1d3",
        "movw r1, #0x800 | ldr r0, [r1, #0] | hvc #0;  4a000000 c 0 0",
        "mrc p15, 0, r3, c14, c2, 0;          fe03865 0 0 1d3"})
    void guestsTrapToHypMode(String guest, String expected) {
        MachineState state = run(guest);
        assertEquals(expected, value(state, "r8_12", 2) + " " + value(state, "r8_12", 3) + " "
                + value(state, "r8_12", 4) + " " + value(state, "r", 0));
        assertEquals("1a", value(state, "M", 0));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"hvc #0; e1400070", "eret; e160006e", "mrs r0, elr_hyp; e10e0300",
        "msr elr_hyp, r0; e12ef300", "mrs r0, sp_usr; e1050200", "mcr p15, 4, r0, c1, c1, 0; ee810f11",
        "mrc p15, 4, r0, c5, c2, 0; ee950f12", "mcr p15, 4, r0, c12, c0, 0; ee8c0f10",
        "mcrr p15, 6, r0, r1, c2; ec410f62"})
    void encodingsAreTheManuals(String line, String word) {
        assertEquals(word, MACHINE.word(line));
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void guestsBelowHypModeAreVirtualizable(Profile profile) {
        Classification classification = new Classifier().classify(MACHINE.architecture(), profile);
        assertTrue(classification.isDecided());
        assertEquals(List.of(), ExpectationCheck.check(classification));
        assertEquals(Optional.of(false), classification.theorem1().holds());
        assertEquals(Optional.of(true), classification.extensions().getFirst().holds());
    }

    @Test
    void everyInstructionReadsBack() {
        MACHINE.roundTrip(2014, 5);
    }
}
