package org.trapeze.isa.ide.completion;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trapeze.isa.ide.IsaIdeSetup;

import com.google.inject.Injector;

/** Names are proposed only where they mean something. */
class IsaProposalsTest {
    private static final String HEAD = """
            machine "m"
            modes kernel = 0, user = 1
            general r[4] : 8
            mode m : 1
            alias high = r[3]
            faults odd = 1, memory = 2
            constant LIMIT = 4
            function twice(x : 8) = x + x
            procedure clear(n : 2) { r[n] = 0 }
            """;

    private final Injector injector = new IsaIdeSetup().createInjectorAndDoEMFRegistration();

    private List<String> at(String marked) throws IOException {
        return Proposals.at(injector, HEAD + marked);
    }

    private static void check(List<String> found, List<String> there, List<String> absent) {
        assertTrue(found.containsAll(there), found::toString);
        assertFalse(absent.stream().anyMatch(found::contains), found::toString);
    }

    @Test
    void whatIsAssignedBeginsStatements() throws IOException {
        for (String before : List.of("", "let t = 1 ", "r[0] = 1 ", "if m == 0 { r[0] = 1 } ", "when m == user: ")) {
            check(at("instruction X \"x\" { encode 0x10 d:2 a:2 0:4 syntax \"x\" " + before + "| }"),
                    List.of("r", "high", "m", "clear", "let", "trap"),
                    List.of("LIMIT", "odd", "user", "twice", "d", "zext", "value"));
        }
    }

    @Test
    void expressionsAreMadeOfValues() throws IOException {
        check(at("instruction X \"x\" { encode 0x10 d:2 a:2 0:4 let t = 2 r[d] = | }"),
                List.of("t", "r", "high", "m", "d", "a", "LIMIT", "user", "twice", "zext"),
                List.of("odd", "memory", "clear"));
    }

    @Test
    void causesStandWhereTrapsAre() throws IOException {
        check(at("instruction X \"x\" { encode 0x10 trap | }"), List.of("odd", "memory"), List.of("r", "LIMIT"));
        check(at("undefined raises |"), List.of("odd", "memory"), List.of("r", "LIMIT"));
        check(at("exceptions |"), List.of("odd", "memory"), List.of("r", "LIMIT"));
        check(at("deliver (cause : 4, code : 8) { if cause == | }"), List.of("odd", "cause"), List.of("clear"));
    }

    @Test
    void kindsOfAccessAreComparedInTranslations() throws IOException {
        String translation = "translate (a : 8, access : fetch | load | store) to (real : 8) { real = a if access == ";
        // The first | that stands alone is the language's own here.
        List<String> found = Proposals.at(injector, HEAD + translation.replace("|", "\u0000") + "|",
                text -> text.replace('\u0000', '|'));
        check(found, List.of("store", "access"), List.of("odd"));
    }

    @Test
    void wordsThatMayBeNamesAreNotProposedAsSuch() throws IOException {
        check(at("instruction X \"x\" { encode 0x10 r[0] = | }"), List.of("next"),
                List.of("banked", "times", "hypervisor", "endian"));
    }

    /** Before anything of what uses them is written. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
        "instruction X { encode 0x10 let t : 8 = 2 |                           ; t",
        "instruction X { encode 0x10 let t : 8 = 2 | r[0] = 1 }                ; t",
        "instruction X { encode 0x10 let t : 8 = 2 t = |                       ; t",
        "instruction X { encode 0x10 let t : 8 = 2 when |                      ; t",
        "instruction X { encode 0x10 let t : 8 = 2 if |                        ; t",
        "instruction X { encode 0x10 let t : 8 = 2 let u : 8 = |               ; t",
        "instruction X { encode 0x10 let t : 8 = 2 let u : 8 = 1 |             ; t u",
        "instruction X { encode 0x10 if m == 0 { let t : 8 = 2 |               ; t",
        "instruction X { encode 0x10 if m == 0 { let t : 8 = 2 | } }           ; t",
        "instruction X { encode 0x10 let t : 8 = 2 trap odd(|                  ; t",
        "instruction X { encode 0x10 let t : 8 = 2 clear(|                     ; t",
        "instruction X { encode 0x10 let t : 8 = 2 r[|                         ; t",
        "instruction X { encode 0x10 for i in 0 .. 3 { r[|                     ; i",
        "instruction X { encode 0x10 for i in 0 .. 3 { when |                  ; i",
        "function f(x : 8) = |                                                 ; x",
        "procedure p(n : 8) { |                                                ; n",
        "procedure p(n : 8) { when |                                           ; n",
        "instruction X { encode 0x1 d:2 0:2 when |                             ; d",
        "deliver (cause : 4, code : 8) { r[0] = |                              ; cause code",
        "translate (a : 8, k : fetch | load | store) to (b : 8) { |            ; b",
        "directive both(v : 8) = |                                             ; v",
    })
    void whatWasBoundJustBefore(String marked, String names) throws IOException {
        String last = marked.strip();
        int caret = last.lastIndexOf('|');
        String hidden = last.substring(0, caret).replace('|', '\u0000') + last.substring(caret);
        check(Proposals.at(injector, HEAD + hidden, text -> text.replace('\u0000', '|')), List.of(names.split(" ")),
                List.of());
    }

    @Test
    void aNameIsNoValueOfItself() throws IOException {
        for (String value : List.of("|", "2 + |", "zext(|", "if m == 0 then |")) {
            check(at("instruction X { encode 0x10 let t : 8 = " + value), List.of("r", "LIMIT"), List.of("t"));
        }
        check(at("instruction X { encode 0x10 for i in 0 .. |"), List.of("LIMIT"), List.of("i"));
    }
}
