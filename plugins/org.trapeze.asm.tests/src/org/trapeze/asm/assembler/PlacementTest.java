package org.trapeze.asm.assembler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.trapeze.asm.testing.Assemblies.assemble;
import static org.trapeze.asm.testing.Assemblies.problems;
import static org.trapeze.asm.testing.Assemblies.units;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.trapeze.asm.source.Problem;
import org.trapeze.asm.syntax.MachineSyntax;
import org.trapeze.asm.testing.Assemblies;
import org.trapeze.asm.testing.MachineBuilder;
import org.trapeze.asm.testing.TestMachines;

/** Where things are placed: forms of several lengths, overlaps, entry points, line table. */
class PlacementTest {

    @Test
    void theShortestFormThatHoldsTheValueIsTaken() {
        assertEquals("0: 11 7f 19 0 80 c0 f9", units(TestMachines.bytes(), "mov r1, #127", "mov r1, #128", "br 0"));
    }

    @Test
    void formsGrowUntilAllFit() {
        // The inner branch is one unit too far, and once it has grown, the outer one is too far as well.
        String units = units(TestMachines.bytes(), "br far", "br nearly", "space 125, 0", "far: nop", "space 2, 0",
                "nearly: nop");
        assertTrue(units.startsWith("0: c1 0 80 c1 0 80 0"), units);
        String fitting = units(TestMachines.bytes(), "br far", "br nearly", "space 124, 0", "far: nop", "space 2, 0",
                "nearly: nop");
        assertTrue(fitting.startsWith("0: c0 7e c0 7f 0"), fitting);
    }

    @Test
    void aFormThatGrewMovesWhatIsBehindIt() {
        String units = units(TestMachines.bytes(), "br end", "space 128, 0", "end: byte end");
        assertTrue(units.startsWith("0: c1 0 80 0"), units);
        assertTrue(units.endsWith(" 83"), units);
    }

    @Test
    void sectionsMustNotOverlap() {
        assertEquals("3:1 what is placed here, at 0x1 to 0x1, lies over the part at the start of the program, "
                + "at 0x0 to 0x1",
                problems(TestMachines.bytes(), "nop", "nop", "org 1", "nop"));
        assertEquals("3:1 what is placed here, at 0x8 to 0xb, lies over the part of line 1, at 0xa to 0xb",
                problems(TestMachines.bytes(), "org 10", "half 1", "org 8", "half 2, 3"));
    }

    @Test
    void leftOutSpaceIsTakenToo() {
        assertEquals("2:1 what is placed here, at 0x5 to 0x5, lies over the part at the start of the program, "
                + "at 0x0 to 0x7",
                problems(TestMachines.bytes(), "space 8", "org 5", "nop"));
    }

    @Test
    void neighboursAreNoOverlap() {
        assertEquals("0: 0 1 0", units(TestMachines.bytes(), "org 1", "halt", "org 0", "nop", "org 2", "nop"));
    }

    @Test
    void theEntryPointHasTwoAddresses() {
        var image = assemble(TestMachines.bytes(), "entry start", "org 0x100, 4", "nop", "start: halt").image().get();
        assertEquals(0x101, image.entryAddress());
        assertEquals(5, image.entryPc());
    }

    @Test
    void programsMaySeeAddressesOfAllBits() {
        var machine = new MachineBuilder("wide", 64, 64, 64, true).op("1".repeat(64), "stop").size("word", 64);
        var image = assemble(new MachineSyntax(machine.build()), "entry start", "org 8, 0xffff_ffff_8000_0000",
                "start: stop", "word start").image().get();
        assertEquals("8: ffffffffffffffff ffffffff80000000", Assemblies.units(image));
        assertEquals(8, image.entryAddress());
        assertEquals(0xffff_ffff_8000_0000L, image.entryPc());
    }

    @Test
    void withoutEntryTheFirstInstructionIsWarnedOf() {
        var assembly = assemble(TestMachines.bytes(), "byte 1", "nop", "halt");
        assertEquals(1, assembly.image().get().entryAddress());
        assertEquals("test.gasm:2:1: warning: the program starts here, at its first instruction, because no "
                + "'entry' says where", text(assembly.problems()));
    }

    @Test
    void entriesAreChecked() {
        assertEquals("test.gasm:2:1: error: the entry point is named in line 1 already",
                text(assemble(TestMachines.bytes(), "entry 0", "entry 0", "nop").problems()));
        assertEquals("test.gasm:1:7: error: 'x' is not defined",
                text(assemble(TestMachines.bytes(), "entry x", "nop").problems()));
        assertEquals("test.gasm:1:7: warning: nothing is placed at the entry point",
                text(assemble(TestMachines.bytes(), "entry 9", "nop").problems()));
        assertEquals("test.gasm:1:1: warning: the program has no instruction to start with",
                text(assemble(TestMachines.bytes(), "byte 1").problems()));
    }

    @Test
    void jumpsToNowhereAreWarnedOf() {
        assertEquals("1:5 nothing is placed at 'end', where this jumps to",
                problems(TestMachines.bytes(), "jmp end", "ld r1, end", "end:"));
        assertEquals("", problems(TestMachines.bytes(), "jmp end", "end: space 1"));
    }

    @Test
    void ambiguousInstructionsAreReported() {
        var machine = new MachineBuilder("twice", 8, 8, 8, true)
                .op("0001nnnn", "op", MachineBuilder.unsigned('n'))
                .op("0010nnnn", "op", MachineBuilder.signed('n'));
        var syntax = new MachineSyntax(machine.build());
        assertEquals("0: 1f 28", units(syntax, "op 15", "op -8"));
        assertEquals("1:1 ambiguous: this may be I0 (op n) or I1 (op n)", problems(syntax, "op 7"));
    }

    @Test
    void linesAndAddressesLeadToEachOther() {
        var lines = assemble(TestMachines.bytes(), "nop", "", "a: b: mov r1, #300 ; long", "byte 1, 2", "halt").image()
                .get().lines();
        assertEquals(List.of(1L), lines.addresses("test.gasm", 3));
        assertEquals(3, lines.at(3).get().line());
        assertEquals(4, lines.at(5).get().line());
        assertEquals(List.of(), lines.addresses("test.gasm", 4));
        assertEquals(5, lines.nextCodeLine("test.gasm", 4).getAsInt());
    }

    @Test
    void placementsTellWhatBecameOfStatements() {
        var placements = assemble(TestMachines.bytes(), "org 4, 0", "x: nop", "half 1").placements();
        assertEquals(12, placements.getFirst().offset());
        assertEquals(4, placements.getFirst().address());
        assertEquals(BigInteger.ZERO, placements.getFirst().pc());
        assertEquals("nop", placements.getFirst().instruction().get().mnemonic());
        assertTrue(placements.get(1).instruction().isEmpty());
        assertEquals(2, placements.get(1).units());
    }

    private static String text(List<Problem> problems) {
        return problems.stream().map(Problem::toString).collect(Collectors.joining("\n"));
    }
}
