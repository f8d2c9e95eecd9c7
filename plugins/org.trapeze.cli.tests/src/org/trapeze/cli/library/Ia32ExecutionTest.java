package org.trapeze.cli.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trapeze.asm.image.Image;
import org.trapeze.ir.decl.StateComponent;
import org.trapeze.machine.MachineState;
import org.trapeze.machine.RunRequest;
import org.trapeze.machine.real.RealMachine;

/** What programs see of IA-32: results and flags, descriptors, and what happens silently. */
class Ia32ExecutionTest {
    private static final long SEED = 80386;
    private static final LibraryMachine MACHINE = LibraryMachine.of("ia32");
    private static final int EAX = 0;
    private static final int ECX = 1;
    private static final int ESP = 4;
    private static final String TABLES = """
            gdtr: pointer 6 * 8 - 1, gdt
            gdt: descriptor 0, 0, 0, 0
            descriptor 0, 0xfffff, 0x9a, 0xc
            descriptor 0x1000, 0x0ffff, 0x92, 0x4
            descriptor 0, 0xfffff, 0xf8, 0xc
            descriptor 0, 0xfffff, 0xf0, 0xc
            descriptor 0, 103, 0x89, 0
            """;

    private static StateComponent component(String name) {
        return MACHINE.architecture().component(name).orElseThrow();
    }

    private static RealMachine machine(String program) {
        Image image = MACHINE.assemble(
                "entry start\norg 0x1000\nstart: " + program.replace(" | ", "\n") + "\n" + TABLES);
        RealMachine machine = new RealMachine(MACHINE.architecture(), MACHINE.architecture().storage().size());
        machine.reset();
        image.load(machine.storage()::write);
        machine.state().set(MACHINE.architecture().pc(), image.entryPc());
        machine.state().set(component("r"), ESP, 0x8000);
        return machine;
    }

    /** {@return the state after so many instructions} */
    private static MachineState after(RealMachine machine, int instructions) {
        machine.run(RunRequest.of(instructions));
        return machine.state();
    }

    private static int r(MachineState state, int number) {
        return (int) state.get(component("r"), number);
    }

    private static boolean flag(MachineState state, String name) {
        return state.get(component(name)) == 1;
    }

    // ---- Arithmetic ----

    /** Results and CF, OF, ZF, SF, PF against wider arithmetic. */
    @ParameterizedTest
    @CsvSource({"add, 1, false", "adc, 1, true", "sub, -1, false", "sbb, -1, true", "cmp, -1, false"})
    void sumsAndDifferences(String operation, int sign, boolean usesCarry) {
        Random random = new Random(SEED);
        for (int i = 0; i < 40; i++) {
            int a = interesting(random);
            int b = interesting(random);
            int carry = random.nextInt(2);
            RealMachine machine = machine(operation + " eax, ecx");
            machine.state().set(component("r"), EAX, a);
            machine.state().set(component("r"), ECX, b);
            machine.state().set(component("CF"), carry);
            MachineState state = after(machine, 1);
            long third = usesCarry ? carry : 0;
            long unsigned = (a & 0xffffffffL) + sign * ((b & 0xffffffffL) + third);
            long signed = a + sign * (b + third);
            String what = "seed " + SEED + ": " + operation + " " + a + ", " + b + ", " + third;
            assertEquals(operation.equals("cmp") ? a : (int) unsigned, r(state, EAX), what);
            assertEquals(unsigned >>> 32 != 0, flag(state, "CF"), what);
            assertEquals(signed != (int) signed, flag(state, "OF"), what);
            assertEquals((int) unsigned == 0, flag(state, "ZF"), what);
            assertEquals((int) unsigned < 0, flag(state, "SF"), what);
            assertEquals(Integer.bitCount((int) unsigned & 0xff) % 2 == 0, flag(state, "PF"), what);
            long nibbles = (a & 15) + sign * ((b & 15) + third);
            assertEquals((nibbles & ~15) != 0, flag(state, "AF"), what);
        }
    }

