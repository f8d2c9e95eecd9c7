package org.trapeze.asm.ide.fixes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.eclipse.xtext.validation.Issue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapeze.asm.source.Scanner;
import org.trapeze.asm.source.Token;
import org.trapeze.isa.ide.fixes.Fix;

/** That fixes mend what they are for, on a machine that nobody had in mind when they were written. */
class GuestFixesTest {
    private static final long SEED = 4_711;
    private static final String HEAD = "machine \"kite\"\n entry start\nstart:\n";

    @TempDir
    private Path folder;
    private Guests guests;

    @BeforeEach
    void folder() {
        guests = new Guests(folder);
        guests.file("more.gasm",
                "machine \"kite\"\nLIMIT equ 5\nmacro twice register\n addq register, register, 1\nendm\n");
    }

    // ---- Each mistake has its fix ----

    @Test
    void misspeltOperation() {
        assertFixed(HEAD + " hatl\n", "Change to 'halt'", HEAD + " halt\n");
        assertFixed(HEAD + " twice g1\n", "Include \"more.gasm\", which defines 'twice'",
                HEAD.replace("\n entry", "\n        include \"more.gasm\"\n entry") + " twice g1\n");
        assertFixed(HEAD + " zorp g1, 2\n", "Create the macro 'zorp'",
                "machine \"kite\"\nmacro zorp argument1, argument2\nendm\n" + HEAD.substring(15) + " zorp g1, 2\n");
    }

    @Test
    void unknownName() {
        assertFixed(HEAD + " bs strat\n", "Change to 'start'", HEAD + " bs start\n");
        assertFixed(HEAD + " bs away", "Create the label 'away' at the end", HEAD + " bs away\naway:\n");
        assertFixed(HEAD + " addq g1, g1, N\n", "Create the constant 'N'",
                "machine \"kite\"\nN equ 0\n entry start\nstart:\n addq g1, g1, N\n");
        assertFixed(HEAD + " addq g1, g1, LIMIT\n", "Include \"more.gasm\", which defines 'LIMIT'",
                HEAD.replace("\n entry", "\n        include \"more.gasm\"\n entry") + " addq g1, g1, LIMIT\n");
    }

    @Test
    void valueOutOfRange() {
        String text = HEAD + " addq g1, g2, 100 ; much\n";
        assertFixed(text, "Use the nearest value that fits, 31", text.replace("100", "31"));
        assertFixed(text, "Keep the low 6 bits, -28", text.replace("100", "-28"));
        assertFixed(text, "Use 'addl', which does the same with a wider field", text.replace("addq", "addl"));
        assertTrue(labels(text).stream().noneMatch(label -> label.contains("subl")), "subtracting is another thing");
        assertFixed("machine \"kite\"\nN equ 0x70\n" + HEAD.substring(15) + " ld g1, N+1(g2)\n",
                "Keep the low 6 bits, 0x3f & (N+1)",
                "machine \"kite\"\nN equ 0x70\n" + HEAD.substring(15) + " ld g1, 0x3f & (N+1)(g2)\n");
        assertFixed("machine \"kite\"\nN equ 0x70\n" + HEAD.substring(15) + " addq g1, g2, N\n",
                "Change the constant 'N' to 0x1f",
                "machine \"kite\"\nN equ 0x1f\n" + HEAD.substring(15) + " addq g1, g2, N\n");
    }

    @Test
    void targetOutOfReach() {
        String text = HEAD + " bs far\n space 1000\nfar: halt\n";
        assertFixed(text, "Use 'bl', which does the same with a wider field", text.replace("bs", "bl"));
    }

    @Test
    void misalignedTarget() {
        String text = HEAD + " bs there\n byte 1\nthere: halt\n";
        assertFixed(text, "Align the label 'there' to a multiple of 2",
                text.replace("there: ", "        align   2\nthere: "));
    }

    @Test
    void wrongOperands() {
        assertFixed(HEAD + " addq g1, 4\n", "Change to 'addq g1, g0, 4'", HEAD + " addq g1, g0, 4\n");
        assertFixed(HEAD + " addq g1, g2, 4, 5\n", "Change to 'addq g1, g2, 4'", HEAD + " addq g1, g2, 4\n");
        assertFixed(HEAD + " ld g1\n", "Change to 'ld g1, 0(g0)'", HEAD + " ld g1, 0(g0)\n");
        assertFixed(HEAD + " b\n", "Change to 'b eq, .'", HEAD + " b eq, .\n");
        assertFixed(HEAD + " addq g1 g2 4\n", "Change to 'addq g1, g2, 4'", HEAD + " addq g1, g2, 4\n");
        assertFixed(HEAD + " half 1 2\n", "Change to 'half 1, 2'", HEAD + " half 1, 2\n");
        assertFixed(HEAD + " pair 1\n", "Change to 'pair 1, 0'", HEAD + " pair 1, 0\n");
        assertFixed(HEAD + " string \"abc\n", "Add the quotation mark at the end", HEAD + " string \"abc\"\n");
    }

