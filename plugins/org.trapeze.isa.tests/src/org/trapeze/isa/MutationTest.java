package org.trapeze.isa;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.eclipse.xtext.resource.XtextResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trapeze.isa.lowering.LoweredMachine;
import org.trapeze.isa.standalone.IsaDocument;
import org.trapeze.isa.standalone.IsaIssue;
import org.trapeze.library.Library;

/** Whatever happens to a text, reading it ends with a machine or with issues, and without an exception. */
class MutationTest {
    private static final long SEED = 19740701;
    private static final String TG = text("tg");
    /** How many mutants of each shipped description there are: more on demand. */
    private static final int MUTANTS = Integer.getInteger("trapeze.isa.mutants", 4);
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

    /** Words of one description move within it, or come from another one. Nothing is said of how long that takes. */
    @ParameterizedTest
    @MethodSource("shipped")
    void shippedDescriptions(String name) {
        long seed = Long.getLong("trapeze.isa.seed", SEED) + name.hashCode();
        Random own = new Random(seed);
        String text = text(name);
        List<String> words = words(text);
        List<String> others = words(text(shipped().get(own.nextInt(shipped().size()))));
        for (int i = 0; i < MUTANTS; i++) {
            String mutant = mutant(words, others, own);
            String what = name + ", seed " + seed + ", mutant " + i;
            IsaDocument document = assertDoesNotThrow(() -> Descriptions.read(mutant), what);
            boolean errors = document.issues().stream().anyMatch(IsaIssue::error);
            assertTrue(errors || document.architecture().isPresent(), what);
            document.issues().forEach(issue -> assertTrue(isProper(issue, mutant), () -> what + ": " + issue));
        }
    }

    static List<String> shipped() {
        return Library.machineNames();
    }

    private static List<String> words(String text) {
        // Every blank is kept, so that the words together are the text.
        return Pattern.compile("//[^\n]*|/\\*.*?\\*/|\\w+|\\s+|\"[^\"\n]*\"|.", Pattern.DOTALL).matcher(text)
                .results().map(MatchResult::group).toList();
    }

    private static String mutant(List<String> words, List<String> others, Random random) {
        List<String> all = new ArrayList<>(words);
        for (int change = random.nextInt(1, 4); change > 0; change--) {
            int at = random.nextInt(all.size());
            switch (random.nextInt(6)) {
                case 0 -> all.remove(at);
                case 1 -> all.set(at, words.get(random.nextInt(words.size())));
                case 2 -> all.set(at, others.get(random.nextInt(others.size())));
                case 3 -> all.add(at, PIECES.get(random.nextInt(PIECES.size())));
                case 4 -> all.subList(at, Math.min(all.size(), at + random.nextInt(1, 40))).clear();
                default ->
                        all.addAll(at, List.copyOf(all.subList(at, Math.min(all.size(), at + random.nextInt(1, 40)))));
            }
        }
        return String.join("", all);
    }

    private static boolean isProper(IsaIssue issue, String text) {
        return issue.offset() >= 0 && issue.offset() <= text.length() && !issue.message().isBlank()
                && !issue.message().contains("null'") && issue.message().length() < 1000;
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
