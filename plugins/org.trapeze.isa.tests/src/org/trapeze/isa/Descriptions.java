package org.trapeze.isa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.trapeze.ir.arch.Architecture;
import org.trapeze.ir.arch.Instruction;
import org.trapeze.ir.print.StmtPrinter;
import org.trapeze.isa.standalone.IsaDocument;
import org.trapeze.isa.standalone.IsaIssue;
import org.trapeze.isa.standalone.IsaStandalone;
import org.trapeze.isa.validation.IssueCodes;

/** Machine descriptions for tests: a complete small machine to add to, and issues expected at marked places. */
public final class Descriptions {
    /** A complete machine of 8-bit units, without instructions. */
    public static final String SMALL = """
            machine "small" "a machine for tests"
            unit 8 address 16 storage 4096 sizes byte = 8, half = 16
            modes kernel = 0, user = 1
            general r[4] : 16
            general status : 8 { carry[0], level[6:4] }
            pc p : 16
            mode m : 1
            resource timer : 16
            device console : 8
            faults memory = 1, illegal = 2
            traps call = 3
            translate absolute raises memory
            undefined raises illegal
            deliver (cause : 4, code : 8) { phys[0] = cause :: 4'0 } procedure all() { r[0] = timer status = 0 trap call }
            """;

    private static final Set<String> STYLE = Set.of(IssueCodes.UNUSED, IssueCodes.HIDING);

    private Descriptions() {
    }

    /** {@return what the reader makes of a text} */
    public static IsaDocument read(String text) {
        return IsaStandalone.create().text(text, Path.of("test.isa"));
    }

    /** {@return the architecture of a text that must have no issues but those of style, which other tests look for} */
    public static Architecture architecture(String text) {
        IsaDocument document = read(text);
        assertEquals(List.of(), document.issues().stream()
                .filter(issue -> !STYLE.contains(issue.code())).toList());
        return document.architecture().orElseThrow();
    }

    /** {@return an instruction X of the small machine, with an operand of 2 bits for a register and one of 6 bits} */
    public static String instruction(String statements) {
        return SMALL + "instruction X \"test\" { encode 0x01 a:2 n:6 syntax \"x\" r[a] \",\" signed n "
                + statements + " }";
    }

    /**
     * {@return the printed body of instruction X with these statements, the advance of the program counter left out}
     */
    public static String lowered(String statements) {
        return printed(instruction(statements));
    }

    /** {@return the printed body of instruction X in a text, the advance of the program counter left out} */
    public static String printed(String text) {
        Instruction instruction = architecture(text).instruction("X").orElseThrow();
        String body = StmtPrinter.print(instruction.body());
        String advance = "p = (p + 2)\n";
        assertTrue(body.contains(advance), body);
        return body.replace(advance, "").strip();
    }

    /**
     * Expects exactly one issue, of this code, at the text between « and », with a message that contains the given
     * text.
     */
    public static IsaIssue expectOne(String marked, String code, String message) {
        List<IsaIssue> issues = read(unmarked(marked)).issues();
        assertEquals(1, issues.size(), () -> issues.toString());
        IsaIssue issue = issues.getFirst();
        assertEquals(code, issue.code(), issue.toString());
        assertTrue(issue.message().contains(message), issue.toString());
        assertEquals(expectedText(marked), textAt(unmarked(marked), issue), issue.toString());
        assertEquals(marked.indexOf('«'), issue.offset(), issue.toString());
        return issue;
    }

    /** Expects an error as {@link #expectOne}, perhaps among others. */
    public static void expectAmong(String marked, String code) {
        String text = unmarked(marked);
        List<IsaIssue> issues = read(text).issues();
        assertTrue(issues.stream().anyMatch(issue -> issue.code().equals(code)
                && issue.offset() == marked.indexOf('«') && textAt(text, issue).equals(expectedText(marked))),
                () -> issues.toString());
    }

    private static String unmarked(String marked) {
        return marked.replace("«", "").replace("»", "");
    }

    private static String expectedText(String marked) {
        return marked.substring(marked.indexOf('«') + 1, marked.indexOf('»'));
    }

    private static String textAt(String text, IsaIssue issue) {
        return text.substring(issue.offset(), Math.min(text.length(), issue.offset() + issue.length()));
    }
}
