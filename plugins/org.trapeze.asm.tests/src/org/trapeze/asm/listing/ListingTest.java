package org.trapeze.asm.listing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.trapeze.asm.assembler.Assembler;
import org.trapeze.asm.source.SourceText;
import org.trapeze.asm.syntax.MachineSyntax;
import org.trapeze.asm.testing.TestMachines;

/** A listing shows every line of the source once, and beside it what it put where. */
class ListingTest {

    @Test
    void contentsStandBesideTheirLines() throws IOException {
        assertEquals("""
                machine bytes
                                                   1  ; a program
                                                   2  org 0x10, 0
                0010  c2 00 03                     3  start: jmp end
                0013  00 01 02 03 04 05 06 07      4  end: byte 0,1,2,3,4,5,6,7,n
                001b  05
                                                   5  n = 5

                symbols
                end                      0x3
                n                        5
                start                    0x0
                """, list(TestMachines.bytes(), "; a program", "org 0x10, 0", "start: jmp end",
                "end: byte 0,1,2,3,4,5,6,7,n", "n = 5"));
    }

    @Test
    void expansionsFollowTheirUse() throws IOException {
        assertEquals("""
                machine words
                                               1  macro twice n
                                               2  word n
                                               3  movei ac1, n
                                               4  endm
                                               5  twice 7
                0000  000000007                +  word 7
                0001  010800007                +  movei ac1, 7
                """, list(TestMachines.words(), "macro twice n", "word n", "movei ac1, n", "endm", "twice 7"));
    }

    @Test
    void longTablesAreCutShort() throws IOException {
        String listing = list(TestMachines.bytes(), "space 1000, 0xff");
        assertEquals(18, listing.lines().count());
        assertEquals("      ... up to 03e7", listing.lines().toList().getLast());
    }

    @Test
    void aProgramWithErrorsHasNone() {
        assertThrows(IllegalArgumentException.class, () -> list(TestMachines.bytes(), "unknown"));
    }

    private static String list(MachineSyntax machine, String... lines) throws IOException {
        var source = new SourceText("f", String.join("\n", lines));
        var out = new StringBuilder();
        Listing.write(source, Assembler.assemble(source, machine), out);
        return out.toString().lines().collect(Collectors.joining("\n", "", "\n"));
    }
}
