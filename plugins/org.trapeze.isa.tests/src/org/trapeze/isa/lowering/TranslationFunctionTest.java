package org.trapeze.isa.lowering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.trapeze.isa.Descriptions.SMALL;
import static org.trapeze.isa.Descriptions.architecture;
import static org.trapeze.isa.Descriptions.expectOne;
import static org.trapeze.isa.Descriptions.read;

import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trapeze.ir.arch.MemoryTrap;
import org.trapeze.ir.arch.Translation;
import org.trapeze.ir.decl.Cause;
import org.trapeze.ir.print.TranslationPrinter;
import org.trapeze.ir.stmt.Stmt;
import org.trapeze.isa.validation.IssueCodes;

/** Address translation that is written in the language. */
class TranslationFunctionTest {
    private static final String STATE = """
            relocation table : 16
            relocation map[4] : 16
            resource key : 8
            faults page = 4, protection = 5
            alias keyed = key[0]
            function entry(address : 24) = phys[table + zext(address[23:12], 16) : 16]
            procedure valid(word : 16) { when word[15] == 0: trap page(7) }
            procedure spoil() { r[0] = 0 }
            """;

    private static final String HEAD = "translate (address : 24, access : fetch | load | store) to (absolute : 16)";

    /** {@return the small machine with a translation of this head and body} */
    private static String text(String head, String body) {
        return SMALL.replace("translate absolute raises memory",
                STATE + head + " { " + body + " } raises memory on fetch, memory on load, protection on store");
    }

    private static String text(String body) {
        return text(HEAD, body);
    }

    private static Translation.Mapped translation(String body) {
        return assertInstanceOf(Translation.Mapped.class, architecture(text(body)).translation());
    }

    private static final String WALK = """
            let word = entry(address)
            valid(word)
            when access == store and word[14] == 0: trap protection(address)
            if m == kernel or keyed == 1 { absolute = zext(address[11:0], 16) }
            else { absolute = word[3:0] :: address[11:0] }
            """;

    @Test
    void aWalkIsPrintedAsItIsWritten() {
        assertEquals("""
                translate (address : 24, access : fetch | load | store) to (absolute : 16) {
                  let t1 = phys[(table + zext(address[23:12], 16)) : 16]
                  if (t1[15] == 0) {
                    trap page(7)
                  }
                  if ((access == 2) & (t1[14] == 0)) {
                    trap protection(address)
                  }
                  if ((m == 0) | (key[0] == 1)) {
                    let absolute = zext(address[11:0], 16)
                  } else {
                    let absolute = (t1[3:0] :: address[11:0])
                  }
                } raises memory on fetch, memory on load, protection on store
                """, TranslationPrinter.print(translation(WALK)));
    }

    @Test
    void everyCauseThatItRaisesIsAMemoryTrap() {
        Translation.Mapped walk = translation(WALK);
        MemoryTrap trap = walk.memoryTrap();
        assertEquals("page protection",
                trap.more().stream().map(Cause::name).sorted().collect(Collectors.joining(" ")));
        assertTrue(trap.more().stream().allMatch(trap::is));
        assertEquals("memory memory protection",
                trap.fetch().name() + " " + trap.load().name() + " " + trap.store().name());
        Cause illegal = architecture(text(WALK)).traps().illegal();
        assertFalse(trap.is(illegal));
    }

    @Test
    void theKindsOfAccessHaveNumbers() {
        Translation.Mapped mapped = translation("absolute = zext(access :: trunc(store + access, 2)"
                + " :: trunc(load + access, 2) :: trunc(fetch + access, 2), 16)");
        String printed = TranslationPrinter.print(mapped);
        assertTrue(printed.contains("(2 + access)") && printed.contains("(1 + access)")
                && printed.contains("(0 + access)"), printed);
    }

    @Test
    void theResultCanBeReadAndKeepsWhatItWasThen() {
        Translation.Mapped mapped = translation("""
                absolute = address[15:0]
                let before = absolute
                absolute = absolute + 1
                absolute = before
                """);
        assertEquals("""
                translate (address : 24, access : fetch | load | store) to (absolute : 16) {
                  let absolute = address[15:0]
                  let absolute = absolute
                  let absolute = absolute
                  let absolute = (absolute + 1)
                  let absolute = absolute
                } raises memory on fetch, memory on load, protection on store
                """, TranslationPrinter.print(mapped));
        assertEquals(mapped.absolute(),
                assertInstanceOf(Stmt.Assign.class, mapped.body().statements().getLast()).target());
    }

