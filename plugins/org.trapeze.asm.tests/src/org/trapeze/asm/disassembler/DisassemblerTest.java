package org.trapeze.asm.disassembler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trapeze.asm.image.Image;
import org.trapeze.asm.image.Segment;
import org.trapeze.asm.image.Symbol;
import org.trapeze.asm.syntax.MachineSyntax;
import org.trapeze.asm.testing.Assemblies;
import org.trapeze.asm.testing.MachineBuilder;
import org.trapeze.asm.testing.TestMachines;

/** Units become text that the assembler makes the same units of. */
class DisassemblerTest {

    static Stream<MachineSyntax> machines() {
        return Stream.of(TestMachines.bytes(), TestMachines.words(), TestMachines.brackets(), TestMachines.marks(),
                TestMachines.optional());
    }

    @ParameterizedTest
    @MethodSource("machines")
    void whateverUnitsThereAreTheyReadBack(MachineSyntax machine) {
        long seed = 99;
        var random = new Random(seed);
        var shape = machine.architecture().storage();
        int count = 3000 * shape.parcelBits() / shape.unitBits();
        long[] units = random.longs(count).map(unit -> unit >>> 64 - shape.unitBits()).toArray();
        overwriteWithInstructions(units, machine, random);
        String text = new Disassembler(machine).lines(source(units), 0, count, Labels.NONE).stream().map(Line::text)
                .collect(Collectors.joining("\n"));
        List<Segment> again = Assemblies.image(machine, text).segments();
        assertEquals(1, again.size());
        for (int i = 0; i < count; i++) {
            assertEquals(units[i], again.getFirst().unit(i), "unit " + i + " with seed " + seed);
        }
    }

    /**
     * Random units are seldom instructions where patterns are long, so every instruction's fixed bits are put
     * somewhere.
     */
    private static void overwriteWithInstructions(long[] units, MachineSyntax machine, Random random) {
        var shape = machine.architecture().storage();
        int parcel = shape.parcelBits() / shape.unitBits();
        for (int i = 0; i + 8 * parcel < units.length; i += 8 * parcel) {
            var instructions = machine.architecture().instructions();
            var encoding = instructions.get(random.nextInt(instructions.size())).encoding();
            BigInteger word = new BigInteger(encoding.bits(), random).andNot(encoding.mask()).or(encoding.match());
            int total = encoding.bits() / shape.unitBits();
            for (int unit = 0; unit < total; unit++) {
                int inParcel = unit % parcel;
                int place = shape.bigEndian() ? unit : unit - inParcel + parcel - 1 - inParcel;
                units[i + place] = word.shiftRight((total - 1 - unit) * shape.unitBits()).longValue()
                        & -1L >>> 64 - shape.unitBits();
            }
        }
    }

    @Test
    void textIsWrittenAsPeopleDo() {
        assertEquals("mov r2, r3 | mov r1, #-5 | ld r7, 0x1234 | ld r2, (r3) | br 3", show(TestMachines.bytes(),
                0x53, 0x11, 0xfb, 0x27, 0x12, 0x34, 0x93, 0xc0, 0xfa));
        assertEquals("ldr r1, [r2, #-4]! | lea r1, $9",
                show(TestMachines.brackets(), 2, 0x12, 0xff, 0xfc, 5, 0x10, 0, 9));
        assertEquals("mov (r1)+, r3 | mov @4(r1), r3", show(TestMachines.marks(), 0x1053, 0x1e53, 4));
    }

    @Test
    void addressesGetTheirLabels() {
        var labels = Labels.of(List.of(Symbol.label("loop", BigInteger.ONE, 77), Symbol.constant("n", BigInteger.TWO)));
        var lines = new Disassembler(TestMachines.bytes()).lines(source(0, 0xc0, 0xfe, 0xc2, 0, 2), 0, 6, labels);
        assertEquals("nop | br loop | jmp 2", lines.stream().map(Line::text).collect(Collectors.joining(" | ")));
    }

    @Test
    void whatIsNoInstructionIsData() {
        assertEquals("word 0xff000001 | unit 0xff, 0x1",
                show(TestMachines.brackets(), 0xff, 0, 0, 1, 0xff, 1));
        var bare = new MachineSyntax(
                new MachineBuilder("bare", 8, 16, 16, true).op("0000000000000001", "unit").build());
        assertEquals(".unit 0x0, 0x2 | unit", show(bare, 0, 2, 0, 1));
    }

    @Test
    void anInstructionThatDoesNotReadBackIsDataWithAComment() {
        var builder = new MachineBuilder("odd", 8, 8, 8, true);
        var r = builder.bank("r", 3);
        builder.op("1000 ddxx", "inc", MachineBuilder.register('d', r));
        builder.op("1001 00dd", "dec", MachineBuilder.register('d', r));
        var syntax = new MachineSyntax(builder.build());
        assertEquals("inc r1 | unit 0x85 ; inc r1 | dec r2 | unit 0x93 ; dec r3", show(syntax, 0x84, 0x85, 0x92, 0x93));
    }

    @Test
    void theEndOfStorageIsNoTrouble() {
        assertEquals("byte 0x27 | nop", show(TestMachines.bytes(), 0x27, 0));
        assertThrows(IndexOutOfBoundsException.class,
                () -> new Disassembler(TestMachines.bytes()).line(source(1), 1, Labels.NONE));
    }

    @Test
    void linesTellTheirInstruction() {
        var line = new Disassembler(TestMachines.bytes()).line(source(0x11, 5), 0, Labels.NONE);
        assertEquals(2, line.units());
        assertEquals("mov", line.instruction().get().mnemonic());
        assertTrue(new Disassembler(TestMachines.bytes()).line(source(0xff), 0, Labels.NONE).instruction().isEmpty());
    }

    @Test
    void anAssembledImageReadsBack() {
        Image image = Assemblies.image(TestMachines.marks(), "mov 4(r1), r3", "x: br x", "word x");
        var segment = image.segments().getFirst();
        var lines = new Disassembler(TestMachines.marks()).lines(address -> segment.unit((int) address), 0, 3,
                Labels.of(image.symbols()));
        assertEquals("mov 4(r1), r3 | br x", lines.stream().map(Line::text).collect(Collectors.joining(" | ")));
    }

    private static String show(MachineSyntax machine, long... units) {
        return new Disassembler(machine).lines(source(units), 0, units.length, Labels.NONE).stream().map(Line::text)
                .collect(Collectors.joining(" | "));
    }

    private static UnitSource source(long... units) {
        long[] copy = Arrays.copyOf(units, units.length);
        return address -> {
            if (address < 0 || address >= copy.length) {
                throw new IndexOutOfBoundsException(Long.toString(address));
            }
            return copy[(int) address];
        };
    }
}