    private static int interesting(Random random) {
        int[] edges = { 0, 1, -1, Integer.MIN_VALUE, Integer.MAX_VALUE, 15, 16 };
        return random.nextInt(3) == 0 ? edges[random.nextInt(edges.length)] : random.nextInt();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "shl eax; 0x80000001; 2; true; true", "shr eax; 3; 1; true; false", "sar eax; -3; -2; true; false",
        "shl eax, 33; 5; 10; false; false", "neg eax; 5; -5; true; false", "neg eax; 0; 0; false; false",
        "dec eax; 0x80000000; 0x7fffffff; false; true", "inc eax; 0x7fffffff; 0x80000000; false; true",
        "and eax, 12; 10; 8; false; false", "test eax, 1; 2; 2; false; false"})
    void oneOperand(String instruction, String before, String result, boolean carry, boolean overflow) {
        RealMachine machine = machine(instruction);
        machine.state().set(component("r"), EAX, Long.decode(before));
        MachineState state = after(machine, 1);
        assertEquals(Long.decode(result).intValue(), r(state, EAX));
        assertEquals(carry, flag(state, "CF"));
        assertEquals(overflow, flag(state, "OF"));
    }

    /** EDX:EAX takes a whole product. */
    @Test
    void multiplication() {
        MachineState state = after(machine("mov eax, 0xffffffff | mov ecx, 0xfffffffe | mul ecx"), 3);
        assertEquals("2 -3 true", r(state, EAX) + " " + r(state, 2) + " " + flag(state, "CF"));
    }

    @Test
    void byteRegistersArePartsOfTheOthers() {
        MachineState state = after(
                machine("mov eax, 0x11223344 | mov ah, 0x55 | mov al, 0x66 | mov ch, ah | movzx edx, ch"), 5);
        assertEquals("11225566 5500 55", "%x %x %x".formatted(r(state, EAX), r(state, ECX), r(state, 2)));
    }

    // ---- Descriptors ----

    /** What a descriptor's second doubleword and limit are, and whether it may be read or written; ZF says if so. */
    @ParameterizedTest
    @CsvSource({
        "lar, 0x08, true, 0xc09a00", "lar, 0x10, true, 0x409200", "lar, 0x28, true, 0x8900", "lar, 0, false, 7",
        "lar, 0x30, false, 7", "lar, 0x0b, false, 7", "lar, 0x1b, true, 0xc0f800", "lsl, 0x08, true, 0xffffffff",
        "lsl, 0x10, true, 0xffff", "lsl, 0x28, true, 103", "lsl, 0x12, false, 7", "verr, 0x08, true, 7",
        "verr, 0x18, false, 7", "verr, 0x23, true, 7", "verw, 0x10, true, 7", "verw, 0x08, false, 7",
        "verw, 0x20, false, 7", "verr, 0x28, false, 7", "verr, 0x0c, false, 7"})
    void selectorsAreInspected(String operation, String selector, boolean valid, String result) {
        boolean two = operation.startsWith("l");
        MachineState state = after(machine("lgdt [gdtr] | mov eax, 7 | mov ecx, " + selector + " | " + operation
                + (two ? " eax, ecx" : " ecx")), 4);
        assertEquals(valid, flag(state, "ZF"));
        assertEquals(Long.decode(result).intValue(), r(state, EAX));
    }

    @Test
    void segmentsRelocateAndProtect() {
        RealMachine machine = machine("lgdt [gdtr] | mov eax, 0x10 | mov ds, eax | mov [0x20], 77");
        MachineState state = after(machine, 4);
        assertEquals(77, machine.storage().read(0x1020));
        assertEquals("4096 65535", state.get(component("seg_base"), 3) + " " + state.get(component("seg_limit"), 3));
        assertEquals(0x10, state.get(component("selector"), 3));
    }

    @Test
    void aFarCallSavesWhereItComesFrom() {
        RealMachine machine = machine("lgdt [gdtr] | jmp 8:here | here: call 8:there | back: hlt | there: retf");
        MachineState state = after(machine, 3);
        long back = state.pc() - 1;
        assertEquals(8, state.get(component("selector"), 1));
        assertEquals(0x8000 - 8, r(state, ESP));
        assertEquals(back & 0xff, machine.storage().read(0x8000 - 8));
        assertEquals(8, machine.storage().read(0x8000 - 4));
        machine.run(RunRequest.of(1));
        assertEquals(0x8000, r(state, ESP));
        assertEquals(back, state.pc());
    }

    // ---- What happens without a trap ----

    /** POPF at level 3 leaves IOPL and, with IOPL 0, IF as they are; that is what Robin and Irvine complain of. */
    @ParameterizedTest
    @CsvSource({"0, 0, 3, 1", "3, 0, 0, 0", "3, 3, 3, 1"})
    void popfChangesWhatItMay(int level, int before, int after, int interrupts) {
        RealMachine machine = machine("push 0x3200 | popf | pushf | pop eax");
        machine.state().set(component("cpl"), level);
        machine.state().set(component("IOPL"), before);
        MachineState state = after(machine, 4);
        assertEquals(after + " " + interrupts, state.get(component("IOPL")) + " " + state.get(component("IF")));
        assertEquals(after << 12 | interrupts << 9 | 2, r(state, EAX));
    }

    @ParameterizedTest
    @CsvSource({"cs, 1, 0", "cs, 1, 3", "ss, 2, 0", "ss, 2, 3"})
    void selectorsShowTheLevel(String register, int number, int level) {
        RealMachine machine = machine("mov eax, " + register);
        machine.state().set(component("selector"), number, 0x18);
        machine.state().set(component("cpl"), level);
        assertEquals(0x18 + level, r(after(machine, 1), EAX));
    }
}
