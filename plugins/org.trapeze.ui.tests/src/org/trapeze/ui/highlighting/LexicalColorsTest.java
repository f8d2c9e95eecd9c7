package org.trapeze.ui.highlighting;

import static org.junit.jupiter.api.Assertions.assertNull;

import org.eclipse.core.resources.IProject;
import org.eclipse.swt.custom.StyleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.trapeze.ui.Workbench;
import org.trapeze.ui.editor.LanguageEditor;

/** What tokens look like in both editors. */
class LexicalColorsTest {
    @RegisterExtension
    private final Workbench workbench = new Workbench();

    @Test
    void aMachineDescriptionIsColoured() throws Exception {
        LanguageEditor editor = workbench.open(workbench.file(workbench.project("lexical", true), "m.isa",
                "// a comment\nmachine \"m\"\nunit 64\ngeneral r[16] : 64\n"));
        awaitLook(editor, "// a", Highlight.COMMENT);
        awaitLook(editor, "machine", Highlight.KEYWORD);
        awaitLook(editor, "\"m\"", Highlight.STRING);
        awaitLook(editor, "64", Highlight.NUMBER);
        StyleRange plain = Workbench.style(editor, "r[16]");
        assertNull(plain == null ? null : plain.foreground, "a name has no colour");
    }

    @Test
    void aGuestIsColoured() throws Exception {
        LanguageEditor editor = workbench.open(workbench.file(workbench.project("lexical", true), "g.gasm",
                "; a comment\n  machine \"tg\"\nsize equ 12\nstart: word 0x10\n"
                        + "macro nothing\nendm\ninclude \"none.gasm\"\n"));
        awaitLook(editor, "; a", Highlight.COMMENT);
        awaitLook(editor, "machine", Highlight.KEYWORD);
        awaitLook(editor, "\"tg\"", Highlight.STRING);
        awaitLook(editor, "12", Highlight.NUMBER);
        awaitLook(editor, "start", Highlight.LABEL);
        awaitLook(editor, "size", Highlight.LABEL);
        awaitLook(editor, "word", Highlight.KEYWORD);
        awaitLook(editor, "macro nothing", Highlight.KEYWORD);
        awaitLook(editor, "nothing", Highlight.LABEL);
        awaitLook(editor, "endm", Highlight.KEYWORD);
        awaitLook(editor, "include", Highlight.KEYWORD);
    }

    @Test
    void theColoursFollowTheTyping() throws Exception {
        LanguageEditor editor = workbench.open(workbench.file(workbench.project("lexical", true), "m.isa",
                "machine \"m\"\nunit 64\n"));
        awaitLook(editor, "unit", Highlight.KEYWORD);
        Workbench.widget(editor).replaceTextRange(12, 0, "// ");
        awaitLook(editor, "unit", Highlight.COMMENT);
        Workbench.widget(editor).replaceTextRange(12, 3, "");
        awaitLook(editor, "unit", Highlight.KEYWORD);
    }

    /** The text widget would stand still: what it does for a line grows with its length times the number of colours. */
    @Test
    void aLineWithoutAnEndIsColouredWhereItBegins() throws Exception {
        String[] texts = {"  machine \"tg\"\n", "  word " + "1, ".repeat(10_000) + "1"};
        IProject project = workbench.project("lexical", true);
        for (String name : new String[] {"g.gasm", "m.isa"}) {
            LanguageEditor editor = workbench.open(workbench.file(project, name, String.join("", texts)));
            awaitLook(editor, "1", Highlight.NUMBER);
            editor.selectAndReveal(texts[0].length() + 20_000, 0);
            Workbench.await("few colours", () -> {
                int colors = Workbench.widget(editor).getStyleRanges().length;
                return colors > 100 && colors <= LongLines.MOST;
            });
        }
    }

    private static void awaitLook(LanguageEditor editor, String piece, Highlight expected) {
        StyleRange wanted = expected.style(0, 1);
        Workbench.await(() -> piece + " to be shown as " + expected + " and not as " + Workbench.style(editor, piece),
                () -> {
                    StyleRange style = Workbench.style(editor, piece);
                    return style != null && wanted.foreground.equals(style.foreground)
                            && wanted.fontStyle == style.fontStyle;
                });
    }
}
