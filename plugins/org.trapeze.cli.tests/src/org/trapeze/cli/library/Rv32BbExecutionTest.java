package org.trapeze.cli.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trapeze.asm.image.Image;
import org.trapeze.machine.MachineState;
import org.trapeze.machine.RunRequest;
import org.trapeze.machine.Stop;
import org.trapeze.machine.real.RealMachine;

/** What programs see of the RISC-V machine. Each test says which sentence of the manual it holds it to. */
class Rv32BbExecutionTest {
    private static final LibraryMachine MACHINE = LibraryMachine.of("rv32-bb");
    /** The trap handler halts; WFI waits for ever as no interrupt is enabled. */
    private static final String PROLOGUE = """
            mstatus equ 0x300
            mie equ 0x304
            mtvec equ 0x305
            mscratch equ 0x340
            mepc equ 0x341
            mbase equ 0x380
            mbound equ 0x381
            entry start
            org 0x200
            trap: csrrs x30, 0x342, x0
            csrrs x31, 0x343, x0
            csrrs x29, mepc, x0
            csrrw x0, mie, x0
            wfi
            org 0x100
            start: addi x1, x0, trap
            csrrw x0, mtvec, x1
            """;
    private static final int START = 0x108;

    private static MachineState run(String program) {
        Image image = MACHINE.assemble(PROLOGUE + program.replace("|", "\n") + "\nwfi\n");
        RealMachine machine = new RealMachine(MACHINE.architecture(), MACHINE.architecture().storage().size());
        machine.reset();
        image.load(machine.storage()::write);
        machine.state().set(MACHINE.architecture().pc(), image.entryPc());
        assertInstanceOf(Stop.Halted.class, machine.run(RunRequest.of(10_000)), program);
        return machine.state();
    }

    private static int x(MachineState state, int number) {
        return (int) state.get(MACHINE.architecture().component("x").orElseThrow(), number);
    }

    /** Volume I, the M extension: results at the edges, where nothing traps. */
    @ParameterizedTest
    @CsvSource({
        "div, 7, -2, -3", "div, -7, 2, -3", "div, 5, 0, -1", "div, -5, 0, -1", "div, -2147483648, -1, -2147483648",
        "divu, -1, 2, 2147483647", "divu, 5, 0, -1", "rem, 7, -2, 1", "rem, -7, 2, -1", "rem, -5, 0, -5",
        "rem, -2147483648, -1, 0", "remu, -1, 10, 5", "remu, 9, 0, 9", "mul, 65537, 65537, 131073",
        "mulh, -1, -1, 0", "mulh, -2147483648, 2, -1", "mulhu, -1, -1, -2", "mulhsu, -1, -1, -1",
        "mulhsu, 2, -1, 1", "sll, 1, 33, 2", "sra, -8, 33, -4", "srl, -8, 33, 2147483644", "slt, -1, 1, 1",
        "sltu, -1, 1, 0", "sub, 3, 5, -2"})
    void arithmetic(String operation, int left, int right, int result) {
        MachineState state = run("lw x5, 0x300(x0) | lw x6, 0x304(x0) | " + operation
                + " x7, x5, x6 | wfi | org 0x300 | word "
                + left + ", " + right + " | org 0x400 | addi x0, x0, 0");
        assertEquals(result, x(state, 7));
    }

    @Test
    void registerZeroStaysZero() {
        MachineState state = run("addi x0, x0, 5 | lui x0, 1 | lw x0, 0x100(x0) | add x7, x0, x0 | jal x0, over | "
                + "over:");
        assertEquals(0, x(state, 7));
        assertEquals(0, x(state, 0));
    }

    @Test
    void loadsExtendAndStoresCut() {
        MachineState state = run("addi x5, x0, -2 | sw x5, 0x400(x0) | lb x6, 0x400(x0) | lbu x7, 0x400(x0) "
                + "| lh x8, 0x402(x0) | lhu x9, 0x402(x0) | sb x0, 0x401(x0) | lw x10, 0x400(x0)");
        assertEquals("-2 254 -1 65535 " + 0xffff00fe,
                x(state, 6) + " " + x(state, 7) + " " + x(state, 8) + " " + x(state, 9) + " " + x(state, 10));
    }

