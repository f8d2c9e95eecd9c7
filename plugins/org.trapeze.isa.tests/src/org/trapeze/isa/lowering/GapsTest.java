package org.trapeze.isa.lowering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.trapeze.isa.Descriptions.SMALL;
import static org.trapeze.isa.Descriptions.architecture;
import static org.trapeze.isa.Descriptions.expectOne;

import java.math.BigInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trapeze.ir.arch.Encoding;
import org.trapeze.ir.arch.StoredInstruction;

/** Operands whose forms go on within the instruction. */
class GapsTest {
    private static final String FORMS = SMALL + """
            operand place : 4 {
              encode 11 n:2          syntax "(" r[n] ")"
              encode 00 01 x:8       syntax "#" signed x
              encode 00 10 x:16      syntax "##" signed x
            }
            """;

    @Test
    void inTheEncodingAGapIsAsLongAsTheLongestForm() {
        Encoding encoding = architecture(FORMS
                + "instruction A { encode 0x1 d:4 ..d(x) e:4 0x7 syntax \"a\" place<d> \",\""
                + " unsigned e }").instruction("A").orElseThrow().encoding();
        assertEquals(32, encoding.bits());
        assertEquals(16, encoding.fixedBits());
        assertEquals(8, encoding.headBits());
        assertEquals("1d000057", word(encoding, 0x1d, 0x57, 0x99));
        assertEquals("11990057", word(encoding, 0x11, 0x99, 0x57));
        assertEquals("12998857", word(encoding, 0x12, 0x99, 0x88, 0x57));
        assertEquals("nothing", word(encoding, 0x14, 0x57));
        assertEquals("nothing", word(encoding, 0x11, 0x99, 0x56));
    }

    private static String word(Encoding encoding, int... parcels) {
        return StoredInstruction.read(encoding, index -> index < parcels.length ? BigInteger.valueOf(parcels[index])
                : null, 8).word().map(word -> word.toString(16)).orElse("nothing");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
        "encode 0x1 d:4 ..d(«y») syntax \"a\" place<d>             ; unknown   ; No form of 'd' has an operand 'y'",
        "encode 0x1 d:4 ..«e» syntax \"a\" place<d>                ; unknown   ; 'e'",
        "encode 0x1 d:4 «..d» syntax \"a\" unsigned d              ; encoding  ; No form of 'd' goes on behind",
        "encode 0x1 d:4 ..d «..d» syntax \"a\" place<d>            ; encoding  ; goes on before already",
        "encode d:4 «..d» 0x1 syntax \"a\" place<d>                ; encoding  ; parcels of 8 bits, but 4 bits stand",
        "encode 0x1 0:4 «..d» d:4 0x1 syntax \"a\" place<d>        ; encoding  ; Some bits of 'd' stand behind this",
        "encode 0x1 d:4 syntax \"a\" place<d> p = next(«d»)        ; wrongKind ; does not go on within the instruction",
        "encode 0x1 d:4 «..d» syntax \"a\" late<d>                 ; encoding  ; Form 1 of 'd' is longer than form 2",
        "encode 0x1 d:4 «..d» syntax \"a\" long<d>                 ; encoding  ; goes on for 72 bits",
    })
    void mistakes(String body, String code, String message) {
        String more = " operand late : 4 { encode 0000 x:8 syntax unsigned x encode 0 n:3 syntax unsigned n }"
                + " operand long : 4 { encode 0000 x:64 y:8 syntax unsigned x unsigned y }";
        expectOne(FORMS + more + "\ninstruction A { " + body + " }", "org.trapeze.isa." + code, message);
    }
}
