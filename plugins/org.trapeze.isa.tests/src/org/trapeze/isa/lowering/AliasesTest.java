package org.trapeze.isa.lowering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.trapeze.isa.Descriptions.SMALL;
import static org.trapeze.isa.Descriptions.architecture;
import static org.trapeze.isa.Descriptions.expectAmong;
import static org.trapeze.isa.Descriptions.expectOne;
import static org.trapeze.isa.Descriptions.instruction;
import static org.trapeze.isa.Descriptions.printed;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trapeze.isa.validation.IssueCodes;

/** What aliases become. */
class AliasesTest {
    private static final String ALIASES = """
            alias flags = status.level :: 2'2 :: m :: r[2][3:0]
            alias top = r[3]
            alias both = flags :: top
            alias sum = r[0] + r[1]
            alias five = 5
            """;

    private static String text(String statements) {
        return instruction(statements).replace("instruction X", ALIASES + "instruction X");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
        "r[a] = top                     ; r[a] = r[3]",
        "r[a] = sum                     ; r[a] = (r[0] + r[1])",
        "r[a] = five                    ; r[a] = 5",
        "r[a] = zext(flags, 16)         ; r[a] = zext((((status[6:4] :: 2) :: m) :: r[2][3:0]), 16)",
        "r[a][0] = flags[4]             ; r[a] = (r[a][15:1] :: (((status[6:4] :: 2) :: m) :: r[2][3:0])[4])",
        // assigned
        "top = 7                        ; r[3] = 7[15:0]",
        "top[7:0] = status              ; let top = status|r[3] = (r[3][15:8] :: top[7:0])",
        "flags[4] = 1                   ; m = 1[0]",
        "flags[6:5] = 1                 ; ``",
    })
    void single(String source, String printed) {
        assertEquals(printed.replace('|', '\n'), printed(text(source)));
    }

    @Test
    void theValueIsComputedOnceBeforeAllParts() {
        assertEquals("""
                let flags = r[2][9:0]
                status = ((status[7] :: flags[9:7]) :: status[3:0])
                m = flags[4]
                r[2] = (r[2][15:4] :: flags[3:0])""", printed(text("flags = r[2][9:0]")));
    }

    @Test
    void aSliceAcrossParts() {
        assertEquals("""
                status = ((status[7:5] :: 9[3]) :: status[3:0])
                m = 9[0]""", printed(text("flags[7:4] = 9")));
    }

    @Test
    void anAliasOfAliases() {
        assertEquals("""
                r[2] = (r[2][15:2] :: 9[3:2])
                r[3] = (9[1:0] :: r[3][13:0])""", printed(text("both[17:14] = 9")));
    }

    @Test
    void translationSeesThroughAliases() {
        String text = SMALL.replace("translate absolute raises memory",
                "relocation s : 16 alias segment = s[15:8] :: 8'0"
                + " translate relocation-bounds base segment bound 256 raises memory");
        architecture(text);
        expectAmong(text.replace("s[15:8]", "timer[15:8]").replace("base segment", "base «segment»"),
                IssueCodes.WRONG_KIND);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
        "«sum» = 1                      ; notAssignable ; can only be read",
        "flags = «r[a]»                 ; width         ; 16",
        "flags[«10»] = 1                ; range         ; [9:0]",
    })
    void wrong(String source, String code, String message) {
        expectOne(text(source), prefix(code), message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
        "alias x = «x» :: m             ; recursion",
        "alias x = «mem[0]»             ; notPure",
        "alias «timer» = m              ; duplicate",
    })
    void wrongDeclaration(String declaration, String code) {
        expectAmong(SMALL + declaration, prefix(code));
    }

    private static String prefix(String code) {
        return IssueCodes.WIDTH.replace("width", code);
    }
}
