package org.trapeze.ui.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import org.trapeze.ui.language.Language;

/** Texts fall into pieces that are all of them together. */
class PiecesTest {

    private static String pieces(Language language, String text) {
        StringBuilder all = new StringBuilder();
        String names = Pieces.of(language, text).stream().map(piece -> {
            all.append(text, piece.offset(), piece.offset() + piece.length());
            return piece.name() + "@" + text.substring(0, piece.offset()).lines().count();
        }).collect(Collectors.joining(", "));
        assertEquals(text, all.toString());
        return names;
    }

    @Test
    void aGuest() {
        assertEquals("Head@0, size@1, add2 (macro)@2, start@5, org 64@9, end@10", pieces(Language.GASM, """
                machine "tg"
                size equ 4
                macro add2
                x: halt
                endm
                ; where it starts,
                ; as one says
                start: halt
                .local: halt
                org 64
                end: halt
                """));
    }

    @Test
    void aDescription() {
        assertEquals("Head@0, modes@1, ADD (instruction)@2, twice (function)@4, interrupt@5, interrupt@6",
                pieces(Language.ISA, """
                        machine "m"
                        modes a = 0
                        // it adds
                        instruction ADD { encode 0 }
                        function twice(n : 8) = n
                        interrupt a when 1
                        interrupt a when 2
                        """));
        assertEquals(6, Pieces.of(Language.ISA, "machine \"m\" interrupt a when 1 interrupt a when 2 modes a = 0 unit 8"
                + " address 8").stream().map(Piece::id).distinct().count(), "each can be told from the others");
    }

    @Test
    void anyTextAtAll() {
        assertEquals("", pieces(Language.ISA, ""));
        pieces(Language.ISA, "}{ instruction instruction");
        pieces(Language.GASM, "::: macro\n\"\n");
    }
}