    @Test
    void overlappingParts() {
        assertFixed(HEAD + " halt\n halt\n org 2\n halt\n org 4\n halt\n", "Move it to the next free address, 6",
                HEAD + " halt\n halt\n org 6\n halt\n org 4\n halt\n");
    }

    @Test
    void duplicates() {
        assertFixed(HEAD + "start: halt\n", "Rename this one to 'start_2'", HEAD + "start_2: halt\n");
        assertFixed(HEAD + "start: halt\n", "Remove this label", HEAD + "       halt\n");
        assertFixed(HEAD + "g1 equ 4\n", "Rename this one to 'g1_2'", HEAD + "g1_2 equ 4\n");
        assertFixed(HEAD + "N equ 4\nN equ 5\n", "Remove this definition", HEAD + "N equ 4\n");
    }

    @Test
    void macros() {
        String macro = "machine \"kite\"\nmacro m a, b, c = 3\n addq a, b, c\nendm\n entry start\nstart:\n";
        assertFixed(macro + " m g1\n", "Change to 'm g1, 0'", macro + " m g1, 0\n");
        assertFixed(macro + " m g1, g2, 1, 2\n", "Change to 'm g1, g2, 1'", macro + " m g1, g2, 1\n");
        assertFixed(HEAD + " m g1\nmacro m a\n addq a, a, 1\nendm\n halt\n", "Move the macro 'm' before its uses",
                "machine \"kite\"\nmacro m a\n addq a, a, 1\nendm\n" + HEAD.substring(15) + " m g1\n halt\n");
        assertFixed("machine \"kite\"\nm macro a\n addq a, a, 1\nendm\n entry s\ns: m g1\n", "Change to 'macro m'",
                "machine \"kite\"\nmacro m a\n addq a, a, 1\nendm\n entry s\ns: m g1\n");
        assertFixed("machine \"kite\"\nmacro m\n halt\n\n entry s\ns: halt\n", "End the macro",
                "machine \"kite\"\nmacro m\n halt\nendm\n\n entry s\ns: halt\n");
    }

    @Test
    void machineAndFiles() {
        assertFixed(" halt\n", "Write it for the machine \"tg\"", "machine \"tg\"\n halt\n");
        assertFixed("machine \"kit\"\n halt\n", "Change to \"tg\"", "machine \"tg\"\n halt\n");
        assertFixed(HEAD + " include \"mor.gasm\"\n halt\n", "Change to \"more.gasm\"",
                HEAD + " include \"more.gasm\"\n halt\n");
        Fix fix = fix(HEAD + " include \"new.gasm\"\n", "Create the file new.gasm");
        assertEquals("machine \"kite\"\n", fix.created().orElseThrow().text());
    }

    @Test
    void entryPoint() {
        assertFixed("machine \"kite\"\nhere: halt\n", "Name 'here' as the entry point",
                "machine \"kite\"\n        entry   here\nhere: halt\n");
        assertFixed("machine \"kite\"\n halt\n", "Name 'start_2' as the entry point",
                "machine \"kite\"\n        entry   start_2\nstart_2:\n halt\n");
        assertFixed(HEAD + " entry start\n halt\n", "Remove this entry", HEAD + " halt\n");
    }

    // ---- Includes ----

    @Test
    void includesArePutInOrder() {
        guests.file("also.gasm", "machine \"kite\"\nOTHER equ 6\n");
        guests.file("code.gasm", "machine \"kite\"\nroutine: halt\n");
        String text = HEAD
                + " include \"more.gasm\"\n include \"also.gasm\"\n addq g1, g1, LIMIT\n addq g1, g1, OTHER\n";
        assertEquals(HEAD
                + " include \"also.gasm\"\n include \"more.gasm\"\n addq g1, g1, LIMIT\n addq g1, g1, OTHER\n",
                organised(text));
        assertEquals(HEAD + " include \"more.gasm\"\n addq g1, g1, LIMIT\n",
                organised(HEAD + " include \"more.gasm\"\n include \"also.gasm\"\n addq g1, g1, LIMIT\n"));
        assertEquals(HEAD + " include \"more.gasm\" ; first\n; why\n addq g1, g1, LIMIT\n", organised(HEAD
                + " include \"more.gasm\" ; first\n; why\n include \"more.gasm\" ; again\n addq g1, g1, LIMIT\n"));
        assertEquals(HEAD
                + " include \"also.gasm\" ; of O\n include \"more.gasm\" ; of L\n addq g1, g1, LIMIT + OTHER\n",
                organised(HEAD + " include \"more.gasm\" ; of L\n include \"also.gasm\" ; of O\n"
                        + " addq g1, g1, LIMIT + OTHER\n"), "comments go with their lines");
        assertEquals(HEAD + " include \"code.gasm\"\n include \"code.gasm\"\n halt\n",
                organised(HEAD + " include \"code.gasm\"\n include \"code.gasm\"\n halt\n"), "both place something");
        assertEquals(HEAD + " include \"code.gasm\"\n halt\n", organised(HEAD + " include \"code.gasm\"\n halt\n"),
                "it places something");
        assertEquals(HEAD.replace("\n entry", "\n        include \"also.gasm\"\n entry") + " addq g1, g1, OTHER\n",
                organised(HEAD + " addq g1, g1, OTHER\n"));
    }

