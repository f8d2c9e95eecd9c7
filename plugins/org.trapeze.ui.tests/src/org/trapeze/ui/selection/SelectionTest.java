package org.trapeze.ui.selection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ST;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.trapeze.ui.Workbench;
import org.trapeze.ui.editor.LanguageEditor;

/** The mouse, the keys and the commands select and go by names and definitions. */
class SelectionTest {
    private static final String GUEST = "machine \"tg\"\nstart: ld r1, 4(r2)\n.loop: b .loop\nsize equ 4\nend: halt\n";
    private static final String MACHINE = """
            machine "m"
            modes kernel = 0, user = 1
            instruction ADD "add" {
              encode 0x10 d:4 a:4
              syntax "add" r[d] "," r[a]
              r[d] = r[d] + (r[a] & 0xff)
            }
            """;
    @RegisterExtension
    private final Workbench workbench = new Workbench();

    private LanguageEditor open(String name, String text) throws Exception {
        LanguageEditor editor = workbench.open(workbench.file(workbench.project("selection", true), name, text));
        Workbench.await("the model", () -> editor.model().orElseThrow().current().isPresent());
        return editor;
    }

    private static void doubleClick(StyledText widget, int offset) {
        Rectangle place = widget.getTextBounds(offset, offset);
        Event event = new Event();
        event.button = 1;
        event.count = 1;
        event.x = place.x + 1;
        event.y = place.y + place.height / 2;
        widget.notifyListeners(SWT.MouseDown, event);
        widget.notifyListeners(SWT.MouseUp, event);
        event.count = 2;
        widget.notifyListeners(SWT.MouseDown, event);
        widget.notifyListeners(SWT.MouseDoubleClick, event);
        widget.notifyListeners(SWT.MouseUp, event);
    }

    @Test
    void aDoubleClickSelectsAWholeName() throws Exception {
        StyledText widget = Workbench.widget(open("g.gasm", GUEST));
        doubleClick(widget, GUEST.lastIndexOf("oop"));
        assertEquals(".loop", widget.getSelectionText());
        doubleClick(widget, GUEST.indexOf("(r2)"));
        assertEquals("r2", widget.getSelectionText());
    }

    @Test
    void inDescriptionsToo() throws Exception {
        StyledText widget = Workbench.widget(open("m.isa", MACHINE));
        doubleClick(widget, MACHINE.indexOf("instruction") + 3);
        assertEquals("instruction", widget.getSelectionText());
    }

    @Test
    void wordsEndWhereNamesDo() throws Exception {
        StyledText widget = Workbench.widget(open("g.gasm", GUEST));
        int name = GUEST.lastIndexOf(".loop");
        widget.setSelection(name);
        widget.invokeAction(ST.SELECT_WORD_NEXT);
        assertEquals(".loop", widget.getSelectionText().strip());
        widget.setSelection(name + ".loop".length());
        widget.invokeAction(ST.SELECT_WORD_PREVIOUS);
        assertEquals(".loop", widget.getSelectionText());
    }

    @Test
    void definitionsFollowEachOther() throws Exception {
        LanguageEditor editor = open("g.gasm", GUEST);
        for (String name : new String[] {"start", ".loop", "size", "end"}) {
            run("org.trapeze.ui.nextMember", editor, name);
        }
        run("org.trapeze.ui.previousMember", editor, "size");
    }

    @Test
    void theSelectionGrowsAndShrinks() throws Exception {
        LanguageEditor editor = open("m.isa", MACHINE);
        editor.selectAndReveal(MACHINE.indexOf("& 0xff") - 3, 0);
        for (String wider : new String[] {"a", "r[a]", "r[a] & 0xff", "(r[a] & 0xff)", "r[d] + (r[a] & 0xff)",
            "r[d] = r[d] + (r[a] & 0xff)"}) {
            run("org.trapeze.ui.expandSelection", editor, wider);
        }
        run("org.trapeze.ui.shrinkSelection", editor, "r[d] + (r[a] & 0xff)");
        run("org.trapeze.ui.shrinkSelection", editor, "(r[a] & 0xff)");
    }

    @Test
    void theCommandsStandInTheMenus() throws Exception {
        open("m.isa", MACHINE);
        assertTrue(menu("Navigate").containsAll(List.of("Next Definition", "Previous Definition")),
                () -> menu("Navigate").toString());
        assertTrue(menu("Edit").contains("Expand Selection"), () -> menu("Edit").toString());
    }

    /** What a menu of the window shows when it is opened, without keys. */
    private List<String> menu(String name) {
        for (MenuItem item : workbench.page().getWorkbenchWindow().getShell().getMenuBar().getItems()) {
            if (item.getText().replace("&", "").equals(name)) {
                item.getMenu().notifyListeners(SWT.Show, new Event());
                List<String> shown = Arrays.stream(item.getMenu().getItems())
                        .map(one -> one.getText().replace("&", "").split("\t")[0]).toList();
                item.getMenu().notifyListeners(SWT.Hide, new Event());
                return shown;
            }
        }
        return List.of();
    }

    @Test
    void aBracketLeadsToItsOther() throws Exception {
        LanguageEditor editor = open("m.isa", MACHINE);
        int bracket = MACHINE.indexOf("(r[a]");
        editor.selectAndReveal(bracket + 1, 0);
        execute("org.eclipse.ui.genericeditor.gotoMatchingBracket");
        Point selection = Workbench.widget(editor).getSelection();
        assertEquals(MACHINE.indexOf("0xff)") + 4, selection.x, "inside of the bracket, as before");
    }

    private static void run(String command, LanguageEditor editor, String expected) throws Exception {
        execute(command);
        Workbench.await(() -> expected + ", not " + Workbench.widget(editor).getSelectionText(),
                () -> Workbench.widget(editor).getSelectionText().equals(expected));
    }

    private static void execute(String command) throws Exception {
        PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(command, null);
    }
}
