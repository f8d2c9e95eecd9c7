package org.trapeze.cli.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trapeze.asm.image.Image;
import org.trapeze.machine.RunRequest;
import org.trapeze.machine.Stop;
import org.trapeze.machine.device.ConsoleDevice;
import org.trapeze.machine.device.ConsoleOutput;
import org.trapeze.machine.device.InteractiveInput;
import org.trapeze.machine.real.RealMachine;

/** What supervisors see of the Model 67: protection, translation, interruptions, input and output. */
class S360SystemTest {
    private static final LibraryMachine MACHINE = LibraryMachine.of("s360-67");
    /** Every new PSW waits for ever. The problem program has the key 3 and begins at 2048, in the block 1. */
    private static final String PROLOGUE = """
            org 88
            psw 0, 0, 2, 1
            psw 0, 0, 2, 2
            psw 0, 0, 2, 3
            psw 0, 0, 2, 4
            psw 0, 0, 2, 5
            stop: psw 0, 0, 2, 0
            user: psw 0, 3, 1, 2048
            mapped: psw 4, 0, 1, 0x2000
            block: word 2048
            key3: word 0x30
            fetch5: word 0x58
            extend: word 0x00800080
            table: word 0x400
            org 0x400
            word 0x03000600, 1
            org 0x600
            page 0x1000
            halfword 8
            page 0x3000
            page 0x7f0000
            org 0x200
            entry start
            start: l r14, block
            l r15, key3
            ssk r15, r14
            """;

    private RealMachine machine;
    private String console;

    private void run(String program) {
        Image image = MACHINE.assemble(PROLOGUE + program.replace("|", "\n"));
        machine = new RealMachine(MACHINE.architecture(), MACHINE.architecture().storage().size());
        ConsoleOutput output = new ConsoleOutput();
        InteractiveInput input = new InteractiveInput();
        input.type("k");
        machine.devices().attach(ConsoleDevice.nameIn(MACHINE.architecture()), new ConsoleDevice(input, output));
        machine.reset();
        image.load(machine.storage()::write);
        machine.state().set(MACHINE.architecture().pc(), image.entryPc());
        assertInstanceOf(Stop.Halted.class, machine.run(RunRequest.of(10_000)), program);
        console = output.text();
    }

    private int r(int number) {
        return (int) machine.state().get(MACHINE.architecture().component("r").orElseThrow(), number);
    }

    /** {@return the condition code in a register that BALR has set} */
    private int condition(int link) {
        return r(link) >> 28 & 3;
    }

    private long scalar(String name) {
        return machine.state().get(MACHINE.architecture().component(name).orElseThrow());
    }

