package org.trapeze.asm.assembler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.trapeze.asm.testing.Assemblies.problems;
import static org.trapeze.asm.testing.Assemblies.units;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trapeze.asm.testing.TestMachines;

/** Directives of the assembler and of the machine. */
class DirectiveTest {

    @Test
    void dataStandsInTheMachinesByteOrder() {
        assertEquals("0: 12 34 12 ef cd ab 89 67 45 23 1",
                units(TestMachines.bytes(), "byte 0x12", "half 0x1234", "quad 0x0123456789abcdef"));
        assertEquals("0: 12 0 0 12 34", units(TestMachines.brackets(), "byte 0x12", "word 0x1234"));
        assertEquals("0: fffffffff 123456789", units(TestMachines.words(), "word -1, 0x123456789"));
    }

    @Test
    void aDirectiveWithOneParameterTakesAListAndText() {
        assertEquals("0: 1 2 68 69 a 0", units(TestMachines.bytes(), "byte 1, 1+1, \"hi\\n\", 0"));
    }

    @Test
    void aDirectiveWithSeveralParametersTakesExactlyThem() {
        assertEquals("0: ffffc0005", units(TestMachines.words(), "xwd -1, 5"));
        assertEquals("1:1 1 value is too few; expected: xwd high, low", problems(TestMachines.words(), "xwd 1"));
        assertEquals("1:1 3 values are too many; expected: xwd high, low\n2:1 expected: word value",
                problems(TestMachines.words(), "xwd 1, 2, 3", "word"));
    }

    @Test
    void dataFitsSignedOrUnsigned() {
        assertEquals("0: ff ff", units(TestMachines.bytes(), "byte -1, 255"));
        assertEquals("1:6 -129 does not fit: 'value' takes -128 to 255\n"
                + "1:12 256 does not fit: 'value' takes -128 to 255",
                problems(TestMachines.bytes(), "byte -129, 256"));
    }

    @Test
    void textIsOneCharacterToAUnit() {
        assertEquals("0: 41 9 22 5c 1b ff 0", units(TestMachines.words(), "string \"A\\t\\\"\\\\\\e\\xff\", 0"));
        assertEquals("0: c3 a9 41", units(TestMachines.bytes(), "string \"\u00e9\", 'A'"));
    }

    @Test
    void unitsArePlacedOnAnyMachine() {
        assertEquals("0: fffffffff 7", units(TestMachines.words(), "unit -1, 7"));
    }

    @Test
    void placingGoesOnElsewhere() {
        assertEquals("4: 1 2\n10: 3", units(TestMachines.bytes(), "org 4", "byte 1", "byte 2", "org 0x10", "byte 3"));
    }

    @Test
    void relocatedCodeCountsFromItsOwnAddresses() {
        assertEquals("400: c2 0 3 3 0 3 0 c0 fd",
                units(TestMachines.bytes(), "org 0x400, 0", "jmp next", "next: half next, .", "back: br back - 1"));
    }

    @Test
    void spaceAndAlignmentAreLeftOutOrFilled() {
        assertEquals("0: 1\n4: 2\n7: 3",
                units(TestMachines.bytes(), "byte 1", "align 4", "byte 2", "space 2", "byte 3"));
        assertEquals("0: 1 ff ff ff 2 7 7 3",
                units(TestMachines.bytes(), "byte 1", "align 4, -1", "byte 2", "space 2, 7", "byte 3"));
        assertEquals("0: 1 2", units(TestMachines.bytes(), "byte 1", "align 1", "space 0", "byte 2"));
    }

    @Test
    void anEmptyTextIsNothing() {
        assertEquals("0: 5", units(TestMachines.bytes(), "string \"\"", "byte 5"));
    }

    @Test
    void addressesMustBeKnownWhereTheyDecideAboutOthers() {
        assertEquals("1:5 'later' is not known yet here: it is defined further down",
                problems(TestMachines.bytes(), "org later", "later: byte 1"));
        assertEquals("2:7 'n' is not known yet here: 'later' is not known yet here: it is defined further down",
                problems(TestMachines.bytes(), "n = later", "space n", "later: byte n"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "n = 1 / 0   | 1:9 division by zero",
        "n = n + 1   | 1:5 'n' is defined by itself",
        "n = x       | 1:5 'x' is not defined",
        "n = 1 << -1 | 1:10 the distance of a shift is 0 to 4095, not -1",
    })
    void aConstantWithoutAValueIsWrongWhereItIsDefinedOnly(String definition, String problem) {
        for (String use : List.of("space n", "org n", "align n", "byte n", "k = n + 1\nspace k")) {
            assertEquals(problem, problems(TestMachines.bytes(), definition, use));
        }
    }

    @Test
    void nonsensicalArgumentsAreReportedAtTheirPlace() {
        assertEquals("1:5 -1 is no address: addresses are 0 to 65535", problems(TestMachines.bytes(), "org -1"));
        assertEquals("1:7 addresses can only be aligned to a multiple of 1 or more, not of 0",
                problems(TestMachines.bytes(), "align 0"));
        assertEquals("1:7 the number of units is negative: -3", problems(TestMachines.bytes(), "space -3"));
        assertEquals("1:7 99999999 units are too many to be filled; at most 16777216 can be",
                problems(TestMachines.bytes(), "space 99999999, 1"));
        assertEquals("1:1 expected: space COUNT [, FILL]", problems(TestMachines.bytes(), "space"));
        assertEquals("1:8 a value is missing here", problems(TestMachines.bytes(), "byte 1,,2"));
    }

    @Test
    void storageEndsSomewhere() {
        assertEquals("2:1 this would lie beyond the last address, 65535; it needs 2 units from address 65535 on",
                problems(TestMachines.bytes(), "org 0xffff", "half 1", "half 2"));
    }

    @Test
    void theMachinesWordsGoBeforeTheAssemblers() {
        assertEquals("0: 28000000 7", units(TestMachines.words(), "entry", "word 7", ".entry 0"));
    }

    @Test
    void sectionsAreCollected() {
        assertEquals("0: 1 5 2 4 3", units(TestMachines.bytes(), "byte 1", "section data", "byte 2", "byte x",
                "section", "byte 5", "section data", "x: byte 3"));
    }

    @Test
    void sectionsMayHaveAddressesOfTheirOwn() {
        assertEquals("0: 1 2\n20: 7 8", units(TestMachines.bytes(), "byte 1", "section data", "org 0x20", "byte 7",
                "section", "byte 2", "SECTION data", "byte 8"));
    }

    @Test
    void aSectionHasOneName() {
        assertEquals("1:9 expected: section [NAME]\n2:9 expected: section [NAME]",
                problems(TestMachines.bytes(), "section 5", "section a, b"));
    }

    @Test
    void unknownWordsAreReported() {
        assertEquals("1:3 'frob' is neither an instruction nor a directive of bytes",
                problems(TestMachines.bytes(), "  frob 1, 2"));
    }
}
