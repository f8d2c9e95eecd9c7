package org.trapeze.ui.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.StreamSupport;

import org.eclipse.jface.text.Document;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.trapeze.fixtures.Mutator;
import org.trapeze.ui.Workbench;
import org.trapeze.ui.editor.LanguageEditor;
import org.trapeze.ui.fuzz.Sources;
import org.trapeze.ui.language.Language;
import org.trapeze.ui.model.ModelSnapshot;
import org.trapeze.ui.model.Snapshots;

/** Layout changes nothing but blanks, and a second time nothing at all. */
class FormatTest {
    private static final long SEED = 1974;
    /** Of each language. */
    private static final int DAMAGED = Integer.getInteger("trapeze.ui.mutants", 100);

    @RegisterExtension
    private final Workbench workbench = new Workbench();

    @Test
    void guestsGoIntoColumns() throws Exception {
        assertEquals("machine \"tg\"\nstart:  halt                    ; over\n", format("g.gasm",
                " machine   \"tg\"\nstart: halt ; over\n").replace("        machine \"tg\"", "machine \"tg\""));
        stable("g.gasm", "machine \"tg\"\nN equ 4\n macro m a\n.x: lpsw   a ; say\n endm\nq: m N\n\"open\n : = equ\n");
    }

    @Test
    void machinesAreIndented() throws Exception {
        assertEquals("machine \"m\" extends \"tg\"\nreset {\n  b = 1\n  l = 2 // said\n}\n",
                format("m.isa", "machine \"m\" extends \"tg\"\nreset {\nb = 1\n     l = 2 // said\n}\n"));
    }

    @Test
    void aMachineWithMistakesStaysAsItIs() throws Exception {
        String text = "machine \"m\"\n   reset {{ b=1\n";
        assertEquals(text, format("m.isa", text));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatIsShippedKeepsItsTokens(Language language) throws Exception {
        for (String text : Sources.shipped(language)) {
            stable("shipped." + language.extension(), text);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatIsDamagedKeepsThemToo(Language language) throws Exception {
        Mutator mutator = Sources.mutator(language, SEED);
        for (int i = 0; i < DAMAGED; i++) {
            String text = mutator.text(i);
            try {
                stable("damaged." + language.extension(), text);
            } catch (AssertionError e) {
                throw new AssertionError("seed " + SEED + ", text " + i + ": " + e.getMessage(), e);
            }
        }
    }

    @Test
    void onlySelectedLinesAreLaidOut() throws Exception {
        String text = "machine \"tg\"\na: halt\nb: halt\n";
        Document document = new Document(text);
        FormatEdits.of(Snapshots.of("g.gasm", text), text.indexOf("b:"), 7).apply(document);
        assertEquals("machine \"tg\"\na: halt\nb:      halt\n", document.get());
    }

    @Test
    void theCommandWorksInTheEditor() throws Exception {
        LanguageEditor editor = workbench.open(workbench.file(workbench.project("format", true), "g.gasm",
                "machine \"tg\"\na: halt\n"));
        PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand("org.trapeze.ui.format", null);
        Workbench.await("columns", () -> Workbench.widget(editor).getText().endsWith("\na:      halt\n"));
    }

    private static void stable(String name, String text) throws Exception {
        String once = format(name, text);
        assertEquals(tokens(Snapshots.of(name, text)), tokens(Snapshots.of(name, once)), "the tokens");
        assertEquals(once, format(name, once), "the second time");
        assertEquals(text.isBlank(), once.isBlank());
    }

    private static String format(String name, String text) throws Exception {
        Document document = new Document(text);
        FormatEdits.of(Snapshots.of(name, text), 0, 0).apply(document);
        return document.get();
    }

    private static List<String> tokens(ModelSnapshot snapshot) {
        return StreamSupport.stream(snapshot.resource().getParseResult().getRootNode().getLeafNodes().spliterator(),
                false).filter(leaf -> !leaf.isHidden() || !leaf.getText().isBlank()).map(ILeafNode::getText)
                .map(String::stripTrailing).toList();
    }
}
