package org.trapeze.isa.lowering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.trapeze.isa.Descriptions.SMALL;
import static org.trapeze.isa.Descriptions.architecture;
import static org.trapeze.isa.Descriptions.expectOne;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trapeze.ir.decl.OperandKind;
import org.trapeze.isa.validation.IssueCodes;

/** Names of operands' values and of registers. */
class NamesTest {
    private static final String TABLE = SMALL
            + "names control or numbers { cr0 = 0, cr3 = 3, ptbr = 3, \"%x\" = 1 } names cond { \"\" = 0, eq = 1 }\n";

    private static OperandKind kind(String text) {
        return architecture(text).instructions().getLast().encoding().fields().getFirst().operand().kind();
    }

    @Test
    void aTableIsAnOperandKind() {
        var kind = (OperandKind.Named) kind(TABLE + "instruction X { encode 0x0 c:4 syntax \"mov\" control c }");
        assertEquals(Optional.of("cr3"), kind.table().text(3), "the first of several names");
        assertEquals(Optional.of("%x"), kind.table().text(1));
        assertEquals(true, kind.table().numbers());
        assertEquals(false, kind.suffix());
    }

    @Test
    void aSuffixIsPartOfTheMnemonic() {
        var kind = (OperandKind.Named) kind(TABLE + "instruction B { encode 0x0 c:4 syntax \"b\" suffix cond c }");
        assertEquals(true, kind.suffix());
        assertEquals(false, kind.table().numbers());
    }

    @Test
    void elementsOfAnArrayHaveNames() {
        var kind = (OperandKind.Register) kind(SMALL + "general g[4] : 8 named { sp = 3, lr = 2 }"
                + " instruction X { encode 0o0 0x0 g:1 syntax \"x\" g[g] }");
        assertEquals(Optional.of("sp"), kind.names().text(3));
        assertEquals(false, kind.names().numbers());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"or numbers; false", "or numbers named { sp = 3 }; true"})
    void elementsOfAnArrayMayBeWrittenAsNumbers(String clause, boolean named) {
        var kind = (OperandKind.Register) kind(SMALL + "general g[4] : 8 " + clause
                + " instruction X { encode 0o0 0x0 g:1 syntax \"x\" g[g] }");
        assertEquals(true, kind.names().numbers());
        assertEquals(named, kind.names().text(3).isPresent());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
        "names t { a = 1, «A» = 2 }                                 ; duplicate  ; 'A' is in this table already",
        "names control { a = 1 } names «control» { b = 1 }         ; duplicate  ; 'control' is declared already",
        "general g[4] : 8 named { a = «4» }                         ; range      ; is 0 to 3, not 4",
        "general g : 8 named { «a = 0» }                            ; wrongKind  ; an alias is another name",
        "«general g : 8 or numbers»                                 ; wrongKind  ; has no elements that could have",
        "general g[4] : 8 named { «\"a b\"» = 0 }                   ; syntax     ; one word",
        "names t { a = 16 } instruction X { encode 0x0 c:4 syntax \"x\" «t c» } ; doesNotFit ; stands for 16",
        "names t { a = 1 } instruction X { encode 0x0 c:4 syntax \"x\" \"(\" «suffix t c» } ; syntax ; directly behind",
        "names t { \"\" = 1 } instruction X { encode 0x0 c:4 syntax \"x\" «t c» } ; syntax ; one word",
        "names t { \"%a\" = 1 } instruction X { encode 0x0 c:4 syntax \"x\" «suffix t c» } ; syntax ; made of letters",
    })
    void mistakes(String declarations, String code, String message) {
        expectOne(SMALL + declarations, IssueCodes.UNKNOWN.replace("unknown", code), message);
    }
}
