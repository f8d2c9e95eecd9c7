package org.trapeze.isa.lowering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.trapeze.isa.Descriptions.SMALL;
import static org.trapeze.isa.Descriptions.architecture;
import static org.trapeze.isa.Descriptions.expectOne;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trapeze.ir.arch.OperandForm;
import org.trapeze.ir.arch.SyntaxElement;
import org.trapeze.isa.validation.IssueCodes;

/** Operands that are written in several forms. */
class OperandFormsTest {
    private static final String FORMS = SMALL + """
            operand place : 4 {
              encode 11 01 x:16    syntax "#" signed x
              encode 11 n:2        syntax "(" r[n] ")"
            }
            """;

    @Test
    void aFormIsWiderThanItsOperandByParcels() {
        var instruction = architecture(FORMS + "instruction A { encode 0x1 d:4 syntax \"a\" place<d> }")
                .instruction("A").orElseThrow();
        assertEquals(8, instruction.encoding().bits());
        SyntaxElement.Choice choice = (SyntaxElement.Choice) instruction.syntax().get(1);
        assertEquals(List.of(16, 0), choice.forms().stream().map(OperandForm::extraBits).toList());
        assertEquals(Optional.empty(), choice.fixed());
    }

    @Test
    void aNumberStandsForBitsThatTheEncodingFixes() {
        var instruction = architecture(FORMS + "instruction A { encode 0x1d syntax \"a\" place<13> }")
                .instruction("A").orElseThrow();
        SyntaxElement.Choice choice = (SyntaxElement.Choice) instruction.syntax().get(1);
        assertEquals(Optional.of(BigInteger.valueOf(13)), choice.fixed());
        assertEquals(1, choice.forms().size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
        "encode 0x1 d:4 syntax \"a\" place<«d»>  ; operand place : 5 { encode 0 n:4 syntax unsigned n } ; width",
        "encode 0x10 syntax \"a\" place<«0»>     ; operand place : 4 { encode 11 n:2 syntax r[n] } ; range",
        "encode 0x1 d:4 syntax \"a\" place<d>    ; operand place : 4 { «encode 11 n:3» syntax unsigned n } ; encoding",
        "encode 0x1 d:4 syntax \"a\" place<d>    ; operand place : 4 { encode 11 «n»:2 syntax \"x\" } ; syntax",
        "encode 0x1 d:4 syntax \"a\" place<d>    ; operand «place» : 4 { } ; missing",
        "encode 0x1 d:4 syntax \"a\" unsigned d  ; operand place : 2 { encode 1 n:1 syntax \"x\" «[unsigned n]» } ; "
        + "syntax",
    })
    void mistakes(String body, String forms, String code) {
        expectOne(SMALL + forms + "\ninstruction A { " + body + " }", "org.trapeze.isa." + code, "");
    }

    @Test
    void aFormThatIsNeverReadIsAnErrorUnlessItIsAnotherWayToWrite() {
        String shorter = "operand place : 4 { encode 11 n:2 syntax r[n] ";
        expectOne(SMALL + shorter + "«encode 11 01 x:16» syntax \"#\" signed x }", IssueCodes.OVERLAP,
                "Every word of this form is read as an earlier form");
        architecture(SMALL + shorter + "encode 11 n:2 syntax \"@\" r[n] }");
        architecture(SMALL + "operand place : 4 { encode 11 n:2 != 1 syntax r[n] "
                + "encode 11 01 x:16 syntax \"#\" signed x }");
    }

    /** As the destinations of a move, where one mode is another instruction's. */
    @Test
    void whatNoFormHasIsLeftToOtherInstructions() {
        var machine = architecture(FORMS + """
                instruction A { encode 0x1 d:4 syntax "a" place<d> }
                instruction B { encode 0x1 0 n:3 syntax "b" unsigned n }
                """);
        var field = machine.instruction("A").orElseThrow().encoding().fields().getFirst();
        assertEquals(LongStream.range(0, 12).boxed().toList(), field.excluded());
    }

    @Test
    void theNameIsUniqueAmongOperands() {
        expectOne(FORMS + "operand «place» : 2 { encode 00 syntax \"x\" }", IssueCodes.DUPLICATE,
                "'place' is declared");
    }
}
