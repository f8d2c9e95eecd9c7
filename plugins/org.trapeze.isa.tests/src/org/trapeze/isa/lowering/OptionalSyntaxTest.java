package org.trapeze.isa.lowering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.trapeze.isa.Descriptions.SMALL;
import static org.trapeze.isa.Descriptions.architecture;
import static org.trapeze.isa.Descriptions.expectOne;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trapeze.ir.arch.Instruction;
import org.trapeze.ir.arch.SyntaxElement;
import org.trapeze.isa.validation.IssueCodes;

/** What an instruction's syntax lets be left out. */
class OptionalSyntaxTest {
    private static String machine(String syntax) {
        return SMALL + "\ninstruction GET { encode 0o7 1:2 i:1 a:2 y:8 syntax " + syntax + " }";
    }

    @Test
    void aGroupHasWhatItShowsAndWhatItFixes() {
        Instruction get = architecture(machine("\"get\" [\"@\" i = 1] address y [\"(\" r[a] \")\"]")).instructions()
                .getLast();
        var at = (SyntaxElement.Group) get.syntax().get(1);
        var index = (SyntaxElement.Group) get.syntax().get(3);
        assertEquals(List.of(new SyntaxElement.Text("@")), at.elements());
        assertEquals(Map.of(get.encoding().fields().getFirst().operand(), 1L), at.fixed());
        assertEquals(3, index.elements().size());
        assertEquals(Map.of(), index.fixed());
        assertEquals(0b111_01, get.encoding().match().intValueExact() >> 11, "octal digits spell three bits each");
    }

    @Test
    void aGroupThatIsLeftOutMayFixAnotherValueThanZero() {
        Instruction get = architecture(machine("\"get\" [\"-\" i = 0 else 1] address y r[a]")).instructions().getLast();
        var minus = (SyntaxElement.Group) get.syntax().get(1);
        assertEquals(Map.of(get.encoding().fields().getFirst().operand(), 0L), minus.fixed());
        assertEquals(1, minus.omitted(get.encoding().fields().getFirst().operand()));
        assertEquals(0, minus.omitted(get.encoding().fields().getLast().operand()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
        "\"get\" [\"@\" i = «2»] address y r[a]        ; The operand 'i' is 0 to 1, not 2",
        "\"get\" [\"@\" i = 1 else «2»] address y r[a] ; The operand 'i' is 0 to 1, not 2",
        "\"get\" «[i = 1]» address y r[a]              ; must show something",
        "\"get\" address y [\"(\" r[a] \")\" «unsigned y»] unsigned i ; The operand 'y' is written before already",
        "\"get\" [\"a\" i = 1] [\"b\" r[a]] [\"c\"] [\"d\"] [\"e\"] [\"f\"] [\"g\"] [\"h\"] «[\"i\"]» address y ; At "
        + "most 8 parts",
    })
    void mistakes(String syntax, String message) {
        expectOne(machine(syntax), message.contains("is 0 to 1") ? IssueCodes.RANGE
                : message.contains("At most") ? IssueCodes.TOO_LARGE : IssueCodes.SYNTAX, message);
    }
}
