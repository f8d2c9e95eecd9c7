package org.trapeze.cli.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trapeze.asm.image.Image;
import org.trapeze.machine.RunRequest;
import org.trapeze.machine.Stop;
import org.trapeze.machine.real.RealMachine;

/** What programs see of the Model 67, each time in the terms of the manual's description of the instruction. */
class S360ExecutionTest {
    private static final LibraryMachine MACHINE = LibraryMachine.of("s360-67");
    /** Every new PSW waits for ever, so that an interruption ends the program; "stop" is such a PSW, too. */
    private static final String PROLOGUE = """
            org 88
            psw 0, 0, 2, 1
            psw 0, 0, 2, 2
            psw 0, 0, 2, 3
            psw 0, 0, 2, 4
            psw 0, 0, 2, 5
            stop: psw 0, 0, 2, 0
            org 0x200
            entry start
            start:
            """;
    private static final int START = 0x200;
    private static final int PROGRAM_OLD = 40;

    private static RealMachine run(String program) {
        Image image = MACHINE.assemble(PROLOGUE + program.replace("|", "\n"));
        RealMachine machine = new RealMachine(MACHINE.architecture(), MACHINE.architecture().storage().size());
        machine.reset();
        image.load(machine.storage()::write);
        machine.state().set(MACHINE.architecture().pc(), image.entryPc());
        assertInstanceOf(Stop.Halted.class, machine.run(RunRequest.of(10_000)), program);
        return machine;
    }

    private static int r(RealMachine machine, int number) {
        return (int) machine.state().get(MACHINE.architecture().component("r").orElseThrow(), number);
    }

    /** {@return the condition code in a register that BALR has set} */
    private static int condition(RealMachine machine, int link) {
        return r(machine, link) >> 28 & 3;
    }

