package org.trapeze.isa.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.trapeze.isa.Descriptions.SMALL;
import static org.trapeze.isa.Descriptions.architecture;
import static org.trapeze.isa.Descriptions.expectAmong;
import static org.trapeze.isa.Descriptions.expectOne;

import java.math.BigInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trapeze.ir.arch.Encoding;

/** Encodings and syntax. */
class EncodingsTest {

    private static String one(String encoding, String syntax) {
        return SMALL + "instruction X { " + encoding + " " + syntax + " halt }";
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "0x10               ; 8  ; ff   ; 10",
        "0x010              ; 12 ; fff  ; 10",
        "0b0101             ; 4  ; f    ; 5",
        "0101               ; 4  ; f    ; 5",
        "0000_1111          ; 8  ; ff   ; f",
        "5:4                ; 4  ; f    ; 5",
        "0:3 0x1f:5         ; 8  ; ff   ; 1f",
        "1 n:6 1            ; 8  ; 81   ; 81",
    })
    void bits(String items, int length, String mask, String match) {
        // A unit of one bit lets encodings of any length pass.
        String text = one("encode " + items, items.contains("n:6") ? "syntax \"x\" unsigned n" : "syntax \"x\"")
                .replace("unit 8", "unit 1").replace("{ phys[0] = cause :: 4'0 }", "{}");
        Encoding encoding = architecture(text).instruction("X").orElseThrow().encoding();
        assertEquals(length, encoding.bits());
        assertEquals(mask, encoding.mask().toString(16));
        assertEquals(match, encoding.match().toString(16));
    }

    @Test
    void operandsMayBeSplit() {
        Encoding encoding = architecture(one("encode i[6] 1 i[3:0] i[5:4]", "syntax \"x\" signed i"))
                .instruction("X").orElseThrow().encoding();
        assertEquals(1, encoding.fields().size());
        BigInteger word = encoding.match().or(encoding.fields().getFirst().encode(BigInteger.valueOf(0b1_01_0011)));
        assertEquals(0b1_1_0011_01, word.intValue());
        assertEquals(0b1_01_0011, encoding.fields().getFirst().decode(word).intValue());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
        "«encode 0x1 n:3»         ; parcels of 8 bits, but this has 7; 1 more would fill it, as in 0:1",
        "«encode 0x10 n:1»        ; but this has 9; 7 more would fill it",
        "encode «12» n:6 00       ; as 12:8",
        "encode «n»[3:1] 0x1 0    ; lacks bit 0 of the operand 'n'",
        "encode n[3:0] «n»[3:0]   ; The operand 'n' has these bits already",
        "encode n:4 «n»:4         ; The operand 'n' has these bits already",
    })
    void wrong(String encoding, String message) {
        expectOne(one(encoding, "syntax \"x\" unsigned n"), IssueCodes.ENCODING, message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
        "encode «256»:8 n:8       ; 256 does not fit 8 bits",
        "encode «0x1f»:4 n:4      ; 0x1f does not fit 4 bits",
    })
    void doesNotFit(String encoding, String message) {
        expectOne(one(encoding, "syntax \"x\" unsigned n"), IssueCodes.DOES_NOT_FIT, message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
        "encode 0:«0» n:8",
        "encode 0:«257» n:8",
        "encode 0:8 n:«65»",
        "encode 0:8 n[«64»:0]",
        "encode 0:8 n[«0»:3]",
    })
    void absurd(String encoding) {
        expectAmong(one(encoding, "syntax \"x\" unsigned n"), IssueCodes.RANGE);
    }

    @Test
    void longestEncoding() {
        architecture(one("encode 0:240 n:16", "syntax \"x\" unsigned n"));
        expectOne(one("«encode 0:248 n:16»", "syntax \"x\" unsigned n"), IssueCodes.ENCODING,
                "An encoding has at most 256 bits, but this has 264");
    }

    // ---- Overlaps ----

    private static String two(String first, String second) {
        return SMALL + "instruction A { encode " + first + " syntax \"a\" unsigned x } instruction B { " + second
                + " syntax \"b\" unsigned x }";
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "0x1 x:4      ; «encode 0 x:7»           ; 0x10",
        "0x1 x:4      ; «encode 0x1 x:4»         ; 0x10",
        "x:4 0x1      ; «encode 0x2 x:4»         ; 0x21",
        "0x1 x:4      ; «encode 0x12 x:8»        ; 0x1200",
        "0x12 x:8     ; «encode x:4 0x2»         ; 0x1200",
    })
    void overlap(String first, String second, String example) {
        expectOne(two(first, second), IssueCodes.OVERLAP,
                "This encoding overlaps with that of A: " + example + " could be either");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "0x1 x:4      ; encode 0x2 x:4",
        "0x1 x:4      ; encode 0x22 x:8",
        "00 x:6       ; encode 01 x:6",
        "x:8 0x01     ; encode x:8 0x02",
    })
    void noOverlap(String first, String second) {
        architecture(two(first, second));
    }

    // ---- Syntax ----

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
        "encode 0x1 «n»:4  ; syntax \"x\"                    ; The syntax does not write the operand 'n'",
        "encode 0x1 n:4    ; syntax «unsigned n»             ; The syntax begins with the mnemonic, as in \"x\"",
        "encode 0x1 n:4    ; syntax «\"1x\"» unsigned n      ; A mnemonic is one word",
        "encode 0x1 n:4    ; syntax «\"x y\"» unsigned n     ; A mnemonic is one word",
        "encode 0x1 n:4    ; syntax \"x\" unsigned n «signed n» ; The operand 'n' is written before already",
        "encode 0x1 n:4    ; syntax \"x\" unsigned n «\" \"» ; There is nothing in this text",
    })
    void syntax(String encoding, String syntax, String message) {
        expectOne(one(encoding, syntax), IssueCodes.SYNTAX, message);
    }

    @Test
    void syntaxNamesOperandsOfTheEncoding() {
        expectOne(one("encode 0x10", "syntax \"x\" unsigned «n»"), IssueCodes.UNKNOWN,
                "There is no operand in the encoding 'n'");
    }

    @Test
    void aRegisterOperandNeedsAnArray() {
        expectOne(one("encode 0x1 n:4", "syntax \"x\" «timer»[n]"), IssueCodes.WRONG_KIND, "'timer' has no elements");
    }

    @Test
    void anInstructionHasBoth() {
        expectOne(SMALL + "instruction «X» { syntax \"x\" halt }", IssueCodes.MISSING, "has no encoding");
        expectOne(SMALL + "instruction «X» { encode 0x12 halt }", IssueCodes.SYNTAX, "has no syntax");
    }
}
