package org.trapeze.asm.assembler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.trapeze.asm.testing.Assemblies.problems;
import static org.trapeze.asm.testing.Assemblies.units;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.trapeze.asm.testing.Assemblies;
import org.trapeze.asm.testing.TestMachines;

/** Operands of all kinds of syntax find their instruction and their place in it. */
class OperandTest {

    @Test
    void aMnemonicHasTheFormsOfAllItsInstructions() {
        assertEquals("0: 53 11 fb 27 12 34 93", units(TestMachines.bytes(),
                "mov r2, r3", "mov r1, #-5", "ld r7, 0x1234", "ld r2,(r3)"));
    }

    @Test
    void wordsOfTheMachineAreReadInAnyCase() {
        assertEquals("0: 53 c3 7", units(TestMachines.bytes(), "MOV R2, r3", "Out.B 7"));
    }

    @Test
    void parenthesesAreSyntaxWhereAFormHasThemAndArithmeticElsewhere() {
        assertEquals("0: 29 0 5 21 0 e", units(TestMachines.bytes(), "ld r1, (5)", "ld r1, (5)+(4+5)"));
    }

    @Test
    void bracketsNumberSignsAndExclamationMarks() {
        assertEquals("0: 1 12 0 4 2 12 ff fc 3 12 0 10 5 10 0 9", units(TestMachines.brackets(),
                "ldr r1, [r2, #4]", "ldr r1,[r2,#-4] !", "ldr r1, [r2], #4*4", "lea r1, $9"));
    }

    @Test
    void marksBeforeAndBehindRegisters() {
        assertEquals("0: 1053 1853 1653 1c53 4 1e53 fffc 15d3 14 1cd3 3", units(TestMachines.marks(),
                "mov (r1)+, r3", "mov -(r1), r3", "mov @(r1)+, r3", "mov 4(r1), r3", "mov @-4(r1), r3",
                "mov #2*10, r3", "mov 1+2(r3), r3"));
    }

    @Test
    void anExpressionMayEndBeforeAnOperatorThatBelongsToTheSyntax() {
        assertEquals("0: 8005 8006", units(TestMachines.marks(), "add 5+", "add 5+1+"));
    }

    @Test
    void theDollarSignIsTheMachinesWhereItsSyntaxHasItAndTheCurrentAddressElsewhere() {
        assertEquals("0: 5 10 0 4 5 20 0 4", units(TestMachines.brackets(), "lea r1, $$+4", "lea r2, $."));
    }

    @Test
    void fieldsMayComeInParts() {
        assertEquals("0: 1d014000", units(TestMachines.words(), "split 0xa5"));
    }

    @Test
    void aRegisterThatDoesNotExistIsNamedAtItsPlace() {
        assertEquals("2:9 there is no such register; there are r0 to r7; expected: mov r[d], r[s] or mov r[d], #n",
                problems(TestMachines.bytes(), "nop", "mov r1, r8"));
    }

    @Test
    void whatIsExpectedIsSaidWhereTheBestFormFails() {
        assertEquals("1:8 ',' is expected here; expected: ldr r[d], [r[s], #n] or ldr r[d], [r[s], #n]! or "
                + "ldr r[d], [r[s]], #n", problems(TestMachines.brackets(), "ldr r1 [r2, #4]"));
        assertEquals("1:5 nothing is expected here; expected: b t",
                problems(TestMachines.brackets(), "b 8 , 9"));
        assertEquals("1:8 a register is missing: r0 to r7; expected: mov r[d], r[s] or mov r[d], #n",
                problems(TestMachines.bytes(), "mov r1 ,"));
    }

    @Test
    void aRegisterIsNoNumber() {
        assertEquals("1:10 a value is expected instead of the register r3; expected: mov r[d], r[s] or mov r[d], #n",
                problems(TestMachines.bytes(), "mov r1, #r3"));
    }

    @Test
    void valuesThatDoNotFitSayTheRange() {
        assertEquals("1:7 256 does not fit: 'n' takes 0 to 255\n2:7 -1 does not fit: 'n' takes 0 to 255",
                problems(TestMachines.bytes(), "out.b 0x100", "out.b -1"));
        assertEquals("1:11 131072 does not fit: 'n' takes -131072 to 131071",
                problems(TestMachines.words(), "movei ac1,1<<17"));
    }

    @Test
    void addressesFitSignedAndUnsigned() {
        assertEquals("0: 21 ff fe 21 ff fe", units(TestMachines.bytes(), "ld r1, -2", "ld r1, 0xfffe"));
        assertEquals("1:8 65536 does not fit: 'x' takes -32768 to 65535",
                problems(TestMachines.bytes(), "ld r1, 65536"));
    }

    @Test
    void distancesAreCountedFromTheBiasInSteps() {
        assertEquals("0: 4 ff ff fe 4 0 0 0 5 0 0 0 5 0 0 0", units(TestMachines.brackets(),
                "self: b self", "b ahead", "lea r0, $0", "ahead: lea r0, $0"));
    }

    @Test
    void distancesMustBeWholeStepsAndNotTooFar() {
        assertEquals("1:3 the distance to this address is 6; less 8, it must be a multiple of 4",
                problems(TestMachines.brackets(), "b 6"));
        assertEquals("1:4 the distance to this address is 200; 't' reaches -127 to 128",
                problems(TestMachines.marks(), "br 200"));
    }

    @Test
    void whatIsLeftOutIsZero() {
        String octal = Assemblies.image(TestMachines.optional(), "move r1, 0o100", "move r1, 0o100(r2)",
                "move r1, @0o100",
                "move r1, @0o100(r2)").segments().stream()
                .flatMap(segment -> IntStream.range(0, 4).mapToObj(i -> Long.toOctalString(segment.unit(i))))
                .collect(Collectors.joining(" "));
        assertEquals("200040000100 200042000100 200060000100 200062000100", octal);
    }
}
