package org.trapeze.asm.ide.completion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;

import org.eclipse.xtext.validation.Issue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapeze.asm.ide.fixes.Guests;

/** What is proposed where, in texts with a bar at the cursor, for a machine that is not shipped. */
class GuestProposalsTest {
    private static final String HEAD = "machine \"kite\"\nSIZE equ 4\nstart: ld g1, 0(g2)\nstop: halt\n";

    @TempDir
    private Path folder;
    private Guests guests;

    @BeforeEach
    void folder() {
        guests = new Guests(folder);
        guests.file("more.gasm", "machine \"kite\"\nLIMIT equ 5\n");
    }

    @Test
    void instructionsAndDirectivesStartAStatement() {
        List<String> all = labels(HEAD + "        |");
        assertTrue(all.containsAll(List.of("ld g[d], x(g[b])", "pair a, b",
                "org ADDRESS [, ADDRESS SEEN BY THE PROGRAM]")),
                all::toString);
        assertFalse(all.contains("g1"), all::toString);
        assertEquals(List.of("addq g[d], g[a], i", "addl g[d], g[a], i"), labels(HEAD + " ADD|"));
    }

    @Test
    void operandsAreThoseOfTheKindThatStandsThere() {
        assertEquals(List.of("g0", "g1", "g2", "g3", "g4", "g5", "g6", "g7", "sp"), labels(HEAD + " cmp |"));
        assertEquals(List.of("start", "stop", "SIZE", "supervisor", "user"), labels(HEAD + " bs |"));
        assertEquals(List.of("SIZE", "start", "stop", "supervisor", "user"), labels(HEAD + " addq g1, g2, |"));
        assertEquals(List.of("eq", "ne"), labels(HEAD + " b |"));
        assertEquals(List.of("start", "stop", "SIZE", "supervisor", "user"), labels(HEAD + " entry |"));
        assertEquals(List.of("g0", "g1", "g2", "g3", "g4", "g5", "g6", "g7", "sp"), labels(HEAD + " ld g1, 4(|"));
    }

    @Test
    void machinesAndFilesInQuotationMarks() {
        assertTrue(labels("machine |").contains("\"tg\""));
        assertEquals(List.of("\"tg\"", "\"tg-jrst\""), labels("machine \"tg|").stream().sorted().toList());
        assertEquals(List.of("\"more.gasm\""), labels(HEAD + " include \"m|"));
        assertEquals(List.of(), labels(HEAD + " halt ; st|"));
    }

    @Test
    void wordsAreFoundByTheirParts() {
        assertEquals(OptionalInt.of(0), WordMatch.rank("timer_interrupt", "tim"));
        assertEquals(OptionalInt.of(1), WordMatch.rank("timer_interrupt", "tint"));
        assertEquals(OptionalInt.of(1), WordMatch.rank("readNextByte", "rNB"));
        assertEquals(OptionalInt.of(2), WordMatch.rank("supervisor", "visor"));
        assertEquals(OptionalInt.empty(), WordMatch.rank("supervisor", "vr"));
        assertEquals(OptionalInt.of(1), WordMatch.rank("a.b_cdEf", "acde"));
        assertEquals(OptionalInt.empty(), WordMatch.rank("a.b_cdEf", "adf"));
        assertEquals(OptionalInt.empty(), WordMatch.rank("_".repeat(100), "_".repeat(50) + "x"), "and that at once");
    }

    /** Whatever is chosen can stand as it is. */
    @Test
    void everyInstructionThatIsProposedAssembles() {
        for (String machine : List.of("kite", "tg", "pdp11-45", "s360-67", "armv7a", "ia32", "rv32-bb", "pdp10")) {
            String head = "machine \"" + machine + "\"\n org 64\n entry start\nstart:\n";
            Guests.Checked checked = guests.check(head);
            StringBuilder text = new StringBuilder(head);
            for (GuestProposal one : GuestProposals.at(checked.resource(), head, head.length()).all()) {
                if (one.kind() == GuestProposal.Kind.INSTRUCTION) {
                    text.append(' ').append(one.text()).append('\n');
                    one.blanks().forEach(blank -> assertTrue(blank.offset() + blank.length() <= one.text().length()));
                }
            }
            List<Issue> issues = guests.check(text.toString()).issues();
            assertEquals(List.of(), issues.stream().map(issue -> issue.getMessage() + " in "
                    + text.toString().lines().toList().get(issue.getLineNumber() - 1)).toList(), machine);
        }
    }

    private List<String> labels(String marked) {
        String text = marked.replace("|", "");
        return GuestProposals.at(guests.check(text).resource(), text, marked.indexOf('|')).all().stream()
                .map(GuestProposal::label).toList();
    }
}
