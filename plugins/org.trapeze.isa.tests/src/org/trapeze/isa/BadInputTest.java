package org.trapeze.isa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.trapeze.isa.Descriptions.SMALL;
import static org.trapeze.isa.Descriptions.expectAmong;
import static org.trapeze.isa.Descriptions.expectOne;
import static org.trapeze.isa.Descriptions.instruction;
import static org.trapeze.isa.Descriptions.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.xtext.diagnostics.Diagnostic;
import org.eclipse.xtext.resource.XtextResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trapeze.isa.standalone.IsaIssue;
import org.trapeze.isa.standalone.IsaStandalone;
import org.trapeze.isa.validation.IssueCodes;

/** Absurd, broken and hostile descriptions get a message at the place that is wrong. */
class BadInputTest {
    private static final int MEGABYTE = 1_000_000;

    // ---- Nesting and length ----

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "r[0] = ; (                ; 10000 ; r[1] ; )",
        "r[0] = ; ~                ; 10000 ; r[1] ; ''",
        "''     ; if m == user {   ; 3000  ; halt ; }",
    })
    void nesting(String before, String open, int times, String middle, String close) {
        String body = before + " " + (open + " ").repeat(times) + middle + (" " + close).repeat(times);
        String text = instruction(body);
        IsaIssue first = read(text).issues().getFirst();
        assertEquals(IssueCodes.TOO_LARGE, first.code(), first.toString());
        int start = text.indexOf(body);
        assertTrue(first.offset() > start && first.offset() < start + before.length() + (open.length() + 1) * times,
                first.toString());
    }

    @Test
    void lineOfAMegabyte() {
        expectOne(instruction("r[0] = «" + "q".repeat(MEGABYTE) + "»"), IssueCodes.UNKNOWN, "qqq...'");
        expectOne(instruction("r[0] = «" + "9".repeat(MEGABYTE) + "»"), IssueCodes.TOO_LARGE, "longer than 256 bits");
        expectOne(SMALL + "«?»" + "?".repeat(MEGABYTE), Diagnostic.SYNTAX_DIAGNOSTIC, "'?' cannot stand here");
        expectOne(SMALL + "«\"" + "s".repeat(MEGABYTE) + "»", Diagnostic.SYNTAX_DIAGNOSTIC, "This text does not end");
        assertEquals(List.of(), read(SMALL + "//" + "s".repeat(MEGABYTE)).issues());
        read(instruction("r[0] = «" + "q".repeat(MEGABYTE) + "»")).issues()
                .forEach(issue -> assertTrue(issue.message().length() < 200, issue.message()));
    }

    // ---- Characters ----

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "0x0    ; U+0000 (nul) cannot stand here; delete it",
        "0x7    ; U+0007 (bel) cannot stand here; delete it",
        "0x7f   ; U+007F (delete) cannot stand here",
        "0xa0   ; U+00A0 (no-break space) cannot stand here; delete it",
        "0x202e ; U+202E (right-to-left override) cannot stand here",
        "0xfffd ; U+FFFD (replacement character) cannot stand here; save the file as UTF-8",
        "0xe9   ; 'é' cannot stand here",
        "0x1f600; '\uD83D\uDE00' cannot stand here",
    })
    void characterThatIsNoneOfTheLanguage(String code, String message) {
        String character = Character.toString(Integer.decode(code));
        List<IsaIssue> issues = read(SMALL + "general " + character + " : 8").issues();
        assertEquals(message, issues.getFirst().message().substring(0, message.length()));
        assertEquals(SMALL.length() + 8, issues.getFirst().offset());
        issues.forEach(issue -> assertTrue(issue.message().chars().noneMatch(Character::isISOControl)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"title", "machine", "source"})
    void controlCharacterInAText(String where) {
        String text = "«\"a\u0000b\"»";
        expectAmong(switch (where) {
            case "machine" -> SMALL.replace("\"a machine for tests\"", text);
            case "source" -> SMALL + "monitor keeps timer == 0 " + text;
            default -> SMALL + "instruction X " + text + " { encode 0x01 syntax \"x\" }";
        }, IssueCodes.TEXT);
    }

    @Test
    void byteOrderMark() {
        assertTrue(read("\uFEFF" + SMALL).issues().getFirst().message().contains("before U+FEFF"));
    }

    @Test
    void bytesThatAreNotUtf8(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("latin.isa");
        Files.write(file, (SMALL + "//\ngeneral caf\u00e9 : 8").getBytes(StandardCharsets.ISO_8859_1));
        IsaIssue first = IsaStandalone.create().file(file).issues().getFirst();
        assertTrue(first.message().endsWith("U+FFFD (replacement character); save the file as UTF-8, which these "
                + "bytes are not"), first.toString());
        assertEquals(SMALL.lines().count() + 2, first.line());
        assertEquals(12, first.column());
    }

    @ParameterizedTest
    @ValueSource(strings = {"// caf\u00e9\u00e9 caf\u00e9", "/* caf\u00e9\u00e9 */ // \u00e9",
            "/** caf\u00e9\u00e9\n * \u00e9\n */"})
    void bytesInACommentThatAreNotUtf8(String comment, @TempDir Path folder) throws IOException {
        Path file = folder.resolve("latin.isa");
        Files.write(file, (SMALL + comment).getBytes(StandardCharsets.ISO_8859_1));
        List<IsaIssue> issues = IsaStandalone.create().file(file).issues();
        assertEquals(1, issues.size(), issues.toString());
        IsaIssue only = issues.getFirst();
        assertTrue(only.message().startsWith("What stands here is not UTF-8 text"), only.toString());
        assertEquals(SMALL.lines().count() + 1, only.line());
        assertEquals(comment.indexOf('\u00e9') + 1, only.column());
        assertEquals(2, only.length());
    }

    @Test
    void textAndCommentWithoutEnd() {
        expectAmong(SMALL + "instruction X «\"abc\n»{ }", Diagnostic.SYNTAX_DIAGNOSTIC);
        expectOne(SMALL + "«/* abc\n{ }»", Diagnostic.SYNTAX_DIAGNOSTIC,
                "This comment does not end; write */ after it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n", "}", "{", "\u0000", "machine", "machine \"m\"", "instruction", "// nothing"})
    void hardlyAnything(String text) {
        assertFalse(read(text).issues().isEmpty());
        assertFalse(read(text.repeat(20_000)).issues().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"machine \"m\"\runit 8 {\r", "machine \"m\"\r\ninstruction X { \r\n\r", "machine \r"})
    void carriageReturnAtTheEnd(String text) {
        List<IsaIssue> issues = read(text).issues();
        assertFalse(issues.isEmpty());
        int lines = (int) text.lines().count();
        issues.forEach(issue -> assertTrue(issue.line() >= 1 && issue.line() <= lines + 1, issue.toString()));
    }

    @Test
    void namesThatAreMissingAreNotQuoted() {
        for (String text : List.of(SMALL.replace("kernel = 0", "= 0") + "general b[2] banked { user = 1 } : 8",
                SMALL + "instruction { encode 0x01 syntax \"x\" halt }"
                        + " instruction Y { encode 0x01 syntax \"y\" halt }")) {
            read(text).issues().forEach(issue -> assertFalse(issue.message().contains("null"), issue.toString()));
        }
    }

    // ---- Sizes ----

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
        "general x[«1000000000»] : 8                        ; The number of elements is 1 to 65536, not 1000000000",
        "general x[«0»] : 8                                 ; The number of elements is 1 to 65536, not 0",
        "general x : «1000000000»                           ; The width of a component is 1 to 64, not 1000000000",
        "general x : «0»                                    ; The width of a component is 1 to 64, not 0",
        "function f(x : «1000000000») = x                   ; The width of a parameter is 1 to 128",
        "instruction Y { encode 0x02 b:«0» syntax \"y\" }     ; The width of an operand is 1 to 64, not 0",
        "instruction Y { encode 0x02 b:«1000000000» syntax \"y\" signed b } ; The width of an operand is 1 to 64",
        "procedure f() { for i in 0 .. «1000000000» { } }     ; A loop has at most 256 turns, not 1000000001",
        "procedure f() { for i in 0 .. «99999999999999999999» { } } ; A loop has at most 256 turns",
        "instruction Y { encode 0x02 0:8 syntax \"y\" for i in 0 .. 255 { «for j in 0 .. 255 { for k in 0 .. 255 { } "
        + "}» } };"
                + " With all calls put in their place and all loops unrolled, this comes to more than 10000 steps",
        "procedure f() { r[0] = zext(m, «1000000000») }     ; A width is 1 to 128, not 1000000000",
    })
    void absurdSize(String declaration, String message) {
        String text = SMALL + declaration.replace("\\", "");
        expectAmong(text, declaration.contains(" for ") ? IssueCodes.TOO_LARGE : IssueCodes.RANGE);
        assertTrue(read(text.replaceAll("[«»]", "")).issues().stream()
                .anyMatch(issue -> issue.message().startsWith(message)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9223372036854775808", "0x8000_0000_0000_0000", "18446744073709551617", "0"})
    void absurdStorage(String units) {
        expectOne(SMALL.replace("4096", "«" + units + "»"), IssueCodes.RANGE,
                "With addresses of 16 bits, the size of storage in units is 1 to 65536, not " + units);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[n = 1]", "[\" \"]", "[\"\"]"})
    void aGroupThatShowsNothingInAForm(String group) {
        expectAmong(SMALL + "operand mode : 8 { encode n:8 syntax \"#\" «" + group + "» }", IssueCodes.SYNTAX);
    }

    // ---- Inheritance ----

    @Test
    void extendsItself() {
        expectOne("machine \"a\" extends «\"a\"»", IssueCodes.CIRCULAR, "A machine cannot extend itself");
    }

    @Test
    void extendsInACircle() {
        Workspace workspace = new Workspace();
        List<XtextResource> files = IntStream.range(0, 3).mapToObj(i -> workspace.file(i + ".isa",
                "machine \"m" + i + "\" extends \"m" + (i + 1) % 3 + "\"")).toList();
        assertEquals(List.of("This leads back to a machine already extended: \"m0\" extends \"m1\" extends \"m2\""
                + " extends \"m0\""), workspace.messages(files.get(0)));
        files.forEach(file -> assertEquals(1, workspace.messages(file).size()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing", "", "../tg", "tg.isa", "a\\u0000b", "CON", "*"})
    void extendsNothingThereIs(String name) {
        List<IsaIssue> issues = read("machine \"a\" extends \"" + name + "\"").issues();
        assertTrue(issues.stream().anyMatch(issue -> issue.code().equals(IssueCodes.UNKNOWN)
                && issue.message().startsWith("There is no machine") && issue.column() == 21), issues.toString());
    }

    @Test
    void namesThatAMissingMachineMayDeclareAreNoMistakesOfTheirOwn() {
        expectOne("machine \"a\" extends «\"nothing\"» constant B = A instruction X { encode 0x01 d:8 OP syntax \"x\" g[d] foo()"
                + " g[d] = bar(1) q.z = 1 q[d].z = 1 trap oops }", IssueCodes.UNKNOWN, "There is no machine");
        expectAmong("machine \"a\" extends \"nothing\" instruction X { encode 0x01 d:8 syntax \"x\" signed «e» }",
                IssueCodes.UNKNOWN);
        Workspace workspace = new Workspace();
        workspace.file("m.isa", "machine \"m\" extends \"nothing\"");
        assertEquals(1, workspace.messages(workspace.file("n.isa", "machine \"n\" extends \"m\" procedure p() { q() }"))
                .size());
    }

    // ---- Many errors ----

    @ParameterizedTest
    @ValueSource(strings = {"}", "?", "instuction A \"a\" { encode 0x01 syntax \"a\" if m == user { halt } }", "12",
            ")",
        "r[0] = 1", "\u0000"})
    void whatComesAfterAnErrorStillCounts(String wrong) {
        List<IsaIssue> issues = read(SMALL + wrong + "\ninstruction B { encode 0x02 syntax \"b\" r[0] = q }").issues();
        assertEquals(2, issues.size(), issues.toString());
        assertEquals(SMALL.length(), issues.getFirst().offset());
        assertEquals(IssueCodes.UNKNOWN, issues.getLast().code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"general e# : 65", "procedure e#() { r[0] = = }", "procedure e#() { r[0] = no }",
        "instruction E# { encode syntax }", "general e# : 8 ?", "instuction E# \"e\" { encode 0x# syntax \"e\" halt }",
        "function f#() = 8'0 }"})
    void aHundredErrorsAreAllShown(String wrong) {
        String text = SMALL + IntStream.range(0, 100).mapToObj(i -> wrong.replace("#", "" + i) + "\n")
                .collect(Collectors.joining());
        long head = SMALL.lines().count();
        assertEquals(IntStream.rangeClosed(1, 100).mapToObj(i -> (int) (head + i)).toList(),
                read(text).issues().stream().filter(IsaIssue::error).map(IsaIssue::line).distinct().toList());
    }
}
