package org.trapeze.isa.lowering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.trapeze.isa.Descriptions.SMALL;
import static org.trapeze.isa.Descriptions.architecture;
import static org.trapeze.isa.Descriptions.expectOne;
import static org.trapeze.isa.Descriptions.instruction;
import static org.trapeze.isa.Descriptions.printed;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trapeze.ir.decl.StateComponent;
import org.trapeze.isa.validation.IssueCodes;

/** Registers of which each mode sees its own. */
class BankedTest {
    private static final String BANKED = """
            general sp banked { user = 0, kernel = 1 } : 16
            general b[3] banked { user = 1, kernel = 0 } : 16
            general all[4] banked { user = 0, kernel = 0 } : 16
            alias top = sp@kernel
            """;

    private static String text(String statements) {
        return instruction(statements).replace("instruction X", BANKED + "instruction X");
    }

    @Test
    void theBanksStandOneAfterTheOther() {
        StateComponent b = architecture(SMALL + BANKED).component("b").orElseThrow();
        assertEquals(6, b.count());
        assertEquals(3, b.visible());
        assertEquals(Map.of(0L, 0, 1L, 1), b.banking().orElseThrow().bankOf());
        assertEquals(3, b.start(1));
        assertEquals(4, b.exchanged(1, 0, 1));
        assertEquals(1, b.exchanged(4, 0, 1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
        "sp = 1                 ; sp[(if (m == 0) then 1 else 0)] = 1",
        "r[a] = sp              ; r[a] = sp[(if (m == 0) then 1 else 0)]",
        "sp@user = sp@kernel    ; sp[0] = sp[1]",
        "sp@kernel[7:0] = 3     ; sp[1] = (sp[1][15:8] :: 3)",
        "b[2] = 1               ; b[((if (m == 1) then 3 else 0) + zext(2, 3))] = 1",
        "b@user[2] = 1          ; b[5] = 1",
        "b@kernel[a] = 1        ; b[(if (zext(a, 3) <u 3) then (0 + zext(a, 3)) else 6)] = 1",
        "top = 2                ; sp[1] = 2[15:0]",
        "r[a] = top             ; r[a] = sp[1]",
    })
    void places(String source, String printed) {
        assertEquals(printed, printed(text(source)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
        "«b[3]» = 1             ; range",
        "«r@user»[0] = 1        ; kind",
        "r[a] = zext(«m@user», 16) ; kind",
        "let x = sp r[a] = «x@user» ; kind",
    })
    void wrong(String source, String code) {
        String marked = text(source).replace("«b[3]»", "b[«3»]").replace("«r@user»[0]", "r@«user»[0]")
                .replace("«m@user»", "m@«user»").replace("«x@user»", "x@«user»");
        expectOne(marked, code.equals("range") ? IssueCodes.RANGE : IssueCodes.WRONG_KIND, "");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
        "general «s» banked { user = 0 } : 8                       ; missing   ; kernel",
        "general «s» banked { user = 0, kernel = 2 } : 8           ; range     ; No mode sees bank 1",
        "general s banked { user = 0, «user» = 1, kernel = 1 } : 8 ; duplicate ; said already",
        "general s banked { user = «99», kernel = 0 } : 8          ; range     ; 0 to 63",
    })
    void wrongBanks(String declaration, String code, String message) {
        String known = code.equals("missing") ? IssueCodes.MISSING : code.equals("range") ? IssueCodes.RANGE
                : IssueCodes.DUPLICATE;
        if (message.equals("0 to 63")) {
            org.trapeze.isa.Descriptions.expectAmong(SMALL + declaration, known);
        } else {
            expectOne(SMALL + declaration, known, message);
        }
    }
}
