package org.trapeze.ui.navigation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.eclipse.core.resources.IProject;
import org.eclipse.jface.action.GroupMarker;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.hyperlink.IHyperlink;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.menus.IMenuService;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.part.FileEditorInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.trapeze.ui.Workbench;
import org.trapeze.ui.editor.LanguageEditor;
import org.trapeze.ui.highlighting.Highlight;
import org.trapeze.ui.model.LiveModel;

/** Where names lead to. */
class DefinitionHyperlinksTest {
    private static final String GUEST = "machine \"tg\"\nentry start\nstart: halt\n b start\n";

    @RegisterExtension
    private final Workbench workbench = new Workbench();

    @Test
    void aMnemonicLeadsIntoTheLibraryToBeReadOnly() throws Exception {
        LanguageEditor guest = workbench.open(workbench.file(workbench.project("links", true), "g.gasm", GUEST));
        link(guest, "halt").open();
        LanguageEditor machine = assertInstanceOf(LanguageEditor.class, workbench.page().getActiveEditor());
        assertEquals("tg.isa", machine.getEditorInput().getName());
        assertInstanceOf(LibraryEditorInput.class, machine.getEditorInput());
        assertEquals("HALT", ((ITextSelection) machine.getSelectionProvider().getSelection()).getText());
        assertFalse(machine.isEditable());
        Workbench.await("classes in the library's file",
                () -> Workbench.style(machine, "LPSW") != null && Workbench.style(machine, "LPSW").foreground
                        .equals(Highlight.PRIVILEGED.style(0, 1).foreground));
    }

    @Test
    void typingInTheLibraryIsRefusedWithAReason() throws Exception {
        LanguageEditor guest = workbench.open(workbench.file(workbench.project("links", true), "g.gasm", GUEST));
        link(guest, "halt").open();
        LanguageEditor machine = (LanguageEditor) workbench.page().getActiveEditor();
        String before = Workbench.widget(machine).getText();
        assertFalse(workbench.labels().contains("library"));
        key(machine, 'x');
        Workbench.await("the reason", () -> workbench.labels()
                .contains("The machines of the library cannot be changed."));
        assertEquals(before, Workbench.widget(machine).getText());
        key(machine, SWT.ESC);
        Workbench.await("no message any more", () -> !workbench.labels().contains("library"));
    }

    private static void key(LanguageEditor editor, char character) {
        Event event = new Event();
        event.character = character;
        event.keyCode = character;
        Workbench.widget(editor).notifyListeners(SWT.KeyDown, event);
    }

    @Test
    void aLabelLeadsToItsDefinition() throws Exception {
        LanguageEditor guest = workbench.open(workbench.file(workbench.project("links", true), "g.gasm", GUEST));
        link(guest, "start\n").open();
        assertSame(guest, workbench.page().getActiveEditor());
        ITextSelection selection = (ITextSelection) guest.getSelectionProvider().getSelection();
        assertEquals(GUEST.indexOf("start:"), selection.getOffset());
        assertEquals("start", selection.getText());
    }

    @Test
    void theMachineLeadsToTheProjectsFile() throws Exception {
        IProject project = workbench.project("links", true);
        var file = workbench.file(project, "any-name.isa", "machine \"mine\" extends \"tg\"\n");
        LanguageEditor guest =
                workbench.open(workbench.file(project, "g.gasm", GUEST.replace("\"tg\"", "\"mine\"")));
        link(guest, "mine").open();
        assertEquals(new FileEditorInput(file), workbench.page().getActiveEditor().getEditorInput());
    }

    @Test
    void aDefinitionLeadsNowhere() throws Exception {
        LanguageEditor guest = workbench.open(workbench.file(workbench.project("links", true), "g.gasm", GUEST));
        link(guest, "halt");
        assertNull(links(guest, GUEST.indexOf("start:")));
    }

    private static IHyperlink link(LanguageEditor editor, String piece) {
        int offset = Workbench.widget(editor).getText().indexOf(piece);
        Workbench.await("a model", () -> editor.model().flatMap(LiveModel::current).isPresent());
        IHyperlink[] links = links(editor, offset);
        assertEquals(1, links == null ? 0 : links.length, piece);
        return links[0];
    }

    private static IHyperlink[] links(LanguageEditor editor, int offset) {
        return new DefinitionHyperlinks().detectHyperlinks(editor.getAdapter(ITextViewer.class),
                new Region(offset, 0), false);
    }

    /** The platform has them only in menus of its own editor, or not at all. */
    @Test
    void theMenuOfTheTextOffersWhereToGo() throws Exception {
        workbench.open(workbench.file(workbench.project("menu", true), "g.gasm", "machine \"tg\"\n"));
        IMenuService menus = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getService(IMenuService.class);
        MenuManager menu = new MenuManager();
        menu.add(new GroupMarker("group.open"));
        menus.populateContributionManager(menu, "popup:#TextEditorContext");
        try {
            List<String> ids = Arrays.stream(menu.getItems()).filter(IContributionItem::isVisible)
                    .map(IContributionItem::getId).toList();
            assertTrue(ids.containsAll(List.of("org.eclipse.ui.edit.text.open.hyperlink",
                    "org.eclipse.ui.genericeditor.findReferences", "org.trapeze.ui.quickOutline")), ids.toString());
        } finally {
            menus.releaseContributions(menu);
            menu.dispose();
        }
    }
}
