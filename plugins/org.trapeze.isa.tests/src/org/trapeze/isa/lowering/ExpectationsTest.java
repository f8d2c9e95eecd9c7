package org.trapeze.isa.lowering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.trapeze.isa.Descriptions.SMALL;
import static org.trapeze.isa.Descriptions.architecture;
import static org.trapeze.isa.Descriptions.expectOne;
import static org.trapeze.isa.Descriptions.instruction;
import static org.trapeze.isa.Descriptions.read;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trapeze.ir.arch.Expectation;
import org.trapeze.isa.standalone.IsaDocument;
import org.trapeze.isa.standalone.IsaStandalone;
import org.trapeze.isa.validation.IssueCodes;

/** What {@code expect} clauses become. */
class ExpectationsTest {
    private static List<String> words(String text) {
        return architecture(text).expectations().stream().map(one -> one.instruction().orElse("machine") + ": "
                + one.words() + (one.extended() ? " in extended" : "") + " " + one.source()).toList();
    }

    @Test
    void ofTheMachine() {
        assertEquals(List.of("machine: not virtualizable [1]", "machine: hybrid virtualizable ",
                "machine: virtualizable in extended "), words(SMALL
                + "expect not virtualizable \"[1]\" expect hybrid virtualizable in paper expect virtualizable in "
                + "extended"));
    }

    @Test
    void ofAnInstruction() {
        assertEquals(List.of("X: sensitive ", "X: not privileged ", "X: control sensitive ", "X: user sensitive ",
                "X: behaviour sensitive ", "X: not location sensitive ", "X: mode sensitive ", "X: not innocuous ",
                "X: not resource sensitive in extended in [2]"), words(instruction("expect sensitive, not privileged "
                        + "expect control sensitive, user sensitive, behaviour sensitive, not location sensitive, "
                        + "mode sensitive, not innocuous "
                        + "expect not resource sensitive in extended \"in [2]\" r[a] = 1")));
    }

    @Test
    void theWordsOfExpectationsStayNames() {
        architecture(SMALL.replace("general status", "general in : 8 general extended : 8 general status")
                + "function privileged() = 4'1 expect virtualizable instruction Y { encode 0x02 0:8 syntax \"y\""
                + " expect privileged in = extended }");
    }

    @Test
    void theMachinesOwnAreNotInheritedAndThoseOfInstructionsAre() {
        List<Expectation> inherited =
                architecture("machine \"own\" extends \"tg-jrst\" expect virtualizable in extended").expectations();
        assertEquals(List.of("virtualizable", "control sensitive", "not privileged", "not user sensitive"),
                inherited.stream().map(Expectation::words).toList());
        assertTrue(inherited.getFirst().extended());
    }

    @Test
    void whereTheyStand() {
        IsaDocument document = read(SMALL + "\nexpect virtualizable");
        Expectation only = document.architecture().orElseThrow().expectations().getFirst();
        String line = String.valueOf(SMALL.lines().count() + 2);
        assertTrue(document.place(only).orElseThrow().endsWith("test.isa:" + line), document.place(only)::toString);
        IsaDocument library = IsaStandalone.create().library("tg");
        Expectation shipped = library.architecture().orElseThrow().expectations().getFirst();
        assertTrue(library.place(shipped).orElseThrow().endsWith("tg.isa:11"), library.place(shipped)::toString);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
        "expect «fully» virtualizable     ; unknown ; virtualizable, hybrid virtualizable",
        "expect virtualizable in «book»   ; unknown ; the profiles 'paper'",
        "expect virtualizable «expect not virtualizable» ; duplicate ; said already",
    })
    void wrongOfAMachine(String clause, String code, String message) {
        expectOne(SMALL + clause, code(code), message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
        "expect «awful»                   ; unknown ; privileged, sensitive, control sensitive",
        "expect «memory» sensitive        ; unknown ; Nothing is 'memory sensitive'",
        "expect sensitive in «print»      ; unknown ; the profiles 'paper'",
        "expect «resource sensitive»      ; kind    ; resource sensitive in extended",
        "expect privileged, «not privileged» ; duplicate ; said already",
    })
    void wrongOfAnInstruction(String clause, String code, String message) {
        expectOne(instruction(clause), code(code), message);
    }

    private static String code(String word) {
        return switch (word) {
            case "unknown" -> IssueCodes.UNKNOWN;
            case "kind" -> IssueCodes.WRONG_KIND;
            default -> IssueCodes.DUPLICATE;
        };
    }
}
