package org.trapeze.ui.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.jface.text.Document;
import org.eclipse.jface.text.DocumentCommand;
import org.eclipse.jface.text.IAutoEditStrategy;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ST;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.trapeze.ui.TrapezeUi;
import org.trapeze.ui.Workbench;
import org.trapeze.ui.editor.LanguageEditor;
import org.trapeze.ui.preferences.Preferences;

/** What is added to what is typed. The caret is shown as ^. */
class TypingTest {
    @RegisterExtension
    private final Workbench workbench = new Workbench();

    @Test
    void aNewLineOfAGuestStandsUnderTheOperation() {
        assertEquals("start:  halt\n        ^", guest("start:  halt^", "\n"));
        assertEquals("   halt ; over\n   ^", guest("   halt ; over^", "\n"));
        assertEquals("   halt\nnext:\n   ^", guest("   halt\nnext:^", "\n"));
        assertEquals("next:\n        ^", guest("next:^", "\n"));
        assertEquals("A equ 5\n^", guest("A equ 5^", "\n"));
        assertEquals("  ; words\n  ^", guest("  ; words^", "\n"));
    }

    @Test
    void theTabulatorLeadsToTheNextColumn() {
        assertEquals("a:      ^", guest("a:^", "\t"));
        assertEquals("        add     ^", guest("        add^", "\t"));
        assertEquals("        add     r0, r1          ^", guest("        add     r0, r1^", "\t"));
        assertEquals("  ^x", machine("^x", "\t"));
    }

    @Test
    void aNewLineOfAMachineIsIndentedAsItsBlock() {
        assertEquals("reset {\n  ^", machine("reset {^", "\n"));
        assertEquals("reset {\n  ^\n}", machine("reset {^}", "\n"));
        assertEquals("  a = 1\n  ^", machine("  a = 1^", "\n"));
        assertEquals("a // {\n^", machine("a // {^", "\n"));
    }

    @Test
    void aClosingBraceStandsUnderItsBlock() {
        assertEquals("reset {\n}^", machine("reset {\n  ^", "}"));
        assertEquals("  x }^", machine("  x ^", "}"));
    }

    @Test
    void bracketsAndQuotationMarksComeInPairs() {
        assertEquals("f(^)", machine("f^", "("));
        assertEquals("f()^", machine("f(^)", ")"));
        assertEquals("f((^)", machine("f(^)", "(").replace("))", ")"));
        assertEquals("string \"^\"", guest("string ^", "\""));
        assertEquals("string \"a\"^", guest("string \"a^\"", "\""));
        assertEquals("(^x", machine("^x", "("));
        assertEquals("; (^", guest("; ^", "("));
        assertEquals("\"(^\"", guest("\"^\"", "("));
    }

    @Test
    void quotationMarksCloseWhereThatIsSensible() {
        assertEquals("byte '^'", guest("byte ^", "'"));
        assertEquals("byte 'a'^", guest("byte 'a^'", "'"));
        assertEquals("byte '^';c", guest("byte ^;c", "'"));
        assertEquals("don'^", guest("don^", "'"), "behind a word");
        assertEquals("byte 'a'^", guest("byte 'a^", "'"), "it ends one");
        assertEquals("\"don'^\"", guest("\"don^\"", "'"), "within another");
        assertEquals("\"a\\\"^\"", guest("\"a\\^\"", "\""), "an escaped one");
        assertEquals("; it '^", guest("; it ^", "'"));
        assertEquals("byte ';', '^'", guest("byte ';', ^", "'"), "what is quoted begins no comment");
        assertEquals("a '^", machine("a ^", "'"), "descriptions have no characters");
        assertEquals("/* a\n \"^", machine("/* a\n ^", "\""), "within a comment of several lines");
        assertEquals("/* a */\n(^)", machine("/* a */\n^", "("));
    }

    @Test
    void whatIsNotWantedIsNotClosed() {
        IPreferenceStore store = TrapezeUi.get().getPreferenceStore();
        store.setValue(Preferences.CLOSE_QUOTES, false);
        store.setValue(Preferences.CLOSE_BRACES, false);
        store.setValue(Preferences.CONTINUE_COMMENTS, false);
        try {
            assertEquals("x \"^", guest("x ^", "\""));
            assertEquals("x {^", machine("x ^", "{"));
            assertEquals("x (^)", machine("x ^", "("));
            assertEquals("; some\n^ words", guest("; some^ words", "\n"));
        } finally {
            store.setToDefault(Preferences.CLOSE_QUOTES);
            store.setToDefault(Preferences.CLOSE_BRACES);
            store.setToDefault(Preferences.CONTINUE_COMMENTS);
        }
    }

    @Test
    void backspaceDeletesAnEmptyPairAndNothingElse() throws Exception {
        LanguageEditor editor = workbench.open(workbench.file(workbench.project("pairs", true), "g.gasm", ""));
        assertEquals("a", press(editor, "a(^)", SWT.BS));
        assertEquals("b ", press(editor, "b '^'", SWT.BS));
        assertEquals("(x)", press(editor, "(x^)", SWT.BS), "left to the widget");
        assertEquals("; (^)".replace("^", ""), press(editor, "; (^)", SWT.BS), "a comment");
        assertEquals("'' ''", press(editor, "''^ ''", SWT.BS), "not within");
    }