    /** Volume II, mcause and mbadaddr; mepc is the address of the instruction. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "addi x0, x0, 0 | lw x5, 1(x0); 4; 1",
        "addi x0, x0, 0 | sh x5, 0x101(x0); 6; 257",
        "lui x6, 0x100 | lw x5, 0(x6); 5; 1048576",
        "lui x6, 0x100 | sb x5, 8(x6); 7; 1048584",
        "addi x0, x0, 0 | ecall; 11; 0",
        "addi x0, x0, 0 | ebreak; 3; 0",
        "addi x6, x0, 6 | jalr x5, 0(x6); 0; 6",
        "addi x0, x0, 0 | csrrs x5, 0xc03, x0; 2; 0",
        "addi x6, x0, 1 | csrrs x5, 0xc00, x6; 2; 0",
        "addi x0, x0, 0 | csrrw x0, 0xf14, x0; 2; 0"})
    void exceptionsInMachineMode(String program, int cause, int badAddress) {
        MachineState state = run(program);
        assertEquals(cause + " " + badAddress + " " + (START + 4),
                x(state, 30) + " " + x(state, 31) + " " + x(state, 29));
    }

    /** Volume I, CSR instructions: without a register or with zero to set, a read-only CSR can be read. */
    @Test
    void readingAReadOnlyRegisterIsNoWrite() {
        MachineState state = run("csrrs x5, 0xc00, x0 | csrrci x6, 0xc02, 0 | csrrs x7, 0xf14, x0 | csrrs x8, 0x301, "
                + "x0");
        assertEquals("2 3 0 " + 0x40101100, x(state, 5) + " " + x(state, 6) + " " + x(state, 7) + " " + x(state, 8));
    }

    @Test
    void registersKeepTheirLegalValuesOnly() {
        MachineState state = run("addi x5, x0, -1 | csrrw x0, mepc, x5 | csrrs x6, mepc, x0 | csrrw x0, mie, x5 "
                + "| csrrw x7, mie, x0 | lui x5, 0x2001 | csrrw x0, mstatus, x5 | csrrs x8, mstatus, x0 "
                + "| lui x5, 0x1001 | addi x5, x5, 0x7ff | csrrw x0, mstatus, x5 | csrrs x9, mstatus, x0 "
                + "| csrrwi x0, mscratch, 21 | csrrsi x0, mscratch, 10 | csrrci x0, mscratch, 5 | csrrs x10, "
                + "mscratch, x0");
        // VM 2 is not supported here, nor are modes between M and U in MPP.
        assertEquals("-4 128 0 " + 0x01000088 + " 26",
                x(state, 6) + " " + x(state, 7) + " " + x(state, 8) + " " + x(state, 9) + " " + x(state, 10));
    }

    /** Volume II, the Mbb environment: user mode sees storage from mbase to below mbase + mbound. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "lw x5, 60(x0); 8; 0; 20",
        "lw x5, 64(x0); 5; 64; 16",
        "sw x5, 64(x0); 7; 64; 16",
        "jalr x0, 64(x0); 1; 64; 64",
        "ecall; 8; 0; 16",
        "csrrs x5, 0x300, x0; 2; 0; 16",
        "csrrs x5, 0xc00, x0; 2; 0; 16",
        "mret; 2; 0; 16",
        "wfi; 2; 0; 16"})
    void userMode(String instruction, int cause, int badAddress, int at) {
        MachineState state = run("addi x5, x0, 0x500 | csrrw x0, mbase, x5 | addi x5, x0, 64 | csrrw x0, mbound, x5 "
                + "| lui x5, 0x1000 | csrrw x0, mstatus, x5 | addi x5, x0, 12 | csrrw x0, mepc, x5 | mret "
                + "| org 0x50c, 12 | addi x6, x0, 1 | " + instruction + " | ecall | org 0x53c, 60 | word 77 "
                + "| org 0x700 | addi x0, x0, 0");
        assertEquals(cause + " " + badAddress + " " + at, x(state, 30) + " " + x(state, 31) + " " + x(state, 29));
        assertEquals(1, x(state, 6));
        assertEquals(instruction.contains("60(x0)") ? 77 : 12, x(state, 5));
        assertEquals(0, field(state, "MPP"));
    }

    /** Volume II, timer registers: the interrupt is taken when mtime reaches mtimecmp and MTIE and MIE allow it. */
    @Test
    void timerInterrupt() {
        MachineState state = run("addi x5, x0, 40 | csrrw x0, 0x7c1, x5 | csrrw x0, 0x7c2, x0 | addi x5, x0, 0x80 "
                + "| csrrw x0, mie, x5 | csrrsi x0, mstatus, 8 | loop: addi x6, x6, 1 | wfi | jal x0, loop");
        assertEquals(0x80000007, x(state, 30));
        // Eight instructions, then turns of three until the clock says 40.
        assertEquals(11, x(state, 6));
        assertEquals("1 0 3", field(state, "MPIE") + " " + field(state, "MIE") + " " + field(state, "MPP"));
    }

    private static long field(MachineState state, String name) {
        return state.get(MACHINE.architecture().component(name).orElseThrow());
    }
}