    private String bytes(int address, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append("%02x".formatted(machine.storage().read(address + i)));
        }
        return text.toString();
    }

    // ---- Protection ----

    /** "Protection" in the manual: keys must match for storing, and for fetching from where that is protected. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "l r1, 0x300; supervisor call",
        "l r1, 0(r0, r14); supervisor call",
        "st r1, 0x100(r0, r14); supervisor call",
        "st r1, 0x300; protection",
        "mvi 0x300, 1; protection",
        "ts 0x300; protection",
        "stm r1, r3, 0x7fc(r0); protection",
        "l r1, 0(r0, r13); protection",
        "st r1, 0(r0, r13); protection",
        "mvc 0x100(3, r14), 0(r13); protection",
        "bcr 15, r13; protection",
    })
    void keys(String instruction, String outcome) {
        run("la r13, 2048(r0, r14) | l r1, fetch5 | ssk r1, r13 | lpsw user | org 2048 | " + instruction + " | svc 1");
        String first = switch (outcome) {
            case "supervisor call" -> bytes(32, 4);
            default -> bytes(40, 4);
        };
        assertEquals(outcome.equals("supervisor call") ? "00310001" : "00310004", first);
    }

    @Test
    void theKeyZeroMatchesAllAndKeysCanBeInserted() {
        run("l r2, fetch5 | ssk r2, r14 | l r1, 0(r0, r14) | st r1, 4(r0, r14) | l r5, ones | isk r5, r14 | lpsw stop "
                + "| org 0x300 | ones: word -1 | org 2048 | word 77");
        assertEquals("77 0000004d", r(1) + " " + bytes(2052, 4));
        assertEquals(0xffffff58, r(5));
    }

    /** Each is suppressed: nothing but the interruption happens. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"lpsw 112; 8", "ssm 0; 8", "ssk r1, r2; 4", "isk r1, r2; 4", "lra r1, 0; 8",
        "lmc 0, 0, 112; 8", "stmc 0, 0, 112; 8", "diagnose 0, 0; 8", "sio 9; 8", "tio 9; 8", "hio 9; 8", "tch 0; 8"})
    void privilegedOperations(String instruction, String lengthCode) {
        run("lpsw user | org 2048 | " + instruction + " | svc 1");
        assertEquals("00310002" + lengthCode + "0" + "%06x".formatted(2048 + Integer.parseInt(lengthCode) / 2),
                bytes(40, 8));
    }

    // ---- Dynamic address translation ----

    @ParameterizedTest
    @CsvSource({"0x2123, 0, 0x3123", "0x123, 0, 0x1123", "0x1123, 2, 0x602", "0x4123, 2, 0x608", "0x100123, 1, 0x404"})
    void loadRealAddress(String address, int condition, String result) {
        run("lmc 0, 0, table | l r3, address | lra r1, 0(r3, r0) | balr r4, r0 | lpsw stop | org 0x300 | address: word "
                + address);
        assertEquals(result, "0x%x".formatted(r(1)));
        assertEquals(condition, condition(4));
    }

    /** In extended PSW mode, interruption codes have places of their own, and translation is up to bit 5 of the PSW. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "l r2, 0x124(r0, r8); 7; 32; 0401400000002006; 0",
        "l r2, 0(r0, r9); 17; 40; 0401800000002004; 0x1000",
        "st r2, 0(r0, r10); 17; 40; 0401800000002004; 0xff000",
        "l r2, 0(r0, r11); 16; 40; 0401800000002004; 0x100000",
        "l r2, 0(r0, r12); 5; 40; 0401800000002004; 0",
        "bcr 15, r9; 17; 40; 0401000000001000; 0x1000",
        "bcr 15, r11; 16; 40; 0401000000100000; 0x100000",
    })
    void translation(String instruction, int code, int place, String psw, long failed) {
        run("lm r8, r12, addresses | lmc 0, 0, table | lmc 6, 6, extend | lpsw mapped "
                + "| align 4 | addresses: word 0, 0x1000, 0xff000, 0x100000, 0x3000 | org 0x3000, 0x2000 | "
                + instruction + " | svc 7");
        assertEquals("%04x".formatted(code), bytes(place == 32 ? 16 : 18, 2));
        assertEquals(psw, bytes(place, 8));
        assertEquals(failed, scalar("cr2"));
    }

    @Test
    void controlRegistersReadBack() {
        run("lmc 15, 7, values | stmc 0, 7, 0x400 | lpsw stop | align 4 | values: word 1, 2, 3, 4, 5, 6, -1, -1, 9");
        assertEquals("00000002000000000000000400000000" + "00000006" + "00000000" + "00800080" + "00000000",
                bytes(0x400, 32));
    }

    // ---- The interval timer, the wait state ----

    /** Waiting for the timer takes no instructions; the old PSW is the one that waits. */
    @Test
    void theWaitStateEndsWithTheTimer() {
        run("diagnose ticks, 0 | lpsw idle | org 0x300 | ticks: word 1000000 | align 8 | idle: psw 1, 0, 2, 0x123");
        assertEquals("0102008000000123", bytes(24, 8));
        assertEquals(0, scalar("timer"));
        assertEquals(1, scalar("ia"));
    }

    /** It counts instructions, and interrupts where the system mask has it. */
    @Test
    void theTimerInterrupts() {
        run("diagnose ticks, 0 | ssm mask | loop: la r1, 1(r0, r1) | diagnose left, 1 | bc 15, loop "
                + "| org 0x300 | ticks: word 20 | left: word 0 | mask: byte 1");
        // Diagnose itself counts; then SSM, and 17 of the loop, the last but one of which shows 2.
        assertEquals("01000080", bytes(24, 4));
        assertEquals("6 00000002", r(1) + " " + bytes(0x304, 4));
    }

    // ---- Input and output ----

    private static final String COMMANDS = " | org 0x300 | write: ccw 9, text, 0, 20 | read: ccw 10, 0x400, 0, 1 "
            + "| odd: ccw 7, 0x400, 0, 1 | text: string \"twenty characters it \" | mask: byte 0x80";

    /** The console takes 16 bytes; four are left, which is an incorrect length. TIO takes the status, once. */
    @Test
    void writing() {
        run("la r1, write | st r1, 72 | sio 9 | balr r2, r0 | tch 0 | balr r3, r0 | tio 9 | balr r4, r0 | tio 9 "
                + "| balr r5, r0 "
                + "| lpsw stop" + COMMANDS);
        assertEquals("twenty character", console);
        assertEquals("000003080c400004", bytes(64, 8));
        assertEquals("0 1 1 0", condition(2) + " " + condition(3) + " " + condition(4) + " "
                + condition(5));
    }

    @Test
    void readingInterruptsWhereTheChannelIsNotMasked() {
        run("la r1, read | st r1, 72 | sio 9 | ssm mask | la r2, 1" + COMMANDS);
        assertEquals("80000009", bytes(56, 4));
        assertEquals("000003100c000000", bytes(64, 8));
        assertEquals("6b", bytes(0x400, 1));
        assertEquals("0 5", r(2) + " " + scalar("ia"));
    }

    @Test
    void whatIsNotOperationalAndWhatIsNoCommand() {
        run("sio 0x109 | balr r2, r0 | tch 0x200 | balr r3, r0 | la r1, odd | st r1, 72 | sio 9 | tio 9 "
                + "| lpsw stop" + COMMANDS);
        assertEquals("3 3", condition(2) + " " + condition(3));
        assertEquals("0000031800200001", bytes(64, 8));
    }
}
