package org.trapeze.asm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.Issue;
import org.junit.jupiter.api.Test;
import org.trapeze.asm.assembler.Assembler;
import org.trapeze.asm.source.Problem;
import org.trapeze.asm.source.Scanner;
import org.trapeze.asm.source.SourceText;
import org.trapeze.asm.source.Token;
import org.trapeze.asm.syntax.MachineSyntax;
import org.trapeze.asm.testing.Languages;
import org.trapeze.asm.testing.TestMachines;

/** Damaged programs do no harm: no exception, problems within the text, and scanner and parser see the same tokens. */
class FuzzTest {
    private static final String PROGRAM = """
                    machine "tg"
            N       equ     0x10 + 'a' ; constant
            M       =       N << 2 // another
                    org     N, 0
                    entry   start
            start:  ld      r1, table+1(r15)
            a: b:   beq     r1, r0, start
                    psw     user, 0, N, -1
                    align   4, 0
                    space   3
            table:  word    start, ., 1_000, ~(M - 2) % 7
                    string  "text\\n\\"", 0, '\\''
                    mov     (r1)+, @-(r2)
                    include "other.gasm"
            macro   twice what, count = 2
            .again: what
                    inner count, .again
            endm
            .macro  inner n, l
                    word    n, l
            .endm
                    section data
                    twice   nop
                    TWICE   ld r1, 5(r2), 3
            .local: word    .local, start.local
            """;
    private static final String SPICE =
            "\n\r\t :=;/\"'\\.,()[]{}$#@!%&|^~<>+-*0179xafrNM_\u00e9\u201c\uFEFF\u0000machine equ";
    private static final String[] WORDS =
            { "macro ", "\nendm\n", "include ", "section ", "twice ", " .again", "inner ", "\"f.gasm\"" };
    private static final long SEED = Long.getLong("trapeze.asm.seed", 31415926);
    /** A hundred thousand on demand. */
    private static final int MUTANTS = Integer.getInteger("trapeze.asm.mutants", 20_000);
    /** Programs that are also linked and validated, which takes longer. */
    private static final int MODELS = Integer.getInteger("trapeze.asm.models", 1_500);

    @Test
    void theAssemblerSurvivesEverything() {
        MachineSyntax[] machines =
                { TestMachines.bytes(), TestMachines.words(), TestMachines.brackets(), TestMachines.marks() };
        System.out.println(MUTANTS + " damaged programs, seed " + SEED);
        var random = new Random(SEED);
        for (int i = 0; i < MUTANTS; i++) {
            String text = damaged(random);
            try {
                var assembly = Assembler.assemble(new SourceText("f", text), machines[i % machines.length],
                        (name, from) -> Optional.of(new SourceText(name, text)));
                assembly.problems().forEach(problem -> assertWithin(problem, text));
                assertEquals(assembly.hasErrors(), assembly.image().isEmpty());
            } catch (RuntimeException | StackOverflowError e) {
                throw new AssertionError("try " + i + " of seed " + SEED + ":\n" + text, e);
            }
        }
    }

    private static void assertWithin(Problem problem, String text) {
        boolean within = problem.mainOffset() >= 0 && problem.mainOffset() + problem.mainLength() <= text.length()
                && problem.offset() >= 0 && problem.length() >= 0
                && problem.offset() + problem.length() <= text.length();
        assertTrue(within, () -> problem + " in\n" + text);
    }

    @Test
    void theGrammarTakesEveryTextAndSeesTheScannersTokens() {
        var random = new Random(SEED);
        var resources = Languages.resources();
        for (int i = 0; i < MODELS; i++) {
            String text = damaged(random);
            XtextResource resource = Languages.load(resources, "f" + i + ".gasm", text);
            String context = "try " + i + " of seed " + SEED + ":\n" + text;
            assertEquals(List.of(), resource.getParseResult().hasSyntaxErrors()
                    ? List.of(resource.getParseResult().getSyntaxErrors().iterator().next().getSyntaxErrorMessage())
                    : List.of(), context);
            assertEquals(Scanner.tokens(text).stream().map(FuzzTest::show).toList(), leaves(resource), context);
            EcoreUtil.resolveAll(resource);
            for (Issue issue : Languages.guest().getResourceValidator().validate(resource, CheckMode.ALL,
                    CancelIndicator.NullImpl)) {
                assertTrue(!issue.getMessage().contains("Exception"), () -> issue + "\n" + context);
            }
            resources.getResources().remove(resource);
        }
    }

    private static List<String> leaves(XtextResource resource) {
        var leaves = new ArrayList<String>();
        for (ILeafNode leaf : resource.getParseResult().getRootNode().getLeafNodes()) {
            if (!leaf.isHidden() && leaf.getLength() > 0) {
                leaves.add(leaf.getOffset() + " " + leaf.getText());
            }
        }
        return leaves;
    }

    private static String show(Token token) {
        return token.offset() + " " + token.text();
    }

    private static String damaged(Random random) {
        var text = new StringBuilder(PROGRAM);
        for (int n = random.nextInt(12); n > 0; n--) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(5)) {
                case 4 -> text.insert(at, WORDS[random.nextInt(WORDS.length)]);
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.insert(at, SPICE.charAt(random.nextInt(SPICE.length())));
                case 2 -> text.delete(at, Math.min(text.length(), at + random.nextInt(20)));
                default -> {
                    int from = random.nextInt(text.length());
                    text.insert(at, text.substring(from, Math.min(text.length(), from + random.nextInt(30))));
                }
            }
        }
        return text.toString();
    }
}
