package org.trapeze.ui.highlighting;

import org.eclipse.core.resources.IProject;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.trapeze.ui.Workbench;
import org.trapeze.ui.editor.LanguageEditor;

/** What instructions look like, by the classes that are computed from their semantics. */
class ClassColorsTest {
    /** A machine in which one instruction, and the title of another, differ from the library's. */
    private static final String MINE = """
            machine "mine" "a machine" extends "tg"
            instruction STEALTH "enter user mode" {
              encode 0x39 0:40 target:16
              syntax "stealth" address target
              m = user
              p = target
            }
            instruction WHERE "where am I" {
              encode 0x3a d:4 0:52
              syntax "where" r[d]
              r[d] = zext(l, 64)
            }
            instruction DOUBLE "double" {
              encode 0x3b d:4 0:52
              syntax "double" r[d]
              r[d] = r[d] + r[d]
            }
            """;

    @RegisterExtension
    private final Workbench workbench = new Workbench();

    @Test
    void aGuestShowsTheClassesOfTheLibrarysMachine() throws Exception {
        LanguageEditor editor = workbench.open(workbench.file(workbench.project("classes", true), "g.gasm", """
                        machine "tg"
                        entry start
                start:  add r1, r1, r1
                        lpsw 0(r0)
                        SVC 1
                """));
        awaitLook(editor, "add", Highlight.INNOCUOUS);
        awaitLook(editor, "lpsw", Highlight.PRIVILEGED);
        awaitLook(editor, "SVC", Highlight.INNOCUOUS);
        awaitLook(editor, "entry", Highlight.KEYWORD);
    }

    @Test
    void aMachineAndItsGuestShowTheClassesOfTheProjectsMachine() throws Exception {
        IProject project = workbench.project("classes", true);
        LanguageEditor machine = workbench.open(workbench.file(project, "m.isa", MINE));
        awaitLook(machine, "STEALTH", Highlight.CONTROL_SENSITIVE);
        awaitLook(machine, "WHERE", Highlight.BEHAVIOUR_SENSITIVE);
        awaitLook(machine, "DOUBLE", Highlight.INNOCUOUS);
        LanguageEditor guest = workbench.open(workbench.file(project, "g.gasm", """
                        machine "mine"
                        entry start
                start:  where r1
                        stealth start
                """));
        awaitLook(guest, "where", Highlight.BEHAVIOUR_SENSITIVE);
        awaitLook(guest, "stealth", Highlight.CONTROL_SENSITIVE);
    }

    @Test
    void anUnsavedChangeOfTheMachineIsSeenInTheGuest() throws Exception {
        IProject project = workbench.project("classes", true);
        LanguageEditor machine = workbench.open(workbench.file(project, "m.isa", MINE));
        LanguageEditor guest = workbench.open(workbench.file(project, "g.gasm", """
                        machine "mine"
                        entry start
                start:  double r1
                """));
        awaitLook(guest, "double", Highlight.INNOCUOUS);
        int place = Workbench.widget(machine).getText().indexOf("r[d] = r[d] + r[d]");
        Workbench.widget(machine).replaceTextRange(place, 0, "when m == user: trap privileged\n  ");
        awaitLook(guest, "double", Highlight.PRIVILEGED);
        awaitLook(machine, "DOUBLE", Highlight.PRIVILEGED);
    }

    private static void awaitLook(LanguageEditor editor, String piece, Highlight expected) {
        StyleRange wanted = expected.style(0, 1);
        Workbench.await(() -> piece + " to be shown as " + expected + " and not as " + Workbench.style(editor, piece),
                () -> {
                    StyleRange style = Workbench.style(editor, piece);
                    return style != null && wanted.foreground.equals(style.foreground)
                            && wanted.fontStyle == style.fontStyle
                            && (style.borderStyle != wanted.borderStyle ? isFramed(style, expected)
                                    : underline(style) == underline(wanted));
                });
    }

    /** As it is where there is a problem, too. */
    private static boolean isFramed(StyleRange style, Highlight expected) {
        StyleRange framed = new StyleRange();
        Line.of(expected.style(0, 1)).besideWaves().apply(framed);
        return expected.style(0, 1).underline && framed.borderStyle == style.borderStyle;
    }

    @Test
    void aClassCanBeSeenWithoutColourWhereAProblemIsMarked() throws Exception {
        LanguageEditor machine = workbench.open(workbench.file(workbench.project("classes", true), "m.isa", MINE));
        Workbench.await(() -> "a frame around STEALTH, not " + Workbench.style(machine, "STEALTH"), () -> {
            StyleRange style = Workbench.style(machine, "STEALTH");
            return style != null && style.underline && style.borderStyle == SWT.BORDER_SOLID;
        });
        Workbench.await(() -> "a frame around WHERE, not " + Workbench.style(machine, "WHERE"), () -> {
            StyleRange style = Workbench.style(machine, "WHERE");
            return style != null && style.underline && style.borderStyle == SWT.BORDER_DASH;
        });
        awaitLook(machine, "DOUBLE", Highlight.INNOCUOUS);
        int place = Workbench.widget(machine).getText().indexOf("r[d] = zext");
        Workbench.widget(machine).replaceTextRange(place, 0, "when m == user: trap privileged\n  ");
        Workbench.await("no frame any more", () -> {
            StyleRange style = Workbench.style(machine, "WHERE");
            return style != null && style.borderStyle == SWT.NONE && !style.underline;
        });
    }

    /** Problems are underlined too, in a style of their own. */
    private static int underline(StyleRange style) {
        return style.underline && style.underlineStyle != SWT.UNDERLINE_ERROR ? style.underlineStyle : -1;
    }
}
