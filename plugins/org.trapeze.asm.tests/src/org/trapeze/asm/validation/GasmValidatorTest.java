package org.trapeze.asm.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.Issue;
import org.junit.jupiter.api.Test;
import org.trapeze.asm.source.ProblemCodes;
import org.trapeze.asm.testing.Languages;

/** What the assembler says stands in the editor at its place. */
class GasmValidatorTest {

    @Test
    void problemsAreIssuesWithExactPlaces() {
        String text = "  machine \"tg\"\r\n  entry a\r\na: ld r1, missing(r0)\n\tfrob\n  out 5";
        List<Issue> issues = issues(text);
        assertEquals("""
                3:11 'missing' is not defined
                4:2 'frob' is neither an instruction nor a directive of tg; a label would have a colon behind it: frob:
                5:7 a register is expected here: r0 to r15; expected: out r[a]""", show(issues));
        Issue first = issues.getFirst();
        assertEquals("missing", text.substring(first.getOffset(), first.getOffset() + first.getLength()));
        assertEquals(ProblemCodes.UNDEFINED_SYMBOL, first.getCode());
    }

    @Test
    void aGoodProgramHasNone() {
        assertEquals("", show(issues("  machine \"tg\"\n  entry a\na: halt")));
    }

    @Test
    void aProgramWithoutMachineSaysWhatToWrite() {
        assertEquals("1:1 this names no machine, so that it can only be included in programs; "
                + "a program begins with: machine \"name\"", show(issues("a: halt")));
        assertEquals("2:9 the machine's name is expected in quotation marks: machine \"name\"",
                show(issues("\nmachine tg\n")));
    }

    @Test
    void aPartThatPlacesNothingIsMeantToBeIncluded() {
        for (String part : List.of("size equ 5", "macro twice x\n add x, x, x\nendm\nsize = 5",
                "include \"other.gasm\"")) {
            assertEquals(Severity.INFO, issues(part).getFirst().getSeverity(), part);
        }
        for (String program : List.of("", "size equ 5\n halt", "macro one\nendm\na:", "macro one\nendm\nendm")) {
            assertEquals(Severity.WARNING, issues(program).getFirst().getSeverity(), program);
        }
    }

    @Test
    void aFaultyMachineIsSaidOnce() {
        var resources = Languages.resources();
        Languages.load(resources, "bad.isa", "machine \"bad\" unit 7 unit 8");
        assertEquals("1:9 the description of bad has errors, so that nothing can be assembled for it",
                show(issues(Languages.load(resources, "p.gasm", "machine \"bad\"\nfoo: bar"))));
    }

    @Test
    void anEditOfTheMachineIsNoticed() {
        var resources = Languages.resources();
        String machine = """
                machine "mine" "m" extends "tg"
                instruction NEW "new" { encode 0x7f 0:56 syntax "new" }
                """;
        XtextResource isa = Languages.load(resources, "mine.isa", machine);
        XtextResource program = Languages.load(resources, "p.gasm", "machine \"mine\"\nentry a\na: new");
        assertEquals("", show(issues(program)));
        int place = machine.indexOf("\"new\" }");
        isa.update(place + 1, 3, "other");
        assertEquals("3:4 'new' is neither an instruction nor a directive of mine; "
                + "a label would have a colon behind it: new:", show(issues(program)));
    }

    @Test
    void mistakesInAnIncludedFileAreSaidAtTheClauseAndGoWithTheirCause() {
        var resources = Languages.resources();
        String library = "add r1, r1, missing\n";
        XtextResource lib = Languages.load(resources, "my%20lib.gasm", library);
        XtextResource program = Languages.load(resources, "p.gasm",
                "machine \"tg\"\nentry a\na: halt\ninclude \"my lib.gasm\"");
        assertEquals("4:9 in the included file my lib.gasm, line 1: a register is expected here: r0 to r15; "
                + "expected: add r[d], r[a], r[c]", show(issues(program)));
        lib.update(library.indexOf("missing"), "missing".length(), "r2");
        assertEquals("", show(issues(program)));
    }

    private static List<Issue> issues(String text) {
        return issues(Languages.load(Languages.resources(), "p.gasm", text));
    }

    private static List<Issue> issues(XtextResource resource) {
        return Languages.guest().getResourceValidator().validate(resource, CheckMode.ALL, CancelIndicator.NullImpl);
    }

    private static String show(List<Issue> issues) {
        return issues.stream().map(issue -> issue.getLineNumber() + ":" + issue.getColumn() + " " + issue.getMessage())
                .collect(Collectors.joining("\n"));
    }
}