    @Test
    void namesOfAccessMeanOtherThingsElsewhere() {
        architecture(text(WALK).replace("resource key", "general store : 16 resource key")
                + "instruction X \"x\" { encode 0x0100 syntax \"x\" store = store + 1 }");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "if m == user { absolute = 0 } else { trap page }",
        "absolute = 0 when m == user: trap page",
        "for i in 0 .. 3 { if map[i][15] == 1 { absolute = map[i] } else { trap page } }",
        "trap page(address)",
        "if key == 0 { absolute = 0 } else if key == 1 { absolute = map[key[1:0]] } else { absolute = 2 }",
    })
    void everyWayGivesAnAddressOrTraps(String body) {
        translation(body);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "let word = entry(address)",
        "when m == user: trap page",
        "if m == user { absolute = 0 }",
        "if m == user { trap page } else if key == 1 { absolute = 3 }",
    })
    void aWayWithoutAResultIsAnError(String body) {
        expectOne(text(HEAD.replace("absolute", "«absolute»"), body), IssueCodes.TRANSLATION,
                "neither assigns 'absolute' nor traps");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
        "let a = «mem[0 : 16]» absolute = a                  ; reads storage with phys",
        "let a = «input(console)» absolute = 0               ; uses no devices",
        "«output(console, 1)» absolute = 0                   ; uses no devices",
        "«phys[0]» = 0 absolute = 0                          ; does not write storage",
        "«mem[0]» = 0 absolute = 0                           ; does not write storage",
        "«table» = 0 absolute = 0                            ; changes nothing but its result",
        "«status.level» = 0 absolute = 0                     ; changes nothing but its result",
        "«keyed» = 0 absolute = 0                            ; changes nothing but its result",
        "«address» = 0 absolute = 0                          ; changes nothing but its result",
        "«absolute[3:0]» = 0 absolute = 0                    ; assigned as a whole",
        "absolute = 0 «halt»                                 ; cannot halt",
        "absolute = 0 «unpredictable»                        ; cannot be unpredictable",
    })
    void whatTranslationMustNotDo(String body, String message) {
        expectOne(text(body), IssueCodes.TRANSLATION, message);
    }

    @Test
    void itMustNotCallWhatItMustNotDo() {
        expectOne(text("spoil() absolute = 0").replace("{ r[0] = 0 }", "{ «r[0]» = 0 }"), IssueCodes.TRANSLATION,
                "changes nothing but its result");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
        "absolute = «r»[1]               ; 'r' is of kind general",
        "absolute = «p»                  ; 'p' is of kind pc",
        "absolute = «next»               ; Only instructions have a next one",
        "absolute = zext(«status».carry, 16) ; 'status' is of kind general",
    })
    void whatTranslationMustNotReadFrom(String body, String message) {
        expectOne(text(body), IssueCodes.WRONG_KIND, message);
    }

    @Test
    void widths() {
        expectOne(text("absolute = «address»"), IssueCodes.WIDTH, "'absolute' needs 16 bits");
        expectOne(text(HEAD.replace("24", "«12»"), "absolute = zext(address, 16)"), IssueCodes.WIDTH,
                "Instructions are fetched at addresses of 16 bits");
        expectOne(text(HEAD.replace("24", "«65»"), "absolute = 0"), IssueCodes.RANGE,
                "The width of an address is 1 to 64");
        expectOne(text("absolute = 0") + "instruction X \"x\" { encode 0x0100 syntax \"x\" r[0] = mem[«32'0» : 16] }",
                IssueCodes.WIDTH, "An address has at most 24 bits, but this has 32");
    }

    @Test
    void numbersAreAddressesOfTheWidthThatTranslationTakes() {
        architecture(text("absolute = 0")
                + "instruction X \"x\" { encode 0x0100 syntax \"x\" r[0] = mem[0xffffff : 16] }");
        expectOne(text("absolute = 0")
                + "instruction X \"x\" { encode 0x0100 syntax \"x\" r[0] = phys[«0xffffff» : 16] }",
                IssueCodes.DOES_NOT_FIT, "16777215 does not fit 16 bits");
    }

    @Test
    void theKindsOfAccessAreFixed() {
        for (String wrong : List.of("access : load | fetch | store", "access : load")) {
            expectOne(text(HEAD.replace("access : fetch | load | store", "«" + wrong + "»"), "absolute = 0"),
                    IssueCodes.TRANSLATION, "fetch | load | store, in this order");
        }
    }

    @Test
    void namesAreUnique() {
        expectOne(text(HEAD.replace("(absolute", "(«address»"), "trap page"), IssueCodes.DUPLICATE, "'address'");
        expectOne(text(HEAD.replace("(address", "(«store»"), "absolute = 0"), IssueCodes.DUPLICATE, "'store'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"translate (", "translate (address", "translate (address : 24, access",
        "translate (address : 24, access : fetch | load", "translate (address : 24, access : fetch | load | store) to",
        "translate (address : 24, access : fetch | load | store) to (absolute : 16) { absolute =",
        "translate (address : , access : fetch | load | store) to (absolute : ) { absolute = 0 } raises memory"})
    void unfinishedOnesAreSyntaxErrorsAndNothingElseBreaks(String unfinished) {
        var document = read(SMALL.replace("translate absolute raises memory", unfinished));
        assertFalse(document.issues().isEmpty());
        assertTrue(document.architecture().isEmpty());
    }
}
