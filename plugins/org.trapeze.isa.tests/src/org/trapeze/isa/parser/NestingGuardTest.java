package org.trapeze.isa.parser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.trapeze.isa.Descriptions.architecture;
import static org.trapeze.isa.Descriptions.instruction;
import static org.trapeze.isa.Descriptions.read;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.xtext.diagnostics.Diagnostic;
import org.eclipse.xtext.resource.XtextResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trapeze.isa.Workspace;
import org.trapeze.isa.standalone.IsaIssue;
import org.trapeze.isa.validation.IssueCodes;

/** Absurd nesting is a message, not the end of the program. */
class NestingGuardTest {
    private static final int ABSURD = 20_000;

    @ParameterizedTest
    @CsvSource(delimiter = ';', nullValues = "-", value = {
        "r[0] =     ; (                         ; r[1]      ; )",
        "r[0] =     ; ~                         ; r[1]      ; -",
        "r[0] =     ; r[1] +                    ; r[1]      ; -",
        "r[0] =     ; if m == user then 1 else  ; 0         ; -",
        "r[0] =     ; if                        ; 1         ; -",
        "-          ; if                        ; -         ; -",
        "r[0] =     ; if r[1]                   ; 1         ; -",
        "r[0] =     ; (                         ; -         ; -",
        "r[0] =     ; r[                        ; 0         ; ]",
        "-          ; if m == user {            ; halt      ; }",
        "-          ; when m == user:           ; halt      ; -",
        "if m == user {} ; else if m == user {} ; -         ; -",
    })
    void tooDeep(String before, String open, String middle, String close) {
        String text = text(before) + text(open).repeat(ABSURD) + text(middle) + text(close).repeat(ABSURD);
        List<IsaIssue> issues = read(instruction(text)).issues();
        assertTrue(issues.stream().anyMatch(issue -> issue.code().equals(IssueCodes.TOO_LARGE)),
                () -> issues.toString());
    }

    private static String text(String cell) {
        return cell == null ? "" : cell + " ";
    }

    @Test
    void fortyParenthesesAreFine() {
        architecture(instruction("r[0] = " + "(".repeat(40) + "r[1]" + ")".repeat(40)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"general g# : 8", "device d# : 8", "// a comment", "/* another */", "traps t# = #+10",
            "monitor keeps m == user and timer == 0 \"said\""})
    void manyDeclarationsAreNoLongExpression(String declaration) {
        String text = IntStream.range(0, ABSURD / 10).mapToObj(i -> declaration.replace("#+10", "" + (i + 10))
                .replace("#", "" + i)).collect(Collectors.joining("\n"));
        List<IsaIssue> errors = read(instruction("halt") + "\n" + text).issues().stream()
                .filter(IsaIssue::error).toList();
        assertTrue(errors.stream().noneMatch(error -> error.code().equals(IssueCodes.TOO_LARGE)
                || error.code().equals(Diagnostic.SYNTAX_DIAGNOSTIC)), () -> errors.getFirst().toString());
    }

    /** A mistake leaves the parser inside of brackets, from which it returns only slowly. */
    @Test
    void mistakesAddUp() {
        String text = ("instruction X { encode 0xc1 a:4 b:4 syntax \"x\" unsigned a if a == 3 { r" + "[mem".repeat(200)
                + "{".repeat(100) + " .low = a }\n").repeat(300);
        XtextResource file = new Workspace().file("deep.isa", "machine \"deep\"\n" + text);
        assertTrue(file.getErrors().stream().anyMatch(error -> error.getMessage().contains("nested too deep")));
        assertEquals("machine \"deep\"\n" + text, file.getParseResult().getRootNode().getText());
    }

    @Test
    void noTextIsLost() {
        String text = instruction("r[0] = " + "(".repeat(ABSURD) + "r[1]" + ")".repeat(ABSURD));
        XtextResource file = new Workspace().file("deep.isa", text);
        assertEquals(text, file.getParseResult().getRootNode().getText());
    }
}
