package org.trapeze.asm.formatting2;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.trapeze.asm.source.Scanner;
import org.trapeze.asm.source.Token;

/** The columns of single lines. */
class LineLayoutTest {

    @Test
    void partsComeIntoTheirColumns() {
        assertEquals("start:  ld      r1, 4(r2)       ; why", format(" start:ld r1, 4(r2) ; why"));
        assertEquals("        halt", format("halt  \t"));
        assertEquals("N       equ     5               // five", format("N equ\t5 // five"));
        assertEquals("N       =       5", format("  N=5"));
    }

    @Test
    void longPartsPushTheOthersToTheRight() {
        assertEquals("a_long_label: ld r1, 5", format("a_long_label: ld r1, 5"));
        assertEquals("a: b:   longmnemonic r1", format("a:   b:longmnemonic r1"));
        assertEquals("        psw     supervisor, trap, 0, 0xffff     ; E[1]",
                format("  psw supervisor, trap, 0, 0xffff ; E[1]"));
    }

    @Test
    void operandsAndCommentsStayAsTheyAre() {
        assertEquals("        mov     (r1)+ ,  #5*  2", format(" mov (r1)+ ,  #5*  2"));
        assertEquals("; ---- a comment ----", format("; ---- a comment ----   "));
        assertEquals("   ; indented", format("   ; indented"));
        assertEquals("", format("   "));
    }

    @Test
    void formattingNeverChangesATokenAndIsDoneOnce() {
        long seed = 5;
        var random = new Random(seed);
        String alphabet = "ab:=,(r1)  \t\u000b\u00a0;\"'+#/ equ";
        for (int i = 0; i < 20_000; i++) {
            var line = new StringBuilder();
            for (int n = random.nextInt(20); n > 0; n--) {
                line.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            String context = "try " + i + " of seed " + seed + ": " + line;
            String formatted = format(line.toString());
            assertEquals(Scanner.tokens(line.toString()).stream().map(Token::text).map(String::strip).toList(),
                    Scanner.tokens(formatted).stream().map(Token::text).map(String::strip).toList(), context);
            assertEquals(formatted, format(formatted), context);
        }
    }

    private static String format(String line) {
        var text = new StringBuilder(line);
        for (LineLayout.Change change : LineLayout.changes(line).reversed()) {
            text.replace(change.start(), change.end(), change.text());
        }
        return text.toString();
    }
}
