package org.trapeze.asm.source;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What is written otherwise in other assemblers, so that messages can say how it is written in this language. */
public final class Habits {
    private static final String COMMENT = "comments start with ; or //";
    private static final String DATA = "data is placed by the machine's own directives, or: "
            + Directive.UNIT.usage();
    private static final String SIXTEEN = "numbers to base 16 are written like 0x1f";
    private static final String MINUS = "minus is written -";
    private static final String CONSTANT = "constants are written: NAME equ VALUE";
    private static final Map<String, String> WORDS = new HashMap<>();

    static {
        words("globl global extern extrn public xdef xref export",
                "all names of a program are known everywhere in it without such a line");
        words("text data bss rodata code segment csect dsect",
                "a named part begins with: " + Directive.SECTION.usage());
        words("byte half word long quad int short dword octa db dw dd dq dc dc.b dc.w dc.l defb defw fcb fdb", DATA);
        words("ascii fcc defm", "text is written: string \"TEXT\"");
        words("asciz asciiz stringz", "text with a zero behind it is written: string \"TEXT\", 0");
        words("ds ds.b ds.w ds.l defs resb resw resd resq rmb skip zero fill blkb blkw rept times dup",
                "units are left out or filled by: " + Directive.SPACE.usage());
        words("balign p2align even", "addresses are aligned by: " + Directive.ALIGN.usage());
        words("equ set define let", CONSTANT);
        words("if ifdef ifndef else elif elseif endif", "there is no conditional assembly");
        words("end", "a program ends with its file; where it starts is said by: " + Directive.ENTRY.usage());
        words("bits use16 use32 cpu processor arch", "the machine is named by: machine \"NAME\"");
        words("endmacro endmac mend macend", "a macro ends with: " + Directive.ENDM.word());
        words("import copy incbin", "the lines of another file are put in by: " + Directive.INCLUDE.usage());
    }

    private static final String TEXT = WORDS.get("ascii");
    /** More names of directives nobody reads in a message. */
    private static final int MOST_NAMES = 8;

    private Habits() {
    }

    private static void words(String words, String hint) {
        for (String word : words.split(" ")) {
            WORDS.put(word, hint);
        }
    }

    /** {@return how that is written for which others have this word, in any case and with or without a dot; or null} */
    public static String word(String word) {
        String plain = word.toLowerCase(Locale.ROOT);
        return WORDS.get(plain.startsWith(".") ? plain.substring(1) : plain);
    }

    /**
     * {@return the same for the first word of a statement}
     *
     * @param next what follows the word, or null
     * @param data the machine's directives for data
     */
    public static String word(String word, Token next, List<String> data) {
        String hint = word(word);
        if (hint != null && next != null && next.kind() == TokenKind.STRING && hint.equals(word("text"))) {
            return TEXT;
        }
        return hint == null || !hint.equals(DATA) || data.isEmpty() ? hint : "data is placed by "
                + String.join(", ", data.subList(0, Math.min(MOST_NAMES, data.size()))) + ", or: "
                + Directive.UNIT.usage();
    }

    /** {@return how a line is written that others begin with this sign; or null} */
    static String start(List<Token> line) {
        Token first = line.getFirst();
        Token second = line.size() > 1 ? line.get(1) : null;
        if ((first.is('#') || first.is('%')) && second != null && second.offset() == first.end()) {
            Directive directive = Directive.of(second.text());
            String hint = directive == null ? word(second.text()) : "this is written: " + directive.usage();
            return hint == null ? COMMENT : hint;
        }
        if (first.kind() == TokenKind.NUMBER && second != null && second.is(':')) {
            return "names begin with a letter, those of local labels with a dot";
        }
        if (first.kind() == TokenKind.NUMBER || first.kind() == TokenKind.CHARACTER
                || first.kind() == TokenKind.STRING) {
            return DATA;
        }
        return isComment(first) || first.is('*') ? COMMENT : null;
    }

    /** {@return how that is written which stands behind all that could be read of a line; or null} */
    public static String behind(List<Token> tokens, int position) {
        Token token = tokens.get(position);
        Token before = position == 0 ? null : tokens.get(position - 1);
        if (before != null && before.end() == token.offset()) {
            if (before.is('$') || token.kind() == TokenKind.CHARACTER && before.text().matches("[hHxX]")) {
                return SIXTEEN;
            }
        }
        if (isDash(token)) {
            return MINUS;
        }
        return isComment(token) || token.is('-') && position + 1 < tokens.size() && tokens.get(position + 1).is('-')
                ? COMMENT : null;
    }

    /** {@return how a value is written that others begin with this sign; or null} */
    public static String value(Token sign, Token next) {
        if (sign.is('#')) {
            return "numbers stand here without it";
        }
        if (sign.is('&') && next != null && next.kind() == TokenKind.NUMBER) {
            return SIXTEEN;
        }
        if (isDash(sign)) {
            return MINUS;
        }
        if (sign.is('\\')) {
            return "a parameter of a macro stands in its lines without this sign";
        }
        return sign.is('\u201c') || sign.is('\u201d') || sign.is('\u201e') ? "text stands in \" and \"" : null;
    }

    private static boolean isDash(Token token) {
        return token.is('\u2013') || token.is('\u2014') || token.is('\u2212');
    }

    private static boolean isComment(Token token) {
        return token.is('#') || token.is('!') || token.is('@') || token.is('|') || token.is('%') || token.is('/');
    }

    /** {@return a message with what is known about how to mend that; the hint may be null} */
    public static String with(String message, String hint) {
        return hint == null ? message : message + "; " + hint;
    }
}