    private String organised(String text) {
        Guests.Checked checked = guests.check(text);
        return new Includes(text, checked.program()).organised(checked.issues()).applyTo(text);
    }

    // ---- Any fix of any mistake mends it ----

    /** Programs damaged at random; of what is then offered, everything must make its mistake go away. */
    @Test
    void everyFixMendsItsMistake() {
        Random random = new Random(SEED);
        String program = HEAD + "N equ 3\nloop: addq g1, g2, N\n addl g3, sp, 1000\n ld g4, 6(sp)\n bs loop\n"
                + " b ne, loop\n cmp g1, g2\n bl start\n halt\n half 1, 2, start\n pair 3, 4\n space 4\n"
                + "macro inc r, by = 1\n addq r, r, by\nendm\n inc g1\n inc g2, 5\n org 0x200\n string \"hello\", 0\n";
        Set<String> kinds = new TreeSet<>();
        int tried = 0;
        for (int round = 0; round < 150; round++) {
            String text = damaged(program, random);
            Guests.Checked before = guests.check(text);
            for (Issue issue : before.issues()) {
                for (Fix fix : before.fixes(issue)) {
                    if (fix.created().isEmpty()) {
                        assertMends(before, issue, fix);
                        kinds.add(fix.kind());
                        tried++;
                    }
                }
            }
        }
        assertTrue(tried > 150 && kinds.size() > 8, tried + " fixes of the kinds " + kinds + ", seed " + SEED);
    }

    private static String damaged(String program, Random random) {
        List<Token> tokens = Scanner.tokens(program);
        Token victim = tokens.get(9 + random.nextInt(tokens.size() - 9));
        Token other = tokens.get(random.nextInt(tokens.size()));
        String instead = switch (random.nextInt(6)) {
            case 0 -> "";
            case 1 -> victim.text() + "x";
            case 2 -> String.valueOf(random.nextInt(1 << 20));
            case 3 -> other.text();
            case 4 -> victim.text() + " " + other.text();
            default -> victim.text().length() > 1 ? victim.text().substring(1) : victim.text() + victim.text();
        };
        return program.substring(0, victim.offset()) + instead + program.substring(victim.end());
    }

    /** A statement that could not be read may have other mistakes once it can. */
    private void assertMends(Guests.Checked before, Issue issue, Fix fix) {
        String fixed = fix.applyTo(before.text());
        Guests.Checked after = guests.check(fixed);
        long same = after.issues().stream().filter(one -> one.getMessage().equals(issue.getMessage())
                && one.getCode().equals(issue.getCode())).count();
        long had = before.issues().stream().filter(one -> one.getMessage().equals(issue.getMessage())
                && one.getCode().equals(issue.getCode())).count();
        assertTrue(same < had, () -> fix + " leaves " + issue.getMessage() + " in\n" + before.text()
                + "\nwhich became\n"
                + fixed + "\nseed " + SEED);
    }

    private void assertFixed(String text, String label, String expected) {
        Guests.Checked checked = guests.check(text);
        Fix fix = fix(text, label);
        assertEquals(expected, fix.applyTo(text));
        Issue issue = checked.issues().stream().filter(one -> checked.fixes(one).contains(fix)).findFirst()
                .orElseThrow();
        assertMends(checked, issue, fix);
    }

    private Fix fix(String text, String label) {
        Guests.Checked checked = guests.check(text);
        List<Fix> all = new ArrayList<>();
        checked.issues().forEach(issue -> all.addAll(checked.fixes(issue)));
        return all.stream().filter(fix -> fix.label().equals(label)).findFirst()
                .orElseThrow(() -> new AssertionError(label + " is not among " + all.stream().map(Fix::label)
                        .collect(Collectors.joining("\n")) + "\nof " + checked.issues()));
    }

    private List<String> labels(String text) {
        Guests.Checked checked = guests.check(text);
        return checked.issues().stream().flatMap(issue -> checked.fixes(issue).stream()).map(Fix::label).toList();
    }
}