    private static String bytes(RealMachine machine, int address, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append("%02x".formatted(machine.storage().read(address + i)));
        }
        return text.toString();
    }

    // ---- Arithmetic and condition codes ----

    /** Each with the second operand in a register and, where there is such an instruction, in storage. */
    @ParameterizedTest
    @CsvSource({
        "a, 5, -7, -2, 1", "a, 5, -5, 0, 0", "a, 2147483647, 1, -2147483648, 3", "a, -2147483648, -1, 2147483647, 3",
        "s, 5, 7, -2, 1", "s, -2147483648, 1, 2147483647, 3", "s, 0, -2147483648, -2147483648, 3", "s, 9, 2, 7, 2",
        "al, 1, -1, 0, 2", "al, 1, 1, 2, 1", "al, -1, 2, 1, 3", "al, 0, 0, 0, 0",
        "sl, 1, 1, 0, 2", "sl, 1, 2, -1, 1", "sl, 2, 1, 1, 3", "c, -1, 1, -1, 1", "c, 1, -1, 1, 2", "c, 3, 3, 3, 0",
        "cl, -1, 1, -1, 2", "cl, 1, -1, 1, 1", "n, 12, 10, 8, 1", "n, 12, 3, 0, 0", "o, 12, 10, 14, 1",
        "x, 12, 10, 6, 1", "x, 7, 7, 0, 0"})
    void conditionCodes(String operation, int first, int second, int result, int condition) {
        for (String form : new String[] {operation + "r r1, r2", operation + " r1, right"}) {
            RealMachine machine = run("l r1, left | l r2, right | " + form + " | balr r4, r0 | lpsw stop "
                    + "| org 0x300 | left: word " + first + " | right: word " + second);
            assertEquals(result, r(machine, 1), form);
            assertEquals(condition, condition(machine, 4), form);
        }
    }

    @ParameterizedTest
    @CsvSource({"lpr, -5, 5, 2", "lpr, 0, 0, 0", "lpr, -2147483648, -2147483648, 3", "lnr, 5, -5, 1", "lnr, -5, -5, 1",
        "lcr, 5, -5, 1", "lcr, -2147483648, -2147483648, 3", "ltr, -5, -5, 1", "ltr, 0, 0, 0"})
    void signs(String operation, int value, int result, int condition) {
        RealMachine machine = run("l r2, value | " + operation + " r1, r2 | balr r4, r0 | lpsw stop | org 0x300 "
                + "| value: word " + value);
        assertEquals(result + " " + condition, r(machine, 1) + " " + condition(machine, 4));
    }

    /** Bits unlike the sign that are shifted out of position 1 are an overflow; an amount has six bits. */
    @ParameterizedTest
    @CsvSource({"sla, 1, 30, 1073741824, 2", "sla, 1, 31, 0, 3", "sla, -1, 31, -2147483648, 1",
        "sla, -1, 32, -2147483648, 3", "sla, -2, 30, -2147483648, 1", "sla, 3, 65, 6, 2", "sla, 0, 63, 0, 0",
        "sra, -8, 2, -2, 1", "sra, -8, 40, -1, 1", "sra, 8, 40, 0, 0"})
    void arithmeticShifts(String operation, int value, int amount, int result, int condition) {
        RealMachine machine = run("l r1, value | " + operation + " r1, " + amount
                + " | balr r4, r0 | lpsw stop | org 0x300 | value: word " + value);
        assertEquals(result + " " + condition, r(machine, 1) + " " + condition(machine, 4));
    }

    /** The registers 2 and 3 hold fffffffc 00000006 before. */
    @ParameterizedTest
    @CsvSource({"'sll r2, 33', 0000000000000006", "'srl r2, 1', 7ffffffe00000006", "'srl r3, 65', fffffffc00000003",
        "'sldl r2, 4', ffffffc000000060", "'srdl r2, 4', 0fffffffc0000000", "'srda r2, 36', ffffffffffffffff",
        "'srda r2, 1', fffffffe00000003", "'sldl r2, 32', 0000000600000000"})
    void logicalAndDoubleShifts(String operation, String result) {
        RealMachine machine = run("lm r2, r3, pair | " + operation + " | lpsw stop | org 0x300 | pair: word -4, 6");
        assertEquals(result, "%08x%08x".formatted(r(machine, 2), r(machine, 3)));
    }

    @Test
    void productsAndQuotientsUseTwoRegisters() {
        RealMachine machine = run("l r3, big | m r2, big | lm r4, r5, pair | d r4, seven | l r6, seven "
                + "| mh r6, half | lpsw stop | org 0x300 | big: word -65536 | pair: word -1, -50 "
                + "| seven: word 7 | half: halfword -3");
        assertEquals("1 0", r(machine, 2) + " " + r(machine, 3));
        assertEquals("-1 -7", r(machine, 4) + " " + r(machine, 5));
        assertEquals(-21, r(machine, 6));
    }

    // ---- Storage ----

    @Test
    void multipleRegistersWrapAround() {
        RealMachine machine = run("la r15, 15 | la r0, 100 | la r1, 1 | stm r15, r1, 0x400 | lm r1, r3, 0x400 "
                + "| lpsw stop");
        assertEquals("0000000f0000006400000001", bytes(machine, 0x400, 12));
        assertEquals("15 100 1", r(machine, 1) + " " + r(machine, 2) + " " + r(machine, 3));
    }

    /** A field that overlaps itself by one byte propagates its first byte. */
    @Test
    void fieldsAreProcessedByteByByte() {
        RealMachine machine = run("mvi 0x400, 0x5a | mvc 0x401(4), 0x400 | xc 0x402(1), 0x402 | clc 0x400(1), 0x401 "
                + "| balr r1, r0 | clc 0x402(1), 0x400 | balr r2, r0 | lpsw stop");
        assertEquals("5a5a00005a5a", bytes(machine, 0x400, 6));
        assertEquals("2 1", condition(machine, 1) + " " + condition(machine, 2));
    }

    @Test
    void bytesAndHalfwords() {
        RealMachine machine = run("l r1, word | stc r1, 0x400 | sth r1, 0x402 | ic r2, 0x403 | lh r3, 0x402 "
                + "| tm 0x400, 0x81 | balr r4, r0 | ts 0x400 | balr r5, r0 | lpsw stop | org 0x300 "
                + "| word: word 0x1234fe80");
        assertEquals("ff00fe80", bytes(machine, 0x400, 4));
        assertEquals("128 -384", r(machine, 2) + " " + r(machine, 3));
        assertEquals("1 1", condition(machine, 4) + " " + condition(machine, 5));
    }

    // ---- Branches ----

    /** The link is length code, condition code, program mask and address. */
    @Test
    void links() {
        RealMachine machine = run("l r1, mask | spm r1 | balr r2, r0 | bal r3, over | over: bas r4, there "
                + "| there: lpsw stop | org 0x300 | mask: word 0x2d000000");
        assertEquals("%x".formatted(0x6d000000 | START + 8), "%x".formatted(r(machine, 2)));
        assertEquals("%x".formatted(0xad000000 | START + 12), "%x".formatted(r(machine, 3)));
        assertEquals(START + 16, r(machine, 4));
    }

    @Test
    void countsAndIndices() {
        RealMachine machine = run("la r1, 5 | loop: la r2, 2(r0, r2) | bct r1, loop | la r4, 3 | la r5, 10 "
                + "| more: la r3, 1(r0, r3) | bxle r6, r4, more | la r8, 1 | bctr r8, r0 | lpsw stop");
        assertEquals("0 10 4 12 0", r(machine, 1) + " " + r(machine, 2) + " " + r(machine, 3) + " " + r(machine, 6)
                + " " + r(machine, 8));
    }

    // ---- Program interruptions ----

    /** Interruption code, length code, and the address of what would have been next. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "halfword 0; 1; 1; 2",
        "word 0xff000000, 0; 1; 3; 6",
        "l r1, 1; 6; 2; 4",
        "mr r3, r4; 6; 1; 2",
        "lpsw 4; 6; 2; 4",
        "dr r2, r4; 9; 1; 2",
        "l r5, 0(r9, r0); 5; 2; 4",
        "isk r1, r9; 5; 1; 2",
        "isk r1, r10; 6; 1; 2",
        "spm r8 | ar r7, r7; 8; 1; 4",
        "spm r8 | a r7, 0x300; 8; 2; 6",
        "bcr 15, r10; 6; 0; -511",
        "bcr 15, r9; 5; 0; 130560",
    })
    void programInterruptions(String instruction, int code, int length, int distance) {
        RealMachine machine = run("lm r7, r10, 0x300 | begin: " + instruction + " | org 0x300 "
                + "| word 0x7fffffff, 0x08000000, 0x20000, 5");
        String old = bytes(machine, PROGRAM_OLD, 8);
        assertEquals("0000%04x".formatted(code), old.substring(0, 8), instruction);
        assertEquals(length, Integer.parseInt(old.substring(8, 9), 16) >> 2, instruction);
        int expected = length == 0 ? (code == 5 ? 0x20000 : 5) : START + 4 + distance;
        assertEquals("%06x".formatted(expected), old.substring(10), instruction);
    }

    @Test
    void anOverflowKeepsItsResult() {
        RealMachine machine = run("l r7, 0x300 | ar r7, r7 | balr r1, r0 | lpsw stop | org 0x300 | word 0x7fffffff");
        assertEquals("-2 3", r(machine, 7) + " " + condition(machine, 1));
    }
}
