package org.trapeze.ui.outline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.Arrays;
import java.util.List;

import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.part.Page;
import org.eclipse.ui.views.contentoutline.ContentOutline;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.trapeze.ui.Workbench;
import org.trapeze.ui.editor.LanguageEditor;
import org.trapeze.ui.model.Snapshots;

/** The outline of both languages. */
class OutlineTest {
    @RegisterExtension
    private final Workbench workbench = new Workbench();

    @Test
    void aMachineShowsItsDeclarations() {
        List<OutlineNode> roots = Outlines.of(Snapshots.of("m.isa", """
                machine "m" "a machine" extends "tg"
                general extra[2] : 8
                instruction NOP "do nothing" { encode 0x7f 0:56 syntax "nop" }
                """));
        assertEquals(1, roots.size());
        assertEquals("m", roots.getFirst().name());
        assertEquals(List.of("extra", "NOP"), roots.getFirst().children().stream().map(OutlineNode::name).toList());
        assertEquals("do nothing", roots.getFirst().children().getLast().detail());
    }

    @Test
    void aMachineShowsItsAliasesAndBanks() {
        List<OutlineNode> all = Outlines.of(Snapshots.of("m.isa", """
                machine "m" extends "tg"
                general sp banked { supervisor = 1 } : 64
                alias stack = sp
                """)).getFirst().children();
        assertEquals(List.of("sp", "stack"), all.stream().map(OutlineNode::name).toList());
        assertEquals("general, banked", all.getFirst().detail());
        assertEquals(List.of("sp, bank 1"), all.getFirst().children().stream().map(OutlineNode::name).toList());
    }

    @Test
    void aGuestShowsItsLabelsInTheOutlineOfItsEditor() throws Exception {
        LanguageEditor editor = workbench.open(workbench.file(workbench.project("outline", true), "g.gasm",
                "machine \"tg\"\nSIZE equ 4\nstart: halt\n"));
        IContentOutlinePage page = editor.getAdapter(IContentOutlinePage.class);
        assertNotNull(page);
        Shell shell = new Shell();
        try {
            shell.setLayout(new FillLayout());
            page.createControl(shell);
            Tree tree = (Tree) page.getControl();
            Workbench.await("two entries", () -> tree.getItemCount() == 2);
            assertEquals("start", tree.getItem(1).getText());
            Workbench.widget(editor).append("over: halt\n");
            Workbench.await("three entries", () -> tree.getItemCount() == 3);
        } finally {
            page.dispose();
            shell.dispose();
        }
    }

    @Test
    void theOutlineCanBeSorted() throws Exception {
        workbench.open(workbench.file(workbench.project("outline", true), "g.gasm",
                "machine \"tg\"\nlast: halt\nfirst: halt\nhalt\n"));
        ContentOutline view = (ContentOutline) workbench.page().showView(IPageLayout.ID_OUTLINE);
        Workbench.await("an outline", () -> tree(view) != null && tree(view).getItemCount() == 2);
        press(view, "Sort");
        Workbench.await("the order of the names", () -> tree(view).getItem(0).getText().equals("first"));
        press(view, "Sort");
        Workbench.await("the order of the text", () -> tree(view).getItem(0).getText().equals("last"));
    }

    private static Tree tree(ContentOutline view) {
        return view.getCurrentPage().getControl() instanceof Tree tree ? tree : null;
    }

    private static void press(ContentOutline view, String text) {
        IToolBarManager bar = ((Page) view.getCurrentPage()).getSite().getActionBars().getToolBarManager();
        IAction action = Arrays.stream(bar.getItems()).filter(ActionContributionItem.class::isInstance)
                .map(item -> ((ActionContributionItem) item).getAction()).filter(one -> one.getText().equals(text))
                .findFirst().orElseThrow();
        action.setChecked(!action.isChecked());
        action.run();
    }
}
