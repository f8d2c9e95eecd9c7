package org.trapeze.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IFileEditorInput;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.ContributionItemFactory;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.IShowInSource;
import org.eclipse.ui.part.IShowInTarget;
import org.eclipse.ui.part.IShowInTargetList;
import org.eclipse.ui.part.ShowInContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.trapeze.ui.Widgets;
import org.trapeze.ui.Workbench;
import org.trapeze.ui.classification.view.ClassificationView;
import org.trapeze.ui.hierarchy.CallHierarchyView;

/** Show In leads from the editor to views and back, to the same thing. */
class ShowInTest {
    private static final String TEXT = "machine \"tg\"\nstart: bal r14, sub\n halt\nsub: lpsw 8(r1)\n";

    @RegisterExtension
    private final Workbench workbench = new Workbench();

    private LanguageEditor open() throws Exception {
        LanguageEditor editor =
                workbench.open(workbench.file(workbench.project("shown", true), "g.gasm", TEXT));
        Workbench.await("the model", () -> editor.model().orElseThrow().current().isPresent());
        return editor;
    }

    private static void showIn(String view) throws Exception {
        Command command = PlatformUI.getWorkbench().getService(ICommandService.class)
                .getCommand("org.eclipse.ui.navigate.showIn");
        PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(ParameterizedCommand.generateCommand(
                command, Map.of("org.eclipse.ui.navigate.showIn.targetId", view)), null);
    }

    @Test
    void theEditorSaysWhere() throws Exception {
        LanguageEditor editor = open();
        List<String> targets = List.of(editor.getAdapter(IShowInTargetList.class).getShowInTargetIds());
        assertTrue(targets.containsAll(List.of(IPageLayout.ID_PROJECT_EXPLORER, IPageLayout.ID_OUTLINE,
                ClassificationView.ID, CallHierarchyView.ID)), targets.toString());
    }

    @Test
    void inTheProjectExplorer() throws Exception {
        open();
        showIn(IPageLayout.ID_PROJECT_EXPLORER);
        IViewPart explorer = workbench.page().findView(IPageLayout.ID_PROJECT_EXPLORER);
        Workbench.await("the file", () -> explorer.getSite().getSelectionProvider()
                .getSelection() instanceof IStructuredSelection selection
                && Adapters.adapt(selection.getFirstElement(), IResource.class) instanceof IFile file
                && file.getName().equals("g.gasm"));
    }

    @Test
    void inTheOutline() throws Exception {
        LanguageEditor editor = open();
        editor.selectAndReveal(TEXT.indexOf("halt"), 0);
        showIn(IPageLayout.ID_OUTLINE);
        IViewPart outline = workbench.page().findView(IPageLayout.ID_OUTLINE);
        Workbench.await("the routine", () -> Widgets.all(Workbench.widget(editor).getShell(), Tree.class).stream()
                .anyMatch(tree -> tree.isVisible() && tree.getSelectionCount() == 1
                        && tree.getSelection()[0].getText().equals("start")));
        assertEquals(editor.getEditorInput(), Adapters.adapt(outline,
                IShowInSource.class).getShowInContext().getInput());
        assertEquals(TEXT.indexOf("halt"), Workbench.widget(editor).getSelection().x, "the caret stays");
    }

    @Test
    void inTheCallHierarchy() throws Exception {
        LanguageEditor editor = open();
        editor.selectAndReveal(TEXT.indexOf("sub:"), 0);
        showIn(CallHierarchyView.ID);
        IViewPart view = workbench.page().findView(CallHierarchyView.ID);
        try {
            Workbench.await("the label", () -> Widgets.all(Workbench.widget(editor).getShell(), Tree.class).stream()
                    .anyMatch(tree -> tree.isVisible() && tree.getItemCount() == 1
                            && tree.getItem(0).getText().equals("sub  g.gasm")));
            ShowInContext back = ((IShowInSource) view).getShowInContext();
            assertEquals("g.gasm", ((IFile) ((IStructuredSelection) back.getSelection()).getFirstElement()).getName());
        } finally {
            workbench.page().hideView(view);
        }
    }

    @Test
    void inTheClassification() throws Exception {
        LanguageEditor editor = open();
        editor.selectAndReveal(TEXT.indexOf("lpsw"), 0);
        showIn(ClassificationView.ID);
        ClassificationView view = (ClassificationView) workbench.page().findView(ClassificationView.ID);
        try {
            Workbench.await("the row",
                    () -> view.getSite().getSelectionProvider().getSelection().toString().contains("LPSW"));
            IFile file = ((IFileEditorInput) editor.getEditorInput()).getFile();
            assertTrue(((IShowInTarget) view).show(new ShowInContext(null, new StructuredSelection(file))));
        } finally {
            workbench.page().hideView(view);
        }
    }

    /** What Alt+Shift+W lists. */
    @Test
    void theViewsHaveTargets() throws Exception {
        LanguageEditor editor = open();
        editor.selectAndReveal(TEXT.indexOf("sub:"), 0);
        showIn(CallHierarchyView.ID);
        IViewPart hierarchy = workbench.page().findView(CallHierarchyView.ID);
        IViewPart classes = workbench.page().showView(ClassificationView.ID);
        try {
            Workbench.await("the library's machine", () -> targets(classes).contains("Project Explorer"));
            assertTrue(((IShowInTarget) classes).show(((IShowInSource) classes).getShowInContext()));
            assertTrue(targets(hierarchy).containsAll(List.of("Project Explorer", "Classification")),
                    () -> targets(hierarchy).toString());
        } finally {
            workbench.page().hideView(hierarchy);
            workbench.page().hideView(classes);
        }
    }

    private List<String> targets(IViewPart view) {
        workbench.page().activate(view);
        Menu menu = new Menu(view.getSite().getShell(), SWT.POP_UP);
        IContributionItem items = ContributionItemFactory.VIEWS_SHOW_IN.create(view.getSite().getWorkbenchWindow());
        try {
            items.fill(menu, -1);
            menu.notifyListeners(SWT.Show, new Event());
            return Arrays.stream(menu.getItems()).map(item -> item.getText().replace("&", "")).toList();
        } finally {
            items.dispose();
            menu.dispose();
        }
    }
}
