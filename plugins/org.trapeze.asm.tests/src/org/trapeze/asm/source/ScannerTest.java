package org.trapeze.asm.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

/** Tokens and their places. */
class ScannerTest {

    @Test
    void wordsNumbersTextAndPunctuation() {
        assertEquals("W:add.w W:r1 P:, P:# N:0x1f P:+ C:'\\'' S:\"a\\\"b\" P:]",
                scan("add.w r1,#0x1f+'\\'' \"a\\\"b\"]"));
    }

    @Test
    void commentsAndBlanksAreLeftOut() {
        assertEquals("W:a P:/ W:b L L W:c", scan("\ta / b // \"x\n  ; y\nc ; z"));
    }

    @Test
    void lineBreaksOfAllStyles() {
        assertEquals("W:a L W:b L W:c L W:d L", scan("a\nb\r\nc\rd\n\n\r\n"));
    }

    @Test
    void unclosedTextEndsWithTheLine() {
        assertEquals("S:\"abc L C:'x L S:\"y\\ L W:z", scan("\"abc\n'x\n\"y\\\nz"));
    }

    @Test
    void aDotIsAWord() {
        assertEquals("W:. P:+ N:1 W:.loop P:: W:a.b", scan(". + 1 .loop: a.b"));
    }

    @Test
    void lettersBeyondAsciiMakeWordsAndSignsDoNot() {
        assertEquals("W:gr\u00f6\u00dfe P:\u201c P:\u00b5", scan("\uFEFFgr\u00f6\u00dfe\u00A0\u201c\u00b5"));
    }

    @Test
    void offsetsAreThoseOfTheText() {
        assertEquals(2, Scanner.tokens("; \n  ab").getFirst().offset());
        assertEquals(5, Scanner.tokens("; \n  ab").get(1).offset());
        assertEquals(7, Scanner.tokens("; \n  ab").get(1).end());
    }

    private static String scan(String text) {
        return Scanner.tokens(text).stream().map(ScannerTest::show).collect(Collectors.joining(" "));
    }

    private static String show(Token token) {
        return switch (token.kind()) {
            case NEWLINE -> "L";
            default -> token.kind().name().charAt(0) + ":" + token.text();
        };
    }
}