    @Test
    void anOpeningMarkSurroundsTheSelection() throws Exception {
        LanguageEditor editor = workbench.open(workbench.file(workbench.project("pairs", true), "g.gasm", ""));
        assertEquals("li (r1), 2", press(editor, "li ^r1^, 2", '('));
        assertEquals("r1", Workbench.widget(editor).getSelectionText());
        assertEquals("byte 'a'", press(editor, "byte ^a^", '\''));
        assertEquals("a\nb", press(editor, "^a\nb^", '"'), "no string of two lines");
        assertEquals("; some words", press(editor, "; ^some^ words", '('), "a comment");
    }

    /** Tells the widget of a key, as it does itself before anything is changed. */
    private static String press(LanguageEditor editor, String text, char key) {
        StyledText widget = Workbench.widget(editor);
        int first = text.indexOf('^');
        int last = text.lastIndexOf('^');
        editor.getDocumentProvider().getDocument(editor.getEditorInput()).set(text.replace("^", ""));
        editor.selectAndReveal(first, last == first ? 0 : last - first - 1);
        Event event = new Event();
        event.character = key;
        event.doit = true;
        widget.notifyListeners(ST.VerifyKey, event);
        return widget.getText();
    }

    @Test
    void aCommentThatIsPartedGoesOn() {
        assertEquals("  ; some\n  ; ^words", guest("  ; some^ words", "\n"));
        assertEquals(" halt ;; a\n      ;; ^b", guest(" halt ;; a^ b", "\n"));
        assertEquals("// a\n// ^b", guest("// a^ b", "\n"));
        assertEquals("  x = 1 // a\n        // ^b", machine("  x = 1 // a^ b", "\n"));
        assertEquals("  x = 1\n  ^// a", machine("  x = 1^// a", "\n"));
        assertEquals("string \"; a\n^b\"", guest("string \"; a^b\"", "\n").replaceAll("\n +", "\n"));
    }

    @Test
    void aCommentOfSeveralLinesGoesOn() {
        assertEquals("/* a\n * ^\n */", machine("/* a^", "\n"));
        assertEquals("  /*\n   * ^\n   */\nx", machine("  /*^\nx", "\n"));
        assertEquals("/* a\n * ^b */", machine("/* a^b */", "\n"));
        assertEquals("/*\n * a\n * ^\n */", machine("/*\n * a^\n */", "\n"));
        assertEquals("/* a */\n^", machine("/* a */^", "\n"));
        assertEquals("  * b\n  ^", machine("  * b^", "\n"), "no comment");
        assertEquals("  /* a\n   */\n  ^", machine("  /* a\n   */^", "\n"), "where it began");
        assertEquals("x = 1 /* a\n   */\n   ^", machine("x = 1 /* a\n   */^", "\n"), "began behind code");
        assertEquals("*/\n^", machine("*/^", "\n"), "no comment");
    }

    @Test
    void aCommentIsClosedInThePlaceOfTheEndThatWasAdded() {
        assertEquals("/* a\n */^", machine("/* a\n * ^\n */", "/"));
        assertEquals("/* a\n */^\nx", machine("/* a\n * *^\n */\nx", "/"));
        assertEquals("/* a\n * b/^\n */", machine("/* a\n * b^\n */", "/"));
        assertEquals("/* a\n * /^\n * b */", machine("/* a\n * ^\n * b */", "/"));
        assertEquals("/* a */ x\n * /^\n */", machine("/* a */ x\n * ^\n */", "/"), "no comment");
    }

    @Test
    void nothingIsPairedInCommentsOfEitherKind() {
        assertEquals("halt // (^", guest("halt // ^", "("));
        assertEquals("halt ; //(^", guest("halt ; //^", "("));
        assertEquals("(^)", guest("^", "("));
    }

    @Test
    void theEditorDoesIt() throws Exception {
        LanguageEditor editor = workbench.open(workbench.file(workbench.project("typing", true), "g.gasm",
                "machine \"tg\"\nstart:  halt"));
        Workbench.widget(editor).setCaretOffset(25);
        Workbench.widget(editor).insert("\n");
        assertEquals("machine \"tg\"\nstart:  halt\n        ", Workbench.widget(editor).getText());
    }

    private static String guest(String text, String typed) {
        return type(new GuestTyping(), text, typed);
    }

    private static String machine(String text, String typed) {
        return type(new MachineTyping(), text, typed);
    }

    private static String type(IAutoEditStrategy strategy, String text, String typed) {
        int caret = text.indexOf('^');
        StringBuilder result = new StringBuilder(text).deleteCharAt(caret);
        DocumentCommand command = new DocumentCommand() { };
        command.offset = caret;
        command.text = typed;
        command.caretOffset = -1;
        command.shiftsCaret = true;
        command.doit = true;
        strategy.customizeDocumentCommand(new Document(result.toString()), command);
        result.replace(command.offset, command.offset + command.length, command.text);
        result.insert(command.caretOffset >= 0 ? command.caretOffset : command.offset + command.text.length(), '^');
        return result.toString();
    }
}
