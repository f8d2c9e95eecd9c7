package org.trapeze.isa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

import org.eclipse.xtext.resource.XtextResource;
import org.junit.jupiter.api.Test;
import org.trapeze.isa.lowering.LoweredMachine;
import org.trapeze.isa.standalone.IsaDocument;
import org.trapeze.library.Library;

/** Whatever happens to a text, reading it ends with a machine or with issues, and without an exception. */
class MutationTest {
    private static final long SEED = 19740701;
    private static final String TG = text("tg");
    private static final List<String> PIECES = List.of(
            "{", "}", "(", ")", "[", "]", ":", "=", "0", "64", "'", "\"", "/*", "instruction", "r", "r[d]", "mem[0]",
            "if", "then", "else", "let", "for i in 0 .. 3 {", "trap", "::", "next", "extends \"tg\"", "encode",
            "syntax", "function f(x : 8) = f(x)", "zext(", "12'5", "99999999999999999999", "-", "signed", "x:65",
            "i[3:1]", "modes", "unit 0", "pc", "~", "halt", ".", "..", "\u0000", "é", "\n");

    private final Random random = new Random(SEED);

    private static String text(String name) {
        try (var stream = Library.machine(name).orElseThrow().openStream()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static void check(String text) {
        IsaDocument document = Descriptions.read(text);
        boolean errors = document.issues().stream().anyMatch(issue -> issue.error());
        assertTrue(errors || document.architecture().isPresent(),
                () -> "seed " + SEED + ", nothing said about:\n" + text);
        document.issues().forEach(issue -> assertTrue(issue.offset() >= 0 && issue.offset() <= text.length()
                && !issue.message().isBlank() && !issue.message().contains("null"), issue::toString));
    }

    @Test
    void truncated() {
        for (int i = 0; i < 150; i++) {
            check(TG.substring(0, random.nextInt(TG.length())));
        }
    }

    @Test
    void piecesInsertedAndRemoved() {
        for (int i = 0; i < 300; i++) {
            StringBuilder text = new StringBuilder(TG);
            for (int change = 0; change <= i % 4; change++) {
                change(text);
            }
            check(text.toString());
        }
    }

    private void change(StringBuilder text) {
        int at = random.nextInt(text.length());
        if (random.nextBoolean()) {
            text.insert(at, " " + PIECES.get(random.nextInt(PIECES.size())) + " ");
        } else {
            text.delete(at, Math.min(text.length(), at + random.nextInt(1, 30)));
        }
    }

    @Test
    void piecesOnly() {
        for (int i = 0; i < 200; i++) {
            StringBuilder text = new StringBuilder("machine \"m\" ");
            for (int piece = random.nextInt(60); piece >= 0; piece--) {
                text.append(PIECES.get(random.nextInt(PIECES.size()))).append(' ');
            }
            check(text.toString());
        }
    }

    @Test
    void typing() {
        // Partial parsing and the caches must come to what reading the whole text anew comes to.
        Workspace workspace = new Workspace();
        XtextResource file = workspace.file("typed.isa", TG.replace("\"tg\"", "\"typed\""));
        for (int i = 0; i < 120; i++) {
            String before = file.getParseResult().getRootNode().getText();
            StringBuilder text = new StringBuilder(before);
            change(text);
            int start = commonPrefix(before, text);
            int end = commonSuffix(before, text, start);
            file.update(start, before.length() - end - start, text.substring(start, text.length() - end));
            XtextResource fresh = new Workspace().file("typed.isa", text.toString());
            assertEquals(text.toString(), file.getParseResult().getRootNode().getText());
            assertEquals(new Workspace().messages(fresh), workspace.messages(file), "seed " + SEED + ", step " + i);
            if (i % 6 == 5) {
                file.update(0, text.length(), TG.replace("\"tg\"", "\"typed\""));
                assertTrue(LoweredMachine.of(Workspace.machine(file)).architecture().isPresent());
            }
        }
    }

    private static int commonPrefix(CharSequence a, CharSequence b) {
        int i = 0;
        while (i < Math.min(a.length(), b.length()) && a.charAt(i) == b.charAt(i)) {
            i++;
        }
        return i;
    }

    private static int commonSuffix(CharSequence a, CharSequence b, int prefix) {
        int i = 0;
        while (i < Math.min(a.length(), b.length()) - prefix
                && a.charAt(a.length() - 1 - i) == b.charAt(b.length() - 1 - i)) {
            i++;
        }
        return i;
    }
}
