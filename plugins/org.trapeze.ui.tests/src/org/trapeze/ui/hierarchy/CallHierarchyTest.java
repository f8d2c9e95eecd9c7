package org.trapeze.ui.hierarchy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.trapeze.ui.Workbench;
import org.trapeze.ui.editor.LanguageEditor;

/** The command opens the view, which finds what is below a node when it is opened. */
class CallHierarchyTest {
    private static final String TEXT = "machine \"tg\"\nstart: bal r14, sub\n bal r14, sub\n halt\nsub: b sub\n";

    @RegisterExtension
    private final Workbench workbench = new Workbench();

    @Test
    void aTreeOfCallers() throws Exception {
        IFile file = workbench.file(workbench.project("tree", true), "g.gasm", TEXT);
        LanguageEditor editor = workbench.open(file);
        editor.selectAndReveal(TEXT.indexOf("sub\n"), 0);
        PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand("org.trapeze.ui.callHierarchy",
                null);
        Workbench.await("the view", () -> workbench.page().findView(CallHierarchyView.ID) instanceof CallHierarchyView);
        CallHierarchyView view = (CallHierarchyView) workbench.page().findView(CallHierarchyView.ID);
        try {
            Workbench.await(() -> "callers, not " + texts(view),
                    () -> texts(view).equals(List.of("start  calls, g.gasm:2 and 1 more",
                    "sub  jumps, g.gasm:5 (recursion)")));
            assertEquals("sub  g.gasm", root(view).getText());
            assertEquals(false, ((CallNode) root(view).getItem(1).getData()).isContainer(), "recursion ends the tree");
            choose(view, 0);
            assertEquals("[g.gasm:2, g.gasm:3]", Arrays.stream(view.sites().viewer().getTable().getItems())
                    .map(item -> item.getText(0)).toList().toString());
            editor.selectAndReveal(0, 0);
            view.tree().getTree().notifyListeners(SWT.DefaultSelection, new Event());
            assertEquals(TEXT.indexOf("sub\n"), Workbench.widget(editor).getSelection().x, "the place opens");
            choose(view, 0);
            view.getViewSite().getActionBars().getGlobalActionHandler(ActionFactory.COPY.getId()).run();
            assertEquals("start  calls, g.gasm:2 and 1 more", clipboard());
            view.setDirection(Calls.Direction.CALLEES);
            Workbench.await("callees", () -> texts(view).equals(List.of("sub  jumps, g.gasm:5 (recursion)")));
            Workbench.widget(editor).replaceTextRange(TEXT.indexOf("b sub"), 5, "b start");
            view.refresh();
            Workbench.await("what has been typed", () -> texts(view).equals(List.of("start  jumps, g.gasm:5")));
        } finally {
            workbench.page().hideView(view);
        }
    }

    private static void choose(CallHierarchyView view, int child) {
        view.tree().setSelection(new StructuredSelection(root(view).getItem(child).getData()));
    }

    private static TreeItem root(CallHierarchyView view) {
        return view.tree().getTree().getItem(0);
    }

    private static List<String> texts(CallHierarchyView view) {
        return Arrays.stream(root(view).getItems()).map(TreeItem::getText).toList();
    }

    private static Object clipboard() {
        Clipboard clipboard = new Clipboard(Display.getCurrent());
        try {
            return clipboard.getContents(TextTransfer.getInstance());
        } finally {
            clipboard.dispose();
        }
    }
}
